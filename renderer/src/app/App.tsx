import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { orpc } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { router } from './router.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { useSystemScheme } from './theme/use-system-scheme.ts';
import { useScreenMode } from './theme/use-screen-mode.ts';

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Language, colour scheme and text size follow the settings as soon as they are known. */
function Themed(): ReactNode {
  const { i18n } = useTranslation();
  const settings = useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
  const system = useSystemScheme();
  const scheme = settings.colorScheme === 'auto' ? system : settings.colorScheme;
  useScreenMode(settings.textSize);
  useEffect(() => {
    void i18n.changeLanguage(settings.locale);
    document.documentElement.lang = settings.locale;
  }, [i18n, settings.locale]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
    >
      <RouterProvider router={router} />
    </MantineProvider>
  );
}

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed />
    </QueryClientProvider>
  );
}
