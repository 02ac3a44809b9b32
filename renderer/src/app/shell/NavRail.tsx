import {
  IconAdjustmentsHorizontal,
  IconBuildings,
  IconClipboardCheck,
  IconFileText,
  IconHome,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresenting } from '../../components/session/presenting.ts';
import classes from './shell.module.css';

const ENTRIES = [
  { name: 'home', to: '/', icon: IconHome },
  { name: 'organizations', to: '/organizations', icon: IconBuildings },
  { name: 'sessions', to: '/sessions', icon: IconClipboardCheck },
  { name: 'documents', to: '/documents', icon: IconFileText },
  { name: 'settings', to: '/settings', icon: IconAdjustmentsHorizontal },
] as const;

export function NavRail(): ReactNode {
  const { t } = useTranslation();
  // All others lead to other organisations.
  const concealing = usePresenting();
  const entries = ENTRIES.filter(({ name }) => !concealing || name === 'settings');
  return (
    <nav className={classes['nav']} aria-label={t('shell.nav.label')}>
      {entries.map(({ name, to, icon: Icon }) => (
        <Link
          key={name}
          to={to}
          className={classes['navEntry']}
          data-last={name === 'settings' ? '' : undefined}
          activeOptions={{ exact: name === 'home' }}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon className={classes['navIcon']} stroke={1.5} aria-hidden />
          {t(`shell.nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
