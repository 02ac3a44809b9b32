import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '#shared/model/checklist.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { VerdictShape } from '../../components/shapes/VerdictShape.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import type { LoadedChecklist } from './use-checklist.ts';

interface RestOfAreaProps {
  readonly loaded: LoadedChecklist;
  readonly area: Checklist['areas'][number];
  readonly onClose: () => void;
}

function ItemLine({ row, note }: { readonly row: Row | undefined; readonly note?: string }) {
  const { pick } = useFormat();
  if (!row) return null;
  return (
    <li>
      <VerdictShape verdict={row.state.answer.verdict} />
      <span className={classes['code']}>{row.item.id}</span>
      <span>{pick(row.item.short_title, row.item.short_title_en)}</span>
      {note !== undefined && <span className={classes['hint']}>{note}</span>}
    </li>
  );
}

/** 本区其余符合: first what it would touch and what it leaves alone, then the act. */
export function RestOfArea({ loaded, area, onClose }: RestOfAreaProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const sessionId = loaded.detail.session.id;
  const input = { sessionId, area: area.code };
  const preview = useQuery({
    ...orpc.checklist.restPreview.queryOptions({ input }),
    staleTime: 0,
  });
  const confirm = useCaseMutation(
    orpc.checklist.confirmRest.mutationOptions({ onSuccess: onClose }),
  );
  useKeys([
    { keys: ['Escape'], label: t('common.action.cancel'), group: 'checklist', run: onClose },
  ]);
  const rowOf = (itemId: string): Row | undefined =>
    loaded.rows.find(({ item }) => item.id === itemId);
  const { touched = [], left = [] } = preview.data ?? {};
  const name = pick(area.short_name, area.short_name_en);
  return (
    <section className={classes['work']} aria-labelledby="rest-title">
      <h1 className={classes['title']} id="rest-title">
        {t('checklist.rest.title', { area: `${area.code} ${name}` })}
      </h1>
      <ErrorLine error={preview.error ?? confirm.error} />
      <p className={classes['extra']}>
        {preview.isSuccess && touched.length === 0
          ? t('checklist.rest.touchesNone')
          : t('checklist.rest.touches', { count: touched.length })}
      </p>
      <ul className={classes['restList']}>
        {touched.map((itemId) => (
          <ItemLine key={itemId} row={rowOf(itemId)} />
        ))}
      </ul>
      {left.length > 0 && <p>{t('checklist.rest.leaves')}</p>}
      <ul className={classes['restList']}>
        {left.map(({ itemId, reason }) => (
          <ItemLine key={itemId} row={rowOf(itemId)} note={t(`checklist.rest.${reason}`)} />
        ))}
      </ul>
      <div className={classes['actions']}>
        <Button
          variant="filled"
          disabled={touched.length === 0 || confirm.isPending}
          onClick={() => confirm.mutate({ ...input, itemIds: [...touched] })}
        >
          {t('checklist.rest.confirm', { count: touched.length })}
        </Button>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
      </div>
    </section>
  );
}
