import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { Kbd } from '../../components/ui/Kbd.tsx';
import { type Paste, pasteCounts } from './block.ts';
import { CountsBar } from './CountsBar.tsx';
import { errorsOf, type GridRow } from './grid-model.ts';
import classes from './registers.module.css';

interface PasteBarProps {
  readonly paste: Paste;
  readonly rows: readonly GridRow[];
  readonly onlyWrong: boolean;
  readonly onOnlyWrong: (only: boolean) => void;
  readonly onDiscard: () => void;
  readonly onWrite: () => void;
}

/** What writing the pasted block would do; the button names its condition. */
export function PasteBar(props: PasteBarProps): ReactNode {
  const { t } = useTranslation();
  const { paste, onDiscard } = props;
  const byKey = new Map(props.rows.map((row) => [row.key, row]));
  const counts = pasteCounts(paste, byKey);
  const wrongCells = paste.keys
    .flatMap((key) => byKey.get(key) ?? [])
    .reduce((sum, row) => sum + errorsOf(row).length, 0);
  const total = counts.added + counts.changed + counts.wrong;
  useKeys([
    { keys: ['Mod+z'], label: t('registerUi.keys.undoPaste'), group: 'registers', run: onDiscard },
  ]);
  const label =
    total === 0
      ? t('registerUi.paste.nothing')
      : counts.wrong > 0
        ? t('registerUi.paste.writeAfter', { count: wrongCells, rows: paste.keys.length })
        : t('registerUi.paste.write', { count: total });
  return (
    <CountsBar
      title={t('registerUi.paste.title')}
      note={t('registerUi.paste.size', { rows: paste.keys.length, columns: paste.fields.length })}
      counts={[
        ['added', counts.added],
        ['changed', counts.changed],
        ['unchanged', counts.unchanged],
        ['wrong', counts.wrong],
      ]}
    >
      <Button
        aria-pressed={props.onlyWrong}
        disabled={counts.wrong === 0 && !props.onlyWrong}
        onClick={() => props.onOnlyWrong(!props.onlyWrong)}
      >
        {t('registerUi.paste.onlyWrong')}
      </Button>
      <Button onClick={onDiscard}>
        {t('registerUi.paste.undo')}
        <span className={classes['kbd']}>
          <Kbd combo="Mod+z" />
        </span>
      </Button>
      <Button
        variant={counts.wrong === 0 && total > 0 ? 'filled' : 'default'}
        disabled={counts.wrong > 0 || total === 0}
        onClick={props.onWrite}
      >
        {label}
      </Button>
    </CountsBar>
  );
}
