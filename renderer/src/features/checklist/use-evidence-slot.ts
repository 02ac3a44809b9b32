import { useTranslation } from 'react-i18next';
import { evidenceNeeded } from '#shared/rules/gaps.ts';
import { canEdit } from '#shared/rules/session-state.ts';
import type { Row } from './checklist-model.ts';
import type { EvidenceSlotProps } from './ChecklistScreen.tsx';
import type { LoadedChecklist } from './use-checklist.ts';

/** What the evidence panel is told about the open item. */
export function useEvidenceSlot(
  loaded: LoadedChecklist,
  row: Row,
  layout: EvidenceSlotProps['layout'],
): EvidenceSlotProps {
  const { t } = useTranslation();
  const { answer, previous } = row.state;
  return {
    sessionId: answer.sessionId,
    itemId: answer.itemId,
    item: row.item,
    need: evidenceNeeded(row.item, answer.verdict),
    layout,
    editable: canEdit(loaded.detail.session.state),
    note:
      previous.length === 0
        ? t('checklist.previous.noteNone')
        : t('checklist.previous.note', { count: previous.length }),
  };
}
