import { z } from 'zod';
import { sessionStateSchema, authorityModeSchema } from '../model/enums.ts';
import { gateSchema } from '../model/gap.ts';
import {
  dateSchema,
  organizationIdSchema,
  premisesVisitIdSchema,
  sessionIdSchema,
  teamMemberIdSchema,
} from '../model/ids.ts';
import { ruleParamOverridesSchema } from '../model/checklist.ts';
import {
  paramReasonSchema,
  premisesVisitSchema,
  sessionPatchSchema,
  sessionSchema,
  sessionSummarySchema,
  teamMemberSchema,
} from '../model/session.ts';
import { procedure } from './base.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

/** Everything the workspace header, 准备 and 进场 screens show of one session. */
export const sessionDetailSchema = z
  .object({
    session: sessionSchema,
    organizationName: z.string(),
    uscc: z.string(),
    team: z.array(teamMemberSchema).readonly(),
    premises: z.array(premisesVisitSchema).readonly(),
    gate: gateSchema,
    answered: z.int(),
    itemCount: z.int(),
    evidenceCount: z.int(),
    updatedAt: z.string(),
    /** One for every parameter that differs from the checklist's own. */
    paramReasons: z.array(paramReasonSchema).readonly(),
  })
  .readonly();
export type SessionDetail = z.infer<typeof sessionDetailSchema>;

export const newSessionSchema = z
  .object({
    organizationId: organizationIdSchema,
    reviewNo: z.string().trim().min(1).max(60),
    authorityMode: authorityModeSchema,
    unit: z.string().trim().min(1).max(100),
    reviewDate: dateSchema,
    reviewYear: z.int().min(2000).max(2100),
  })
  .readonly();
export type NewSession = z.infer<typeof newSessionSchema>;

const teamMemberFields = teamMemberSchema.unwrap().pick({
  name: true,
  role: true,
  certificateNo: true,
});
const premisesFields = premisesVisitSchema.unwrap().pick({
  address: true,
  arrivedAt: true,
  leftAt: true,
  note: true,
});

export const sessionContract = {
  list: procedure
    .input(
      z.object({
        text: z.string().max(100).default(''),
        states: z.array(sessionStateSchema).default([]),
        limit: z.int().min(1).max(200).default(50),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(
      z.object({
        rows: z.array(sessionSummarySchema).readonly(),
        total: z.int(),
        countsByState: z.partialRecord(sessionStateSchema, z.int()),
      }),
    ),
  get: procedure.input(bySession).output(sessionDetailSchema),
  create: procedure.input(newSessionSchema).output(z.object({ sessionId: sessionIdSchema })),
  /** A review number nobody has used yet, for the form of a new session. */
  suggestReviewNo: procedure
    .input(z.object({ reviewDate: dateSchema }))
    .output(z.object({ reviewNo: z.string() })),
  update: procedure
    .input(bySession.extend({ patch: sessionPatchSchema, groupId: z.string().max(60).optional() }))
    .output(sessionDetailSchema),
  /** Changes parameters before the visit freezes them; they decide what is found, so it wants a reason. */
  setParams: procedure
    .input(
      bySession.extend({
        params: ruleParamOverridesSchema,
        reason: z.string().trim().min(1).max(2000),
      }),
    )
    .output(sessionDetailSchema),
  /** Moves the state machine of DOMAIN §4.7; gates are checked, side roads want a reason. */
  transition: procedure
    .input(bySession.extend({ to: sessionStateSchema, reason: z.string().max(2000).optional() }))
    .output(sessionDetailSchema),
  addTeamMember: procedure
    .input(bySession.extend({ member: teamMemberFields }))
    .output(sessionDetailSchema),
  updateTeamMember: procedure
    .input(bySession.extend({ memberId: teamMemberIdSchema, patch: teamMemberFields.partial() }))
    .output(sessionDetailSchema),
  removeTeamMember: procedure
    .input(bySession.extend({ memberId: teamMemberIdSchema }))
    .output(sessionDetailSchema),
  addPremises: procedure
    .input(bySession.extend({ premises: premisesFields }))
    .output(sessionDetailSchema),
  updatePremises: procedure
    .input(bySession.extend({ premisesId: premisesVisitIdSchema, patch: premisesFields.partial() }))
    .output(sessionDetailSchema),
  removePremises: procedure
    .input(bySession.extend({ premisesId: premisesVisitIdSchema }))
    .output(sessionDetailSchema),
};
