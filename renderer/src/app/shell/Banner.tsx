import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { firstUnpublishedYear } from '#shared/rules/calendar.ts';
import { orpc } from '../../api/client.ts';
import { errorText } from '../../api/error-text.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { usePresenting } from '../../components/session/presenting.ts';
import { useNotice } from '../../components/save/notice.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './shell.module.css';

function useUnsaved() {
  return useSyncExternalStore(autosaves.subscribe, autosaves.snapshot);
}

/** How far ahead limits reach that are counted today (DOMAIN §3.9). */
const DAYS_AHEAD = 120;
const MS_A_DAY = 86_400_000;

/** The first year without published holidays once limits of these weeks can reach it. */
function useUnpublishedYear(): number | null {
  const { data } = useQuery(orpc.calendar.current.queryOptions());
  const [horizon] = useState(() => new Date(Date.now() + DAYS_AHEAD * MS_A_DAY).getFullYear());
  if (data === undefined) return null;
  const year = firstUnpublishedYear(data.calendar);
  return horizon >= year ? year : null;
}

/** One line at the bottom for what concerns the whole case or machine; never a pop-up. */
export function Banner(): ReactNode {
  const { t } = useTranslation();
  const unpublished = useUnpublishedYear();
  const concealing = usePresenting();
  const unsaved = useUnsaved();
  const said = useNotice();
  if (unsaved.failures > 0) {
    const reason = errorText(t, unsaved.error).sentence;
    return (
      <div className={classes['banner']} role="alert" data-failed="">
        <span>{t('shell.save.failedSentence', { count: unsaved.dirty, reason })}</span>
        <TextButton onClick={() => void autosaves.flushAll()}>
          {t('shell.save.retryNow')}
        </TextButton>
      </div>
    );
  }
  return (
    <aside className={classes['banner']} aria-label={t('shell.banner.label')}>
      {concealing && <strong>{t('shell.presenting.on')}</strong>}
      {unpublished !== null && <span>{t('shell.banner.calendar', { year: unpublished })}</span>}
      <output className={classes['said']}>{said}</output>
    </aside>
  );
}
