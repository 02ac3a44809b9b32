/**
 * The one global that `shared/` uses: browsers and Node both have it, and bytes travel as it. Only
 * tsconfig.shared.json includes this file; everywhere else the platform's own declaration is seen.
 */
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const Blob: { readonly prototype: Blob; new (parts?: readonly unknown[]): Blob };
