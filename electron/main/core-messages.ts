import type { ErrorCode } from '#shared/contract/errors.ts';

/** What its sentence needs, by the name it has there. */
export type FailureData = Readonly<Record<string, unknown>>;

/** What the shell tells the core process when it starts it. */
export type CoreConfig = {
  /** Folder of the vault. */
  readonly dataFolder: string;
  /** Folder of checklist, calendar and template data. */
  readonly resourcesFolder: string;
  readonly version: string;
};

/** Shell → core process. `port` messages carry a MessagePort beside the data. */
export type ToCore =
  | { readonly kind: 'start'; readonly config: CoreConfig }
  | { readonly kind: 'port' }
  | { readonly kind: 'fetch'; readonly id: number; readonly request: FetchRequest }
  | { readonly kind: 'pull'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

/** Core process → shell. */
export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly data: FailureData }
  | { readonly kind: 'head'; readonly id: number; readonly head: FetchHead }
  | { readonly kind: 'chunk'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'broken'; readonly id: number }
  | { readonly kind: 'closed' };

export type HeaderList = readonly (readonly [name: string, value: string])[];

export type FetchRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
};

export type FetchHead = {
  readonly status: number;
  readonly headers: HeaderList;
  readonly hasBody: boolean;
};

/** Messages of one answer that travels in pieces. */
export type FetchMessage = Extract<FromCore, { readonly id: number }>;
