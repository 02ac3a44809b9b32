import type { ProcedureGap } from '#shared/model/gap.ts';

/** Sections of 准备 a gap can be closed in; `part-<name>` is the section's id. */
export const PREPARE_PARTS = ['team', 'approval', 'recusal'] as const;
export type PreparePart = (typeof PREPARE_PARTS)[number];

/** Where each gap of G1 is closed; null for the two of G2, which are ticked at the door. */
export const PART_OF_GAP = {
  teamTooSmall: 'team',
  leadMissing: 'team',
  certificateMissing: 'team',
  delegationMissing: 'approval',
  approvalMissing: 'approval',
  noticeMissing: 'approval',
  recusalMissing: 'recusal',
  identityMissing: null,
  rightsMissing: null,
} as const satisfies Record<ProcedureGap, PreparePart | null>;

export const isEntryGap = (gap: ProcedureGap): boolean => PART_OF_GAP[gap] === null;

/** Brings a section into view and the cursor into its first field that can be filled in. */
export function goToPart(part: PreparePart): void {
  const section = document.getElementById(`part-${part}`);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input:not(:disabled), textarea:not(:disabled)')?.focus();
}
