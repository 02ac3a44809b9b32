import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import { errorText } from '../../api/error-text.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { useNotice } from '../../components/save/notice.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import classes from './shell.module.css';

function useUnsaved() {
  return useSyncExternalStore(autosaves.subscribe, autosaves.snapshot);
}

/** One line at the bottom for what concerns the whole case or machine; never a pop-up. */
export function Banner(): ReactNode {
  const { t } = useTranslation();
  const info = useQuery(orpc.app.info.queryOptions());
  const unsaved = useUnsaved();
  const said = useNotice();
  const lastYear = info.data?.calendarYears.at(-1);
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
      {lastYear !== undefined && <span>{t('shell.banner.calendar', { year: lastYear + 1 })}</span>}
      <output className={classes['said']}>{said}</output>
    </aside>
  );
}
