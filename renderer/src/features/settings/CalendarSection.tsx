import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import { firstUnpublishedYear, sourceOf } from '#shared/rules/calendar.ts';
import { client, orpc } from '../../api/client.ts';
import formClasses from '../../components/form/form.module.css';
import { notice } from '../../components/save/notice.ts';
import { useCaseMutation } from '../../components/save/use-case-mutation.ts';
import { JsonFileButton } from '../../components/ui/JsonFileButton.tsx';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import { saveTextFile } from '../../platform/index.ts';
import classes from './settings.module.css';

/** How many days of each year a calendar frees or fills: enough to compare with the notice. */
function Years({ calendar }: { readonly calendar: WorkdayCalendar }): ReactNode {
  const { t } = useTranslation();
  const count = (dates: readonly string[], year: number): number =>
    dates.filter((date) => date.startsWith(`${year}-`)).length;
  return (
    <ul className={classes['calendarYears']}>
      {calendar.years.map((year) => (
        <li key={year}>
          {t('calendar.holidays', { year, count: count(calendar.off, year) })}
          {t('common.listSeparator')}
          {t('calendar.makeUp', { count: count(calendar.work, year) })}
          <div className={formClasses['hint']}>{sourceOf(calendar, year)}</div>
        </li>
      ))}
    </ul>
  );
}

interface ChosenProps {
  readonly content: string;
  readonly onDone: () => void;
}

/** What a chosen file would bring, before it is taken. */
function Chosen({ content, onDone }: ChosenProps): ReactNode {
  const { t } = useTranslation();
  const preview = useQuery({
    ...orpc.calendar.preview.queryOptions({ input: { content } }),
    gcTime: 0,
  });
  const install = useCaseMutation({
    ...orpc.calendar.install.mutationOptions(),
    onSuccess: ({ adopted }) => {
      notice.say(t('calendar.done', { count: adopted }));
      onDone();
    },
  });
  if (preview.error) return <ErrorLine error={preview.error} />;
  if (!preview.data) return null;
  const { update, changedYears } = preview.data;
  const years = (list: readonly number[]): string => list.join(t('common.listSeparator'));
  return (
    <div className={classes['calendarChosen']}>
      <p>
        <strong>{t('calendar.chosen', { years: years(update.years) })}</strong>
        {changedYears.length > 0 && ` ${t('calendar.changed', { years: years(changedYears) })}`}
      </p>
      <Years calendar={update} />
      <p className={formClasses['hint']}>{t('calendar.note')}</p>
      <div className={formClasses['acts']}>
        <Button disabled={install.isPending} onClick={() => install.mutate({ content })}>
          {t('calendar.install')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.action.cancel')}
        </Button>
      </div>
      <ErrorLine error={install.error} />
    </div>
  );
}

function ExportButton(): ReactNode {
  const { t } = useTranslation();
  const run = useMutation({
    mutationFn: () => client.calendar.export(),
    onSuccess: ({ fileName, content }) => saveTextFile(fileName, content, 'application/json'),
  });
  return (
    <>
      <Button disabled={run.isPending} onClick={() => run.mutate()}>
        {t('calendar.export')}
      </Button>
      <ErrorLine error={run.error} />
    </>
  );
}

/** Public holidays by which working days are counted, and their update from a file. */
export function CalendarSection(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.calendar.current.queryOptions());
  const [content, setContent] = useState<string | null>(null);
  const choose = useMutation({ mutationFn: (file: File) => file.text(), onSuccess: setContent });
  if (!data) return null;
  const { calendar, sha256 } = data;
  const origin =
    sha256 === null
      ? t('calendar.shipped')
      : t('calendar.installed', { sha256: sha256.slice(0, 12) });
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('calendar.title')} note={origin} />
      <Years calendar={calendar} />
      <p className={formClasses['hint']}>
        {t('calendar.unpublished', { year: firstUnpublishedYear(calendar) })}
      </p>
      <div className={formClasses['acts']}>
        <JsonFileButton
          label={t('calendar.update')}
          onFiles={([file]) => {
            if (file) choose.mutate(file);
          }}
        />
        <ExportButton />
      </div>
      <ErrorLine error={choose.error} />
      {content !== null && <Chosen content={content} onDone={() => setContent(null)} />}
    </section>
  );
}
