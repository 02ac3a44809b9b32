import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkdayCalendar } from '#shared/model/checklist.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { DayCount } from '#shared/rules/day-count.ts';
import { weekday } from '#shared/rules/dates.ts';
import { addWorkdays, prepareWorkdays, traceWorkdays } from '#shared/rules/workdays.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { useCaseCalendar } from '../../components/session/use-case-calendar.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './findings.module.css';

interface DaysProps {
  readonly count: DayCount;
  readonly calendar: WorkdayCalendar;
}

/** Every day of the count: which number it is, or why it is none. */
function Days({ count: { from, workdays }, calendar }: DaysProps): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  const prepared = prepareWorkdays(calendar);
  const deadline = addWorkdays(prepared, from, workdays).date;
  const names = t('calendar.count.weekdays', { returnObjects: true });
  const days = traceWorkdays(prepared, from, workdays);
  const numbers = days.map((_, index) => days.slice(0, index + 1).filter((d) => d.counts).length);
  return (
    <table className={classes['proofTable']}>
      <caption>
        {t('calendar.count.title', {
          from: format.date(from),
          workdays,
          deadline: format.date(deadline),
        })}
      </caption>
      <thead>
        <tr>
          {(['date', 'weekday', 'counted', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`calendar.count.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day, index) => (
          <tr key={day.date} data-out={day.counts ? undefined : ''}>
            <td>{format.date(day.date)}</td>
            <td>{names[weekday(day.date)]}</td>
            <td>{day.counts ? numbers[index] : t('calendar.count.not')}</td>
            <td>
              {t(`rule.dayOfCount.${day.reason}`)}
              {day.provisional && ` · ${t('calendar.count.provisional')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCountProofProps {
  readonly sessionId: SessionId;
  readonly count: DayCount;
}

/** 逐日计数: opened when somebody asks how the working days were counted. */
export function DayCountProof({ sessionId, count }: DayCountProofProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const known = useCaseCalendar(sessionId);
  return (
    <>
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'calendar.count.hide' : 'calendar.count.show')}
      </TextButton>
      {open && known && <Days count={count} calendar={known.calendar} />}
    </>
  );
}
