import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keyLabel } from '../../components/keyboard/match-key.ts';
import formClasses from '../../components/form/form.module.css';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './settings.module.css';

/** The keys of all screens together; `?` lists those of the screen that is open. */
const KEYS = [
  { combos: ['1', '2', '3', '4'], act: 'verdict' },
  { combos: ['Mod+ArrowUp', 'Mod+ArrowDown'], act: 'item' },
  { combos: ['Mod+Enter'], act: 'next' },
  { combos: ['Mod+e'], act: 'evidence' },
  { combos: ['Mod+Shift+c'], act: 'camera' },
  { combos: ['Mod+k'], act: 'find' },
  { combos: ['Mod+z'], act: 'undo' },
  { combos: ['Mod+Shift+z', 'Mod+y'], act: 'redo' },
  { combos: ['Mod+p'], act: 'print' },
  { combos: ['?'], act: 'help' },
] as const;

export function KeysSection(): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('settings.keys')} note={t('settings.keysNote')} />
      <dl>
        {KEYS.map(({ combos, act }) => (
          <div key={act} className={classes['fact']}>
            <dt className={classes['combo']}>{combos.map(keyLabel).join('  ')}</dt>
            <dd>{t(`settings.key.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
