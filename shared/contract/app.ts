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

export const appContract = {
  info: procedure.output(appInfoSchema),
  settings: procedure.output(settingsSchema),
  updateSettings: procedure.input(settingsSchema.unwrap().partial()).output(settingsSchema),
  resumePoint: procedure.output(resumePointSchema.nullable()),
  setResumePoint: procedure.input(resumePointSchema.nullable()).output(z.void()),
};
