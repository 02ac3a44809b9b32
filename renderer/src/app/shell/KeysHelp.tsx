import { CloseButton } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  keyboard,
  type KeyBinding,
  type KeyGroup,
} from '../../components/keyboard/keyboard-registry.ts';
import { keyLabel } from '../../components/keyboard/match-key.ts';
import { useReturnFocus } from '../../components/hooks/use-return-focus.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import classes from './shell.module.css';

const GROUPS = [
  ['checklist', 'shell.keys.groupChecklist'],
  ['evidence', 'shell.keys.groupEvidence'],
  ['registers', 'shell.keys.groupRegisters'],
  ['general', 'shell.keys.groupGeneral'],
] as const satisfies readonly (readonly [KeyGroup, string])[];

/** Bindings that do the same are one row: `1 / Alt+1`. */
function Rows({ bindings }: { readonly bindings: readonly KeyBinding[] }): ReactNode {
  const byLabel = [...Map.groupBy(bindings, ({ label }) => label)];
  return (
    <dl className={classes['keyRows']}>
      {byLabel.map(([label, same]) => (
        <div key={label} className={classes['keyRow']}>
          <dt>{label}</dt>
          <dd>{same.flatMap(({ keys }) => keys.map(keyLabel)).join(' / ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the keys of this screen do; lists the registry itself, so it cannot be wrong. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  // As they were when it was asked; the panel adds only its own Esc.
  const [bindings] = useState(() => keyboard.bindings());
  const trap = useFocusTrap();
  useReturnFocus();
  useKeys(
    [{ keys: ['Escape'], label: t('common.action.close'), group: 'general', run: onClose }],
    'general',
  );
  return (
    <dialog open ref={trap} className={classes['panel']} aria-label={t('shell.keys.title')}>
      <div className={classes['panelHead']}>
        <h2>{t('shell.keys.title')}</h2>
        <CloseButton onClick={onClose} aria-label={t('common.action.close')} />
      </div>
      {GROUPS.map(([group, title]) => {
        const own = bindings.filter((binding) => binding.group === group);
        if (own.length === 0) return null;
        return (
          <div key={group}>
            <h3 className={classes['panelGroup']}>{t(title)}</h3>
            <Rows bindings={own} />
          </div>
        );
      })}
      <p className={classes['panelNote']}>{t('shell.keys.note')}</p>
    </dialog>
  );
}
