import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { Columns } from '../../components/ui/Page.tsx';
import { cellText, type GridRow } from './grid-model.ts';
import { ImportButton, TemplateButton } from './GridTools.tsx';
import classes from './registers.module.css';
import type { Import } from './use-import.ts';
import { useIssueWords } from './use-issue-words.ts';
import { changeCells, type OpenRegister } from './use-register.ts';

const BLANK_KEY = 'new-record';
const BLANK: GridRow = {
  key: BLANK_KEY,
  number: 1,
  isNew: true,
  data: {},
  typed: {},
  issues: [],
};

interface FieldProps {
  readonly open: OpenRegister;
  readonly row: GridRow;
  readonly field: RegisterField;
}

/** One field of the record; written when it is left, and it says itself why it was not. */
function Field({ open, row, field }: FieldProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const words = useIssueWords();
  const [typing, setTyping] = useState<string | null>(null);
  const issues = row.issues.filter((issue) => issue.field === field.key);
  const error = issues.find(({ level }) => level === 'error');
  const hint = issues.find(({ level }) => level === 'warning');
  const value = typing ?? cellText(field, row);
  const write = (): void => {
    if (typing !== null && typing !== cellText(field, row)) {
      if (row.isNew && !open.rows.includes(row)) open.writer.lay(new Map(), [row.key]);
      changeCells(open, new Map([[row.key, { [field.key]: typing }]]));
    }
    setTyping(null);
  };
  const records = field.kind === 'records' ? 'registerUi.form.records' : 'registerUi.form.example';
  const placeholder = field.example === '' ? '' : t(records, { example: field.example });
  const shared = {
    label: pick(field.zh, field.en),
    required: field.required,
    value,
    readOnly: !open.editable,
    error: error && words.issue(open.register, error),
    description: hint && words.issue(open.register, hint),
    onBlur: write,
  };
  if (field.kind === 'records' || field.kind === 'textList' || field.kind === 'enumList') {
    return (
      <Textarea
        {...shared}
        className={classes['wide'] ?? ''}
        placeholder={placeholder}
        onChange={(event) => setTyping(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      placeholder={placeholder}
      onChange={(event) => setTyping(event.currentTarget.value)}
    />
  );
}

interface SingleFormProps {
  readonly open: OpenRegister;
  readonly importer: Import;
}

/** A register that is one record, as a form: the same fields, checks and writing as a grid row. */
export function SingleForm({ open, importer }: SingleFormProps): ReactNode {
  const row = open.rows[0] ?? BLANK;
  return (
    <>
      {open.editable && (
        <div className={classes['tools']}>
          <span className={classes['toolsEnd']}>
            <TemplateButton register={open.register} />
            <ImportButton onFile={(file) => importer.readFile(file)} />
          </span>
        </div>
      )}
      <Columns>
        <div className={classes['form']}>
          {open.spec.fields.map((field) => (
            <Field key={field.key} open={open} row={row} field={field} />
          ))}
        </div>
      </Columns>
    </>
  );
}
