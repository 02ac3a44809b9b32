import { MultiSelect, NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RuleParams, ruleParamsSchema } from '#shared/model/checklist.ts';
import { staffSchema } from '#shared/model/registers/staff.ts';
import { isShare, type ParamKey } from '#shared/rules/describe-param.ts';
import { paramKind, paramValue } from '../../components/session/param-words.ts';
import classes from './sessions.module.css';

type Value = RuleParams[ParamKey];

interface EditorProps<T> {
  readonly param: ParamKey;
  readonly value: T;
  readonly onChange: (value: unknown) => void;
}

function Amount({ param, value, onChange, label }: EditorProps<number> & { label: string }) {
  const scale = isShare(param) ? 100 : 1;
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

function Choice({ param, value, onChange }: EditorProps<boolean | string>): ReactNode {
  const { t } = useTranslation();
  const choices =
    typeof value === 'boolean' ? [true, false] : ruleParamsSchema.shape['active.window'].options;
  return (
    <Select
      label={t('findingsUi.whatIf.value')}
      value={String(value)}
      data={choices.map((one) => ({ value: String(one), label: paramValue(t, param, one) }))}
      onChange={(next) => onChange(choices.find((one) => String(one) === next))}
    />
  );
}

/** A number for each kind, such as the hours within which an incident is to be reported. */
function Table({ param, value, onChange }: EditorProps<Readonly<Record<string, number>>>) {
  const { t } = useTranslation();
  return Object.entries(value).map(([name, amount]) => (
    <Amount
      key={name}
      param={param}
      label={paramKind(t, name)}
      value={amount}
      onChange={(next) => onChange({ ...value, [name]: next })}
    />
  ));
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

interface ParamValueProps {
  readonly param: ParamKey;
  readonly value: Value;
  /** Any value the field may hold while it is typed; the caller checks it. */
  readonly onChange: (value: unknown) => void;
}

/** The field, or fields, in which one parameter is changed. */
export function ParamValue({ param, value, onChange }: ParamValueProps): ReactNode {
  const { t } = useTranslation();
  const label = t('findingsUi.whatIf.value');
  const given = { param, onChange };
  if (typeof value === 'boolean' || typeof value === 'string')
    return <Choice {...given} value={value} />;
  if (typeof value === 'number') return <Amount {...given} value={value} label={label} />;
  if (isList(value)) {
    const kinds = staffSchema.shape.employment_type.options;
    return (
      <MultiSelect
        label={label}
        className={classes['kinds'] ?? ''}
        value={[...value]}
        data={kinds.map((kind) => ({ value: kind, label: paramKind(t, kind) }))}
        onChange={onChange}
      />
    );
  }
  return <Table {...given} value={value} />;
}
