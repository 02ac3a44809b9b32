import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { orpc } from '../../api/client.ts';
import { useKeyboardListener, useKeys } from '../../components/keyboard/use-keys.ts';
import { useFlushOnLeave } from '../../components/save/use-autosave.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { printPage } from '../../platform/index.ts';
import { Banner } from './Banner.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { NavRail } from './NavRail.tsx';
import { StepsBar } from './StepsBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import classes from './shell.module.css';

/** The case the address names, or undefined outside of a case. */
function useOpenCase() {
  const { sessionId } = useParams({ strict: false });
  return useQuery({
    ...orpc.session.get.queryOptions({ input: { sessionId: sessionId ?? '' } }),
    enabled: sessionId !== undefined,
  });
}

/** The frame around every screen: navigation, title bar, steps of the open case, work area, banner. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  const settings = useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
  const openCase = useOpenCase();
  const [helpOpen, setHelpOpen] = useState(false);
  const { sessionId } = useParams({ strict: false });
  const detail = sessionId === undefined ? undefined : openCase.data;
  useKeyboardListener();
  useFlushOnLeave();
  useKeys([
    { keys: ['?'], label: t('shell.keys.help'), group: 'general', run: () => setHelpOpen(true) },
    {
      keys: ['Mod+p'],
      label: t('shell.keys.print'),
      group: 'general',
      inText: true,
      run: printPage,
    },
  ]);
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#work" onClick={focusWork}>
        {t('shell.skipToWork')}
      </a>
      <NavRail />
      <div className={classes['column']}>
        <TitleBar detail={detail} settings={settings} onFind={() => setHelpOpen(false)} />
        {detail && <StepsBar detail={detail} />}
        <main className={classes['work']} id="work" tabIndex={-1}>
          {openCase.isError && <ErrorLine error={openCase.error} />}
          <Outlet />
        </main>
        <Banner />
      </div>
      {helpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

/** The address hash belongs to the router, so the skip link moves the focus itself. */
function focusWork(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('work')?.focus();
}
