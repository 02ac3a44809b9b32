import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SEVERITY_FROM_LABEL, severitySchema } from '#shared/model/enums.ts';
import { severityOf } from '#shared/rules/gaps.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { useDecide } from './use-answer.ts';

interface PartProps {
  readonly row: Row;
  readonly editable: boolean;
}

/** The severity in force as a tag; pressing it offers the other two. */
function SeverityMenu({ row, editable }: PartProps): ReactNode {
  const { t } = useTranslation();
  const { answer } = row.state;
  const decide = useDecide(answer.sessionId, answer.itemId);
  const original = SEVERITY_FROM_LABEL[row.item.severity];
  const severity = t(`common.severity.${severityOf(row.item, answer.severity)}`);
  return (
    <>
      <Menu>
        <Menu.Target>
          <button
            type="button"
            className={classes['severity']}
            disabled={!editable}
            aria-label={t('checklist.severity.change', { severity })}
          >
            <span className={classes['severityTag']}>
              {severity}
              {editable && <IconChevronDown className={classes['severityIcon']} aria-hidden />}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {severitySchema.options.map((option) => (
            <Menu.Item
              key={option}
              onClick={() => decide.mutate({ severity: option === original ? null : option })}
            >
              {t(`common.severity.${option}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ErrorLine error={decide.error} />
    </>
  );
}

/** Id, clause, severity, place in the list; title and question. */
export function ItemHead(props: PartProps & { readonly count: number }): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { item } = props.row;
  const clause = item.clause.join(t('common.listSeparator'));
  return (
    <header>
      <div className={classes['meta']}>
        <span className={classes['code']}>{item.id}</span>
        <span className={classes['clause']}>{t('common.clause', { clause })}</span>
        <SeverityMenu row={props.row} editable={props.editable} />
        <span className={classes['position']}>
          {t('checklist.position', { order: item.order, count: props.count })}
        </span>
      </div>
      <h1 className={classes['title']} id="item-title">
        {pick(item.title, item.title_en)}
      </h1>
      <p className={classes['question']}>{item.question}</p>
    </header>
  );
}
