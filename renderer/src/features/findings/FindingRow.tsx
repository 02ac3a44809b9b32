import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/model/ids.ts';
import { shapeOf } from '#shared/rules/board.ts';
import { plainNumber } from '#shared/rules/describe-finding.ts';
import { shortfallOf } from '#shared/rules/finding-arithmetic.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './findings.module.css';
import { RowsProof } from './RowsProof.tsx';
import { TrainingProof } from './TrainingProof.tsx';
import { type SubjectNames, useDescribe } from './use-findings.ts';

interface FindingRowProps {
  readonly sessionId: SessionId;
  readonly finding: Finding;
  readonly names: SubjectNames;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** What can be done with the finding once its proof is open. */
  readonly acts: ReactNode;
}

function Amounts({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation();
  const describe = useDescribe();
  const amounts = shortfallOf(finding);
  if (!amounts) return <span className={classes['what']}>{describe(finding)}</span>;
  return (
    <>
      <span className={classes['amount']}>
        {t('findingsUi.required', { value: plainNumber(amounts.required) })}
      </span>
      <span className={classes['amount']}>
        {t('findingsUi.earned', { value: '' })}
        <b>{plainNumber(amounts.earned)}</b>
      </span>
      <span className={classes['amount']} data-short="">
        {t('findingsUi.shortBy', { value: plainNumber(amounts.short) })}
      </span>
      {finding.provisional && <span className={classes['what']}>{t('rule.flag.provisional')}</span>}
    </>
  );
}

/** One finding: whom, what is short by how much; opened, every row behind it and the arithmetic. */
export function FindingRow(props: FindingRowProps): ReactNode {
  const { t } = useTranslation();
  const proof = useId();
  const { finding, names, open } = props;
  const { id, name } = names.subject(finding);
  const Chevron = open ? IconChevronUp : IconChevronDown;
  const Proof = finding.reason === 'training' ? TrainingProof : RowsProof;
  return (
    <li className={classes['finding']}>
      <div className={classes['row']} data-counted={shortfallOf(finding) ? '' : undefined}>
        <span title={t(`rule.level.${finding.level}`)}>
          <VerdictShape verdict={shapeOf(finding)} decorative />
          <span className="visually-hidden">{t(`rule.level.${finding.level}`)}</span>
        </span>
        {id !== '' && <span className={classes['code']}>{id}</span>}
        {name !== '' && <span className={classes['name']}>{name}</span>}
        <Amounts finding={finding} />
        <span className={classes['toggle']}>
          <TextButton
            aria-expanded={open}
            aria-controls={proof}
            aria-label={`${t(open ? 'findingsUi.hideProof' : 'findingsUi.showProof')} ${id} ${name}`}
            onClick={props.onToggle}
          >
            {t(open ? 'findingsUi.hideProof' : 'findingsUi.showProof')}
            <Chevron className={classes['chevron']} stroke={1.6} aria-hidden />
          </TextButton>
        </span>
      </div>
      {open && (
        <section
          id={proof}
          className={classes['proof']}
          data-shape={shapeOf(finding)}
          aria-label={t('findingsUi.proofOf', { subject: `${id} ${name}` })}
        >
          <Proof sessionId={props.sessionId} finding={finding} acts={props.acts} />
        </section>
      )}
    </li>
  );
}
