import { z } from 'zod';
import { sessionStateSchema, verdictSchema } from '../model/enums.ts';
import { itemIdSchema, organizationIdSchema, sessionIdSchema } from '../model/ids.ts';
import { orgSchema } from '../model/registers/org.ts';
import { previousStatusSchema } from '../model/registers/previous.ts';
import { sessionSummarySchema } from '../model/session.ts';
import { HEADLINES } from '../rules/outcome.ts';
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

/** One year of an organisation: its review in this vault, or what the register of the next year says. */
const organizationYearSchema = z
  .object({
    year: z.int(),
    review: z
      .object({
        id: sessionIdSchema,
        reviewNo: z.string(),
        state: sessionStateSchema,
        /** The suggested outcome; null while items are open. */
        headline: z.enum(HEADLINES).nullable(),
        staff: z.int(),
        projects: z.int(),
        /** Shortfalls the rules found. */
        findings: z.int(),
      })
      .readonly()
      .nullable(),
    problems: z
      .array(
        z
          .object({
            itemId: itemIdSchema,
            /** Null when only the register tells of it. */
            verdict: verdictSchema.nullable(),
            text: z.string(),
            status: previousStatusSchema.nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type OrganizationYear = z.infer<typeof organizationYearSchema>;

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
  /** Newest year first. */
  years: procedure
    .input(z.object({ id: organizationIdSchema }))
    .output(z.array(organizationYearSchema).readonly()),
  create: procedure.input(z.object({ profile: orgSchema })).output(organizationSchema),
  update: procedure
    .input(z.object({ id: organizationIdSchema, profile: orgSchema }))
    .output(organizationSchema),
};
