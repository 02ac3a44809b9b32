import { NumberInput, Select } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { type Checklist, ruleParamsSchema } from '#shared/model/checklist.ts';
import { REGISTER_KEYS, registersSchema } from '#shared/model/registers/index.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { orpc } from '../../api/client.ts';
import {
  PERCENT_PARAMS,
  type ParamKey,
  paramSubject,
  paramValue,
} from '../../components/session/param-words.ts';
import classes from './sessions.module.css';
import { type Difference, isScalar, type WhatIfInput, whatIf } from './what-if.ts';

/** Every register of the case as the rules want them; undefined until all are read. */
function useRegisters({ session }: SessionDetail): WhatIfInput['registers'] | undefined {
  const queries = useQueries({
    queries: REGISTER_KEYS.map((register) =>
      orpc.register.rows.queryOptions({ input: { sessionId: session.id, register } }),
    ),
  });
  const read = queries.map(({ data }) => data);
  if (read.some((one) => one === undefined)) return undefined;
  const entries = REGISTER_KEYS.map((register, at) => {
    const rows = (read[at]?.rows ?? []).map(({ data }) => data);
    return [register, REGISTERS[register].single ? rows[0] : rows];
  });
  const parsed = registersSchema.safeParse(Object.fromEntries(entries));
  return parsed.success ? parsed.data : undefined;
}

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

interface ValueProps {
  readonly param: ParamKey;
  readonly value: number | boolean;
  readonly onChange: (value: number | boolean) => void;
}

function Value({ param, value, onChange }: ValueProps): ReactNode {
  const { t } = useTranslation();
  const label = t('findingsUi.whatIf.value');
  if (typeof value === 'boolean') {
    return (
      <Select
        label={label}
        value={String(value)}
        data={[
          { value: 'true', label: paramValue(t, param, true) },
          { value: 'false', label: paramValue(t, param, false) },
        ]}
        onChange={(next) => onChange(next === 'true')}
      />
    );
  }
  const scale = PERCENT_PARAMS.has(param) ? 100 : 1;
  return (
    <NumberInput
      label={label}
      value={Math.round(value * scale * 1000) / 1000}
      min={0}
      suffix={scale === 100 ? '%' : ''}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next / scale);
      }}
    />
  );
}

interface WhatIfProps {
  readonly detail: SessionDetail;
  readonly checklist: Checklist;
}

/** 试算: what another threshold would change on this case; nothing is stored by it. */
export function WhatIf({ detail, checklist }: WhatIfProps): ReactNode {
  const { t } = useTranslation();
  const registers = useRegisters(detail);
  const { params, reviewDate, reviewYear, prevReviewDate } = detail.session;
  const keys = ruleParamsSchema.keyof().options.filter((key) => isScalar(params, key));
  const [param, setParam] = useState<ParamKey>('training.service_hours');
  const [value, setValue] = useState<number | boolean | null>(null);
  const current = params[param];
  const tried = value ?? current;
  const difference = useMemo(() => {
    const next = ruleParamsSchema.safeParse({ ...params, [param]: tried });
    if (
      !registers ||
      !next.success ||
      (registers.staff.length === 0 && registers.projects.length === 0)
    )
      return null;
    const review = { reviewDate, reviewYear, prevReviewDate };
    return whatIf({ registers, review, checklist, params }, next.data);
  }, [registers, params, param, tried, reviewDate, reviewYear, prevReviewDate, checklist]);
  if (!registers) return null;
  return (
    <section className={classes['whatIf']} aria-label={t('findingsUi.whatIf.title')}>
      <div className={classes['whatIfFields']}>
        <Select
          label={t('findingsUi.whatIf.param')}
          searchable
          value={param}
          data={keys.map((key) => ({ value: key, label: paramSubject(t, key) }))}
          onChange={(next) => {
            setParam(keys.find((key) => key === next) ?? param);
            setValue(null);
          }}
        />
        {typeof tried !== 'object' && typeof tried !== 'string' && (
          <Value param={param} value={tried} onChange={setValue} />
        )}
      </div>
      {difference === null ? (
        <p>{t('findingsUi.whatIf.noRegisters')}</p>
      ) : value === null ? (
        <p>{t('findingsUi.whatIf.hint', { value: paramValue(t, param, current) })}</p>
      ) : (
        <Result difference={difference} />
      )}
    </section>
  );
}
