import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/ui/Page.tsx';

export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  return <PageHead title={t('settings.title')} />;
}
