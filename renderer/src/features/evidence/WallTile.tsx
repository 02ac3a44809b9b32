import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#shared/model/evidence.ts';
import classes from './evidence.module.css';
import { EvidenceTile } from './EvidenceTile.tsx';

interface WallTileProps {
  readonly view: EvidenceView;
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One thumbnail of the wall with its items and a box to select it. */
export function WallTile(props: WallTileProps): ReactNode {
  const { t } = useTranslation();
  const { view } = props;
  const items = view.items.length === 0 ? t('evidenceUi.links.none') : view.items.join(' ');
  return (
    <li className={classes['wallTile']} data-selected={props.selected ? '' : undefined}>
      <EvidenceTile view={view} onOpen={props.onOpen} />
      <div className={classes['wallTileFoot']}>
        {props.selectable && (
          <Checkbox
            checked={props.selected}
            onChange={props.onToggle}
            aria-label={t('evidenceUi.wall.select', { number: view.evidence.number })}
          />
        )}
        <span className={classes['meta']} data-unlinked={view.items.length === 0 ? '' : undefined}>
          {items}
        </span>
      </div>
    </li>
  );
}
