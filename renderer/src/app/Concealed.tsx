import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { presenting, usePresenting } from '../components/session/presenting.ts';
import { EmptyState } from '../components/ui/EmptyState.tsx';
import { Columns } from '../components/ui/Page.tsx';
import { TextButton } from '../components/ui/TextButton.tsx';

function Notice(): ReactNode {
  const { t } = useTranslation();
  return (
    <Columns>
      <EmptyState heading title={t('shell.presenting.concealed')}>
        <TextButton onClick={presenting.toggle}>{t('shell.presenting.end')}</TextButton>
      </EmptyState>
    </Columns>
  );
}

/** A screen that shows nothing of itself while others look on. */
export function concealed(Screen: () => ReactNode): () => ReactNode {
  return function Concealable(): ReactNode {
    return usePresenting() ? <Notice /> : <Screen />;
  };
}
