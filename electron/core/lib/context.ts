import type { Checklist } from '#shared/model/checklist.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import type { Recorder } from '../db/recorder.ts';
import type { Clock } from './clock.ts';
import type { NewId } from './ids.ts';
import type { Log } from './log.ts';

/** The checklist resource shipped with this version. */
export type ChecklistResource = {
  readonly sha256: string;
  readonly json: string;
  readonly checklist: Checklist;
};

/** What every feature is built from; nothing here knows a host. */
export type CoreContext = {
  readonly vaultFolder: string;
  readonly db: WriteDb;
  readonly read: ReadDb;
  readonly recorder: Recorder;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly checklist: ChecklistResource;
  readonly version: string;
  readonly deviceId: string;
};
