import type { EvidenceView } from '#shared/model/evidence.ts';

/** What the queue needs of the core; the tests give it a made-up one. */
export interface UploadPort {
  begin(file: UploadFile): Promise<{ readonly uploadId: string }>;
  append(uploadId: string, offset: number, bytes: Blob): Promise<void>;
  commit(uploadId: string): Promise<EvidenceView>;
  cancel(uploadId: string): Promise<void>;
}

export interface UploadFile {
  readonly file: Blob;
  readonly name: string;
  readonly sessionId: string;
  readonly itemIds: readonly string[];
  /** UTC instant, set by the camera. */
  readonly capturedAt: string | null;
}

export interface Upload {
  readonly id: number;
  readonly file: UploadFile;
  readonly state: 'waiting' | 'sending' | 'storing' | 'failed';
  readonly sentBytes: number;
  readonly error: unknown;
}

interface Job {
  upload: Upload;
  uploadId: string | null;
  cancelled: boolean;
  /** Ends with the file before it; numbers are given on commit, so commits keep the order of choosing. */
  after: Promise<void>;
}

export interface UploadQueueOptions {
  readonly port: UploadPort;
  readonly chunkBytes: number;
  /** Files under way at the same time; the core hashes and decodes, more would only wait there. */
  readonly lanes?: number;
  readonly onStored: (view: EvidenceView) => void;
  /** Errors nobody waits for: a cancel the core no longer knew. */
  readonly onSilentError: (error: unknown) => void;
}

/**
 * Files on their way into the vault: cut into pieces, a few at a time, each to be cancelled or tried
 * again by itself. A file leaves the list when the core has stored it or when it was cancelled.
 */
export class UploadQueue {
  private readonly options: Required<UploadQueueOptions>;
  private readonly listeners = new Set<() => void>();
  private jobs: readonly Job[] = [];
  private list: readonly Upload[] = [];
  private busy = 0;
  private nextId = 1;
  private lastRun: Promise<void> = Promise.resolve();

  constructor(options: UploadQueueOptions) {
    this.options = { lanes: 2, ...options };
  }

  add(files: readonly UploadFile[]): void {
    const jobs = files.map((file): Job => {
      const id = this.nextId++;
      const upload = { id, file, state: 'waiting', sentBytes: 0, error: null } as const;
      return { upload, uploadId: null, cancelled: false, after: Promise.resolve() };
    });
    this.jobs = [...this.jobs, ...jobs];
    this.publish();
    this.fillLanes();
  }

  retry(id: number): void {
    const job = this.jobs.find(({ upload }) => upload.id === id && upload.state === 'failed');
    if (!job) return;
    job.uploadId = null;
    this.show(job, { state: 'waiting', sentBytes: 0, error: null });
    this.fillLanes();
  }

  cancel(id: number): void {
    const job = this.jobs.find(({ upload }) => upload.id === id);
    if (!job) return;
    job.cancelled = true;
    this.drop(job);
    // What was begun is cancelled by its own lane, so that no piece arrives after it.
  }

  cancelAll(): void {
    for (const { upload } of this.jobs) this.cancel(upload.id);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly uploads = (): readonly Upload[] => this.list;

  private fillLanes(): void {
    while (this.busy < this.options.lanes) {
      const job = this.jobs.find(({ upload }) => upload.state === 'waiting');
      if (!job) return;
      this.busy += 1;
      this.show(job, { state: 'sending' });
      job.after = this.lastRun;
      this.lastRun = this.run(job).finally(() => {
        this.busy -= 1;
        this.fillLanes();
      });
    }
  }

  private async run(job: Job): Promise<void> {
    try {
      const view = await this.send(job);
      if (view === null) return await this.cancelRemote(job);
      this.drop(job);
      this.options.onStored(view);
    } catch (error) {
      if (!job.cancelled) this.show(job, { state: 'failed', error });
      await this.cancelRemote(job);
    }
  }

  /** Answers null when it was cancelled on the way. */
  private async send(job: Job): Promise<EvidenceView | null> {
    const { port, chunkBytes } = this.options;
    const { file } = job.upload.file;
    const { uploadId } = await port.begin(job.upload.file);
    job.uploadId = uploadId;
    for (let offset = 0; offset < file.size; offset += chunkBytes) {
      if (job.cancelled) return null;
      const end = Math.min(offset + chunkBytes, file.size);
      await port.append(uploadId, offset, file.slice(offset, end));
      this.show(job, { sentBytes: end });
    }
    this.show(job, { state: 'storing' });
    await job.after;
    if (job.cancelled) return null;
    return port.commit(uploadId);
  }

  private async cancelRemote(job: Job): Promise<void> {
    if (job.uploadId === null) return;
    try {
      await this.options.port.cancel(job.uploadId);
    } catch (error) {
      this.options.onSilentError(error);
    }
  }

  private show(job: Job, change: Partial<Upload>): void {
    job.upload = { ...job.upload, ...change };
    this.publish();
  }

  private drop(job: Job): void {
    this.jobs = this.jobs.filter((one) => one !== job);
    this.publish();
  }

  private publish(): void {
    this.list = this.jobs.map(({ upload }) => upload);
    for (const listener of this.listeners) listener();
  }
}
