import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/model/enums.ts';
import { isVerdictAllowed } from '#shared/rules/gaps.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { VERDICT_KEYS } from './use-checklist-keys.ts';

interface VerdictButtonsProps {
  readonly row: Row;
  readonly editable: boolean;
  readonly groupRef: Ref<HTMLFieldSetElement>;
  readonly onChoose: (verdict: Verdict) => void;
}

/**
 * The four verdicts and the note to self. What an item cannot be stays in place, quiet; pressing it
 * says why. 待核实 is dashed: not a verdict.
 */
export function VerdictButtons({
  row,
  editable,
  groupRef,
  onChoose,
}: VerdictButtonsProps): ReactNode {
  const { t } = useTranslation();
  const button = (verdict: Verdict, key: string | null): ReactNode => (
    <button
      key={verdict}
      type="button"
      className={classes['verdict']}
      data-verdict={verdict}
      aria-pressed={row.state.answer.verdict === verdict}
      aria-disabled={!editable || !isVerdictAllowed(row.item, verdict)}
      aria-keyshortcuts={key === null ? undefined : `${key} Alt+${key}`}
      onClick={() => onChoose(verdict)}
    >
      {key !== null && (
        <span className={classes['verdictKey']} aria-hidden>
          {key}
        </span>
      )}
      <VerdictShape verdict={verdict} size={14} decorative />
      <span>{t(`checklist.verdict.${verdict}`)}</span>
    </button>
  );
  return (
    <fieldset className={classes['verdicts']} ref={groupRef}>
      <legend className="visually-hidden">{t('checklist.verdictLabel')}</legend>
      {VERDICT_KEYS.map((verdict, index) => button(verdict, String(index + 1)))}
      {button('pending', null)}
    </fieldset>
  );
}
