import { z } from 'zod';
import { resumePointSchema } from '../model/session.ts';
import { settingsSchema } from '../model/settings.ts';
import { procedure } from './base.ts';

const appInfoSchema = z
  .object({
    version: z.string(),
    deviceId: z.string(),
    /** Folder of the vault on this machine, for the settings screen. */
    vaultPath: z.string(),
    checklistVersion: z.string(),
  })
  .readonly();

/** A screen's own JSON; a pasted block of a whole register is a few megabytes. */
const draftText = z.string().max(50_000_000).nullable();

export const appContract = {
  info: procedure.output(appInfoSchema),
  settings: procedure.output(settingsSchema),
  updateSettings: procedure.input(settingsSchema.unwrap().partial()).output(settingsSchema),
  resumePoint: procedure.output(resumePointSchema.nullable()),
  /**
   * What a screen holds that is not stored yet, kept over a reload of the page. In memory alone: it may
   * hold an ID number, and those never reach the disk.
   */
  keptDraft: procedure.input(z.object({ key: z.string().max(200) })).output(draftText),
  keepDraft: procedure
    .input(z.object({ key: z.string().max(200), draft: draftText }))
    .output(z.void()),
  setResumePoint: procedure.input(resumePointSchema.nullable()).output(z.void()),
};
