import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../components/format/format.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import classes from './shell.module.css';

/**
 * 已保存 HH:MM: the last commit this window was answered, before that the last one of the open case.
 * Never shown while something is still on its way.
 */
export function SaveStatus({ lastCommit }: { readonly lastCommit: string | null }): ReactNode {
  const { t } = useTranslation();
  const status = useSyncExternalStore(autosaves.subscribe, autosaves.snapshot);
  if (status.failures > 0) {
    return (
      <output className={classes['save']} data-failed="">
        <IconAlertTriangle className={classes['saveIcon']} stroke={1.75} aria-hidden />
        {t('shell.save.failed')}
      </output>
    );
  }
  if (status.dirty > 0) {
    return <output className={classes['save']}>{t('shell.save.saving')}</output>;
  }
  const savedAt = status.savedAt ?? lastCommit;
  if (savedAt === null) return <output className={classes['save']} />;
  return (
    <output className={classes['save']} data-saved="">
      <IconCheck className={classes['saveIcon']} stroke={1.75} aria-hidden />
      {t('shell.save.saved', { time: formatTime(savedAt) })}
    </output>
  );
}
