import { z } from 'zod';
import { organizationIdSchema } from '../model/ids.ts';
import { orgSchema } from '../model/registers/org.ts';
import { sessionSummarySchema } from '../model/session.ts';
import { procedure } from './base.ts';

const organizationSchema = z
  .object({
    id: organizationIdSchema,
    uscc: z.string(),
    name: z.string(),
    /** Register of DOMAIN §2.1 as last known. */
    profile: orgSchema,
  })
  .readonly();
export type Organization = z.infer<typeof organizationSchema>;

const organizationSummarySchema = z
  .object({
    id: organizationIdSchema,
    uscc: z.string(),
    name: z.string(),
    sessionCount: z.int(),
    lastReviewDate: z.string().nullable(),
  })
  .readonly();
export type OrganizationSummary = z.infer<typeof organizationSummarySchema>;

export const organizationContract = {
  list: procedure
    .input(z.object({ text: z.string().max(100).default('') }))
    .output(z.array(organizationSummarySchema).readonly()),
  get: procedure.input(z.object({ id: organizationIdSchema })).output(
    z.object({
      organization: organizationSchema,
      sessions: z.array(sessionSummarySchema).readonly(),
    }),
  ),
  create: procedure.input(z.object({ profile: orgSchema })).output(organizationSchema),
  update: procedure
    .input(z.object({ id: organizationIdSchema, profile: orgSchema }))
    .output(organizationSchema),
};
