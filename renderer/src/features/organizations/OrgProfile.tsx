import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Org } from '#shared/model/registers/org.ts';
import formClasses from '../../components/form/form.module.css';
import { useFormat } from '../../components/format/use-format.ts';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { draftOf, type OrgDraft, type RowDraft } from './org-draft.ts';
import {
  CAPABILITIES,
  type Column,
  DIRECTIONS,
  FIELD_GROUPS,
  type FieldKey,
  FIELDS,
  LIST_KEYS,
  LISTS,
  type ListKey,
  SHAREHOLDER_TYPES,
} from './org-fields.ts';
import classes from './organizations.module.css';

interface TermProps {
  readonly term: string;
  readonly values: readonly string[];
  readonly whole?: boolean;
}

function Term({ term, values, whole = false }: TermProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={whole ? classes['whole'] : undefined}>
      <dt>{term}</dt>
      <dd>
        {values.length === 0 ? (
          <span className={classes['missing']}>{t('common.status.notGiven')}</span>
        ) : (
          values.map((value) => <div key={value}>{value}</div>)
        )}
      </dd>
    </div>
  );
}

/** Says one row of a nested list in one line, with the labels its bare values would need. */
function useRowWords(): (list: ListKey, row: RowDraft) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const cell = (column: Column, row: RowDraft): string => {
    const value = row.values[column.key] ?? '';
    const labelled = (text: string): string => `${t(`organization.row.${column.key}`)} ${text}`;
    switch (column.kind) {
      case 'date':
        return value === '' ? '' : labelled(format.date(value));
      case 'ratio':
        return value === '' ? '' : `${value}%`;
      case 'directions':
        return DIRECTIONS.filter((one) => row.directions.includes(one))
          .map((one) => t(`organization.direction.${one}`))
          .join(t('common.listSeparator'));
      case 'shareholderType': {
        const type = SHAREHOLDER_TYPES.find((one) => one === value);
        return type === undefined ? value : t(`organization.shareholderType.${type}`);
      }
      case 'capability': {
        const capability = CAPABILITIES.find((one) => one === value);
        return capability === undefined ? value : t(`organization.capability.${capability}`);
      }
      case 'text':
        return value;
    }
  };
  return (list, row) =>
    LISTS[list]
      .map((column: Column) => cell(column, row))
      .filter((text) => text !== '')
      .join(' · ');
}

function ListTerms({ draft }: { readonly draft: OrgDraft }): ReactNode {
  const { t } = useTranslation();
  const words = useRowWords();
  return LIST_KEYS.map((list) => (
    <Term
      key={list}
      whole
      term={t(`organization.field.${list}`)}
      values={draft.rows[list].map((row) => words(list, row))}
    />
  ));
}

/** What is registered of an organisation, to be read. */
export function OrgProfile({ org }: { readonly org: Org }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const draft = draftOf(org);
  const valuesOf = (key: FieldKey): readonly string[] => {
    const value = draft.fields[key];
    if (value === '') return [];
    return [FIELDS[key].kind === 'date' ? format.date(value) : value];
  };
  const term = (key: FieldKey): ReactNode => (
    <Term key={key} term={t(`organization.field.${key}`)} values={valuesOf(key)} />
  );
  const some = (words: string): readonly string[] => (words === '' ? [] : [words]);
  const separator = t('common.listSeparator');
  return (
    <>
      {FIELD_GROUPS.map((group) => (
        <section key={group.key} className={formClasses['block']}>
          <SectionHeading title={t(`organization.group.${group.key}`)} />
          <dl className={classes['definitions']}>{group.fields.map(term)}</dl>
        </section>
      ))}
      <section className={formClasses['block']}>
        <SectionHeading title={t('organization.group.scope')} />
        <dl className={classes['definitions']}>
          <Term
            whole
            term={t('organization.field.declared_directions')}
            values={some(
              DIRECTIONS.filter((one) => draft.directions.includes(one))
                .map((one) => t(`organization.direction.${one}`))
                .join(separator),
            )}
          />
          <Term
            whole
            term={t('organization.field.declared_capabilities')}
            values={some(
              CAPABILITIES.filter((one) => draft.capabilities.includes(one))
                .map((one) => t(`organization.capability.${one}`))
                .join(separator),
            )}
          />
        </dl>
      </section>
      <section className={formClasses['block']}>
        <SectionHeading title={t('organization.group.lists')} />
        <dl className={classes['definitions']}>
          <ListTerms draft={draft} />
          {term('due_date')}
          {term('submitted_date')}
        </dl>
      </section>
    </>
  );
}
