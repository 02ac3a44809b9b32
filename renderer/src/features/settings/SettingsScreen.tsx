import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../components/ui/Page.tsx';
import { CalendarSection } from './CalendarSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DisplaySection } from './DisplaySection.tsx';
import { InspectorsSection } from './InspectorsSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import classes from './settings.module.css';
import { UnitSection } from './UnitSection.tsx';

export function SettingsScreen(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('settings.title')} />
      <div className={classes['page']}>
        <div>
          <UnitSection />
          <InspectorsSection />
          <CalendarSection />
        </div>
        <div>
          <DisplaySection />
          <DataSection />
          <KeysSection />
        </div>
      </div>
    </>
  );
}
