import { z } from 'zod';
import { certificateSchema } from './certificates.ts';
import { changeSchema } from './changes.ts';
import { commitmentSchema } from './commitments.ts';
import { equipmentSchema } from './equipment.ts';
import { evaluationSchema } from './evaluations.ts';
import { financesSchema } from './finances.ts';
import { orgSchema } from './org.ts';
import { premisesSchema } from './premises.ts';
import { previousSchema } from './previous.ts';
import { projectDocumentSchema } from './project-documents.ts';
import { projectSchema } from './projects.ts';
import { reportedSchema } from './reported.ts';
import { staffSchema } from './staff.ts';
import { threatReportSchema } from './threat-reports.ts';
import { trainingSchema } from './trainings.ts';

/**
 * All registers of a case file, keys as in the file. No defaults and no transforms: what is exported
 * equals what was imported, unknown columns included. References between rows are not checked here,
 * because a dangling one is a finding (R-PRJ-03), not a broken file.
 */
export const registersSchema = z.object({
  org: orgSchema,
  staff: z.array(staffSchema),
  certificates: z.array(certificateSchema),
  trainings: z.array(trainingSchema),
  commitments: z.array(commitmentSchema),
  projects: z.array(projectSchema),
  project_documents: z.array(projectDocumentSchema),
  changes: z.array(changeSchema),
  threat_reports: z.array(threatReportSchema),
  equipment: z.array(equipmentSchema),
  premises: z.array(premisesSchema),
  evaluations: z.array(evaluationSchema),
  finances: financesSchema.nullish(),
  reported: reportedSchema.nullish(),
  previous: previousSchema.nullish(),
});
export type Registers = z.infer<typeof registersSchema>;
export type RegisterKey = keyof Registers;

export const REGISTER_KEYS = [
  'org',
  'staff',
  'certificates',
  'trainings',
  'commitments',
  'projects',
  'project_documents',
  'changes',
  'threat_reports',
  'equipment',
  'premises',
  'evaluations',
  'finances',
  'reported',
  'previous',
] as const satisfies readonly RegisterKey[];

/** Registers that are one record, not rows. */
export const SINGLE_REGISTER_KEYS = [
  'org',
  'finances',
  'reported',
  'previous',
] as const satisfies readonly RegisterKey[];

export * from './certificates.ts';
export * from './changes.ts';
export * from './commitments.ts';
export * from './equipment.ts';
export * from './evaluations.ts';
export * from './finances.ts';
export * from './org.ts';
export * from './premises.ts';
export * from './previous.ts';
export * from './project-documents.ts';
export * from './projects.ts';
export * from './reported.ts';
export * from './review.ts';
export * from './staff.ts';
export * from './threat-reports.ts';
export * from './trainings.ts';
