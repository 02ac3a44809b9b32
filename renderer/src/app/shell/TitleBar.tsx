import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEye,
  IconEyeOff,
  IconKeyboard,
  IconSearch,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import type { Settings } from '#shared/model/settings.ts';
import { presenting, usePresenting } from '../../components/session/presenting.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { Tag } from '../../components/ui/Tag.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import classes from './shell.module.css';
import type { UndoControls } from './use-undo.ts';

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
  /** Null outside of a case. */
  readonly undo: UndoControls | null;
  readonly onFind: () => void;
  readonly onKeys: () => void;
}

interface IconActProps {
  readonly label: string;
  readonly keys: string;
  readonly icon: typeof IconSearch;
  readonly disabled?: boolean;
  readonly keyboardOnly?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function IconAct({ label, keys, icon: Icon, ...rest }: IconActProps): ReactNode {
  return (
    <button
      type="button"
      className={classes['iconAct']}
      data-keyboard-only={rest.keyboardOnly ? '' : undefined}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-pressed={rest.pressed}
      disabled={rest.disabled}
      onClick={rest.onClick}
    >
      <Icon className={classes['findIcon']} stroke={1.6} aria-hidden />
    </button>
  );
}

function UndoActs({ undo }: { readonly undo: UndoControls }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <IconAct
        label={t('shell.keys.undo')}
        keys="Control+Z"
        icon={IconArrowBackUp}
        disabled={!undo.canUndo}
        onClick={() => undo.run('undo')}
      />
      <IconAct
        label={t('shell.keys.redo')}
        keys="Control+Shift+Z"
        icon={IconArrowForwardUp}
        disabled={!undo.canRedo}
        onClick={() => undo.run('redo')}
      />
    </>
  );
}

export function TitleBar({ detail, settings, undo, onFind, onKeys }: TitleBarProps): ReactNode {
  const { t } = useTranslation();
  const concealing = usePresenting();
  return (
    <header className={classes['title']} aria-label={t('shell.title.label')}>
      {detail ? <CaseTitle detail={detail} /> : <UnitTitle settings={settings} />}
      <div className={classes['titleEnd']}>
        {undo !== null && <UndoActs undo={undo} />}
        <SaveStatus lastCommit={detail?.updatedAt ?? null} />
        <IconAct
          label={t(concealing ? 'shell.presenting.end' : 'shell.presenting.start')}
          keys="F10"
          icon={concealing ? IconEyeOff : IconEye}
          pressed={concealing}
          onClick={presenting.toggle}
        />
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
        <IconAct
          label={t('shell.keys.title')}
          keys="?"
          icon={IconKeyboard}
          keyboardOnly
          onClick={onKeys}
        />
      </div>
    </header>
  );
}
