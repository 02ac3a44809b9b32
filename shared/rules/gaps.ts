import type { Answer } from '../model/answer.ts';
import type { ChecklistItem } from '../model/checklist.ts';
import { SEVERITY_FROM_LABEL, VERDICT_LABEL } from '../model/enums.ts';
import type { Severity, Verdict } from '../model/enums.ts';
import type { GapKind, ItemGap } from '../model/gap.ts';
import { isOverride, suggestionStanding } from './suggestion-standing.ts';

type AnswerContent = Omit<Answer, 'id' | 'sessionId' | 'answeredAt'>;

/** Punctuation alone says nothing. */
const blank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** A prepared sentence whose place for the particulars was left open. */
const unfinished = (text: string): boolean => /＿{2,}|_{4,}/u.test(text);

/** Whether the checklist lets this item be answered so; `pending` is a note to self and always possible. */
export function isVerdictAllowed(item: ChecklistItem, verdict: Verdict): boolean {
  return verdict === 'pending' || item.scale.includes(VERDICT_LABEL[verdict]);
}

/** Severity in force: the inspector's, or the checklist's own. */
export function severityOf(item: ChecklistItem, severity: Severity | null): Severity {
  return severity ?? SEVERITY_FROM_LABEL[item.severity];
}

/**
 * Least number of pieces of evidence (DOMAIN §1.7): findings want the item's own
 * minimum, fatal items one whatever the verdict, others none.
 */
export function evidenceNeeded(item: ChecklistItem, verdict: Verdict | null): number {
  const finding = verdict === 'nonconforming' || verdict === 'partial';
  if (finding) return Math.max(item.min_evidence, item.fatal === '' ? 0 : 1);
  return verdict !== null && item.fatal !== '' ? 1 : 0;
}

function textGaps(
  item: ChecklistItem,
  answer: AnswerContent,
  suggestion: Verdict | null,
): GapKind[] {
  const { verdict } = answer;
  const gaps: GapKind[] = [];
  const finding = verdict === 'nonconforming' || verdict === 'partial';
  if (finding && blank(answer.fact)) gaps.push('factMissing');
  else if (unfinished(answer.fact)) gaps.push('factUnfinished');
  if (verdict === 'notApplicable' && blank(answer.notApplicableReason)) gaps.push('reasonMissing');
  const changed = severityOf(item, answer.severity) !== severityOf(item, null);
  if (finding && changed && blank(answer.severityReason)) gaps.push('severityReasonMissing');
  const aggravated = answer.aggravated && verdict === 'nonconforming';
  if (aggravated && blank(answer.aggravatedReason)) gaps.push('aggravatedReasonMissing');
  const unexplained = isOverride(answer) && blank(answer.overrideReason);
  const moved = suggestion !== null && suggestionStanding(suggestion, answer) === 'changed';
  if (unexplained || moved) gaps.push('overrideReasonMissing');
  return gaps;
}

/**
 * What one item still needs before the visit can be closed (DOMAIN §1.7, gate G3), most pressing first.
 * @param suggestion what the machine proposes today: an answer it has turned against needs a new look.
 */
export function itemGaps(
  item: ChecklistItem,
  answer: AnswerContent,
  evidenceCount: number,
  suggestion: Verdict | null = null,
): readonly ItemGap[] {
  const { verdict } = answer;
  const gap = (kind: GapKind): ItemGap => ({ itemId: item.id, kind });
  if (verdict === null) return [gap('unanswered')];
  if (verdict === 'pending') return [gap('pending')];
  if (!isVerdictAllowed(item, verdict)) return [gap('notApplicableNotAllowed')];
  const need = evidenceNeeded(item, verdict);
  const evidence: ItemGap[] =
    evidenceCount < need
      ? [{ itemId: item.id, kind: 'evidenceMissing', have: evidenceCount, need }]
      : [];
  return [...textGaps(item, answer, suggestion).map(gap), ...evidence];
}

/**
 * Why “the rest of this area conforms” leaves an item alone, or null when it would touch it. An item the
 * machine proposes to answer otherwise is for a person to look at.
 */
export function restObstacle(
  item: ChecklistItem,
  answer: AnswerContent,
  evidenceCount: number,
  suggested: Verdict | null,
): 'answered' | 'evidenceNeeded' | 'suggestedOtherwise' | null {
  if (answer.verdict !== null) return 'answered';
  if (suggested !== null && suggested !== 'conforming') return 'suggestedOtherwise';
  return evidenceCount < evidenceNeeded(item, 'conforming') ? 'evidenceNeeded' : null;
}
