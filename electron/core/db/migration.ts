/** One numbered, frozen step; once released it is never edited. */
export type Migration = { readonly version: number; readonly sql: string };
