import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Settings } from '#shared/model/settings.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import classes from './shell.module.css';

function CaseTitle({ detail }: { readonly detail: SessionDetail }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <strong className={classes['titleName']}>{detail.organizationName}</strong>
      <span className={classes['titleDot']} aria-hidden />
      <span className={classes['titleCode']}>{detail.session.reviewNo}</span>
      <Tag>{t(`common.mode.${detail.session.authorityMode}`)}</Tag>
      <span className={classes['titleState']}>{t(`common.state.${detail.session.state}`)}</span>
    </>
  );
}

function UnitTitle({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <strong className={classes['titleName']}>
        {settings.unit === '' ? t('shell.title.noUnit') : settings.unit}
      </strong>
      <span className={classes['titleDot']} aria-hidden />
      <span className={classes['titleState']}>
        {settings.operator === '' ? t('shell.title.noOperator') : settings.operator}
      </span>
    </>
  );
}

interface TitleBarProps {
  readonly detail: SessionDetail | undefined;
  readonly settings: Settings;
  readonly onFind: () => void;
}

export function TitleBar({ detail, settings, onFind }: TitleBarProps): ReactNode {
  const { t } = useTranslation();
  return (
    <header className={classes['title']} aria-label={t('shell.title.label')}>
      {detail ? <CaseTitle detail={detail} /> : <UnitTitle settings={settings} />}
      <div className={classes['titleEnd']}>
        <SaveStatus />
        <button
          type="button"
          className={classes['find']}
          onClick={onFind}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch className={classes['findIcon']} stroke={1.6} aria-hidden />
          <span>{t('shell.find.open')}</span>
          <Kbd combo="Mod+k" />
        </button>
      </div>
    </header>
  );
}
