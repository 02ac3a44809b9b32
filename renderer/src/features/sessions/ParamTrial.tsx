import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { type Checklist, type RuleParams, ruleParamsSchema } from '#shared/model/checklist.ts';
import { orpc } from '../../api/client.ts';
import { ReasonForm } from '../../components/form/ReasonForm.tsx';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import type { ParamKey } from '#shared/rules/describe-param.ts';
import { paramSubject, paramValue } from '../../components/session/param-words.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { useCaseCalendar } from '../../components/session/use-case-calendar.ts';
import { ParamValue } from './ParamValue.tsx';
import classes from './sessions.module.css';
import { useCaseRegisters } from './use-case-registers.ts';
import { type Difference, whatIf } from './what-if.ts';

function Result({ difference }: { readonly difference: Difference }): ReactNode {
  const { t } = useTranslation();
  const { added, gone, verdicts } = difference;
  if (added.length + gone.length + verdicts.length === 0)
    return <output>{t('findingsUi.whatIf.same')}</output>;
  return (
    <output>
      {t('findingsUi.whatIf.result', { added: added.length, gone: gone.length })}
      {verdicts.length > 0 && (
        <ul>
          {verdicts.map(({ item, before, after }) => (
            <li key={item}>
              {t('findingsUi.whatIf.verdict', {
                item,
                before: t(`common.verdict.${before}`),
                after: t(`common.verdict.${after}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}

interface TrialProps {
  readonly detail: SessionDetail;
  readonly checklist: Checklist;
  readonly param: ParamKey;
  /** False once the visit froze the parameters: then they can only be tried. */
  readonly changeable: boolean;
  readonly onDone: () => void;
}

/** What the registers of the case say to other parameters. */
function Effect({ detail, checklist, next }: TrialProps & { readonly next: RuleParams }) {
  const { t } = useTranslation();
  const registers = useCaseRegisters(detail);
  const calendar = useCaseCalendar(detail.session.id)?.calendar;
  const { params, reviewDate, reviewYear, prevReviewDate } = detail.session;
  const difference = useMemo(() => {
    if (typeof registers === 'string' || !calendar) return null;
    if (registers.staff.length === 0 && registers.projects.length === 0) return null;
    const review = { reviewDate, reviewYear, prevReviewDate };
    return whatIf({ registers, review, checklist, calendar, params }, next);
  }, [registers, params, next, reviewDate, reviewYear, prevReviewDate, checklist, calendar]);
  if (registers === 'wrong') return <p>{t('findingsUi.whatIf.registersWrong')}</p>;
  if (registers === 'reading' || !calendar) return null;
  if (difference === null) return <p>{t('findingsUi.whatIf.noRegisters')}</p>;
  return <Result difference={difference} />;
}

function Change({ detail, param, next, onDone }: TrialProps & { readonly next: RuleParams }) {
  const { t } = useTranslation();
  const set = useCaseMutation({ ...orpc.session.setParams.mutationOptions(), onSuccess: onDone });
  return (
    <ReasonForm
      label={t('findingsUi.whatIf.reason')}
      act={t('findingsUi.whatIf.change', { value: paramValue(t, param, next[param]) })}
      busy={set.isPending}
      error={set.error}
      focus={false}
      onConfirm={(reason) =>
        set.mutate({ sessionId: detail.session.id, params: { [param]: next[param] }, reason })
      }
      onCancel={onDone}
    />
  );
}

/** 试算: what another value of one parameter would change on this case; stored only with a reason. */
export function ParamTrial(props: TrialProps): ReactNode {
  const { t } = useTranslation();
  const { detail, checklist, param, changeable } = props;
  const { params } = detail.session;
  const [tried, setTried] = useState<RuleParams>(params);
  const standard = checklist.params[param];
  const isStandard = JSON.stringify(tried[param]) === JSON.stringify(standard);
  const isTried = JSON.stringify(tried[param]) !== JSON.stringify(params[param]);
  const attempt = (value: unknown): void => {
    const next = ruleParamsSchema.safeParse({ ...params, [param]: value });
    if (next.success) setTried(next.data);
  };
  return (
    <section className={classes['whatIf']} aria-label={paramSubject(t, param)}>
      <div className={classes['whatIfFields']}>
        <ParamValue param={param} value={tried[param]} onChange={attempt} />
        {!isStandard && (
          <TextButton onClick={() => attempt(standard)}>
            {t('findingsUi.whatIf.standard', { value: paramValue(t, param, standard) })}
          </TextButton>
        )}
      </div>
      {isTried ? <Effect {...props} next={tried} /> : <p>{t('findingsUi.whatIf.hint')}</p>}
      {isTried && changeable && <Change {...props} next={tried} />}
    </section>
  );
}
