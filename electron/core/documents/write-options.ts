export type WriteStage = 'layout' | 'build' | 'write';

export interface WriteProgress {
  readonly stage: WriteStage;
  readonly done: number;
  readonly total: number;
}

/** How a file is written, whatever is in it. */
export interface WriteOptions {
  readonly outFile: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: WriteProgress) => void) | undefined;
}

export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}
