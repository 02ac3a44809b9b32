import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { sessionIdSchema } from '#shared/model/ids.ts';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { orpc } from '../../api/client.ts';
import { useFrameKeys, useKeyboardListener } from '../../components/keyboard/use-keys.ts';
import { useFlushOnLeave } from '../../components/save/use-autosave.ts';
import { presenting } from '../../components/session/presenting.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { desktopShell, printPage } from '../../platform/index.ts';
import { NoCaseScreen } from '../ErrorBoundary.tsx';
import { FindPanel } from '../find/FindPanel.tsx';
import { Banner } from './Banner.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { NavRail } from './NavRail.tsx';
import classes from './shell.module.css';
import { StepsBar } from './StepsBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useOtherWindows } from './use-other-windows.ts';
import { useUndo } from './use-undo.ts';

type Panel = 'none' | 'find' | 'keys';

/** The address hash belongs to the router, so the skip link moves the focus itself. */
function focusWork(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('work')?.focus();
}

/** The window is named after the case it shows. */
function useWindowTitle(detail: SessionDetail | undefined): void {
  const { t } = useTranslation();
  const app = t('shell.appName');
  const name = detail && `${detail.session.reviewNo} ${detail.organizationName}`;
  useEffect(() => {
    const title = name === undefined ? app : `${name} - ${app}`;
    document.title = title;
    desktopShell()?.setTitle(title);
  }, [app, name]);
}

/** The frame around every screen: navigation, title bar, steps of the open case, work area, banner. */
export function Shell(): ReactNode {
  const { t } = useTranslation();
  // An address may name anything; only what can be a case is asked for.
  const { sessionId: named } = useParams({ strict: false });
  const sessionId = sessionIdSchema.safeParse(named).data;
  const settings = useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
  const openCase = useQuery({
    ...orpc.session.get.queryOptions({ input: { sessionId: sessionId ?? '' } }),
    enabled: sessionId !== undefined,
  });
  const detail = sessionId === undefined ? undefined : openCase.data;
  const [panel, setPanel] = useState<Panel>('none');
  const close = (): void => setPanel('none');
  const undo = useUndo(sessionId);
  useWindowTitle(detail);
  useKeyboardListener();
  useFlushOnLeave();
  useOtherWindows();
  const general = { group: 'general', inText: true } as const;
  useFrameKeys([
    { ...general, keys: ['Mod+k'], label: t('shell.keys.find'), run: () => setPanel('find') },
    { ...general, keys: ['Mod+p'], label: t('shell.keys.print'), run: printPage },
    {
      ...general,
      keys: ['F10'],
      label: t('shell.presenting.start'),
      run: presenting.toggle,
    },
    { keys: ['?'], label: t('shell.keys.help'), group: 'general', run: () => setPanel('keys') },
  ]);
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#work" onClick={focusWork}>
        {t('shell.skipToWork')}
      </a>
      <NavRail />
      <div className={classes['column']}>
        <TitleBar
          detail={detail}
          settings={settings}
          undo={sessionId === undefined ? null : undo}
          onFind={() => setPanel('find')}
          onKeys={() => setPanel('keys')}
        />
        {detail && <StepsBar detail={detail} />}
        <main className={classes['work']} id="work" tabIndex={-1}>
          {sessionId !== undefined && openCase.isError && !detail ? (
            <NoCaseScreen error={openCase.error} reset={() => void openCase.refetch()} />
          ) : (
            <>
              {openCase.isError && (
                <div className={classes['failed']}>
                  <ErrorLine error={openCase.error} onRetry={() => void openCase.refetch()} />
                </div>
              )}
              <Outlet />
            </>
          )}
        </main>
        <Banner />
      </div>
      {panel === 'keys' && <KeysHelp onClose={close} />}
      {panel === 'find' && <FindPanel sessionId={sessionId} onClose={close} />}
    </div>
  );
}
