import { Checkbox, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceView, mediaClassSchema } from '#shared/model/evidence.ts';
import type { SessionId } from '#shared/model/ids.ts';
import classes from './evidence.module.css';
import { useItemOptions } from './use-item-options.ts';
import { mediaCounts, type WallFilter } from './wall-model.ts';

interface WallFiltersProps {
  readonly sessionId: SessionId;
  readonly views: readonly EvidenceView[];
  readonly filter: WallFilter;
  readonly removed: boolean;
  readonly onFilter: (filter: WallFilter) => void;
  readonly onRemoved: (removed: boolean) => void;
}

export function WallFilters(props: WallFiltersProps): ReactNode {
  const { t } = useTranslation();
  const { filter, onFilter } = props;
  const used = new Set<string>(props.views.flatMap((view) => view.items));
  const items = useItemOptions(props.sessionId).filter(({ value }) => used.has(value));
  const media = [...mediaCounts(props.views)].map(([value, count]) => ({
    value,
    label: `${t(`evidenceUi.media.${value}`)} ${count}`,
  }));
  return (
    <fieldset className={classes['filters']}>
      <legend className="visually-hidden">{t('evidenceUi.wall.filters')}</legend>
      <Select
        searchable
        clearable
        aria-label={t('evidenceUi.wall.item')}
        placeholder={t('evidenceUi.wall.anyItem')}
        data={items}
        value={filter.item}
        onChange={(item) => onFilter({ ...filter, item })}
      />
      <Select
        clearable
        aria-label={t('evidenceUi.wall.media')}
        placeholder={t('evidenceUi.wall.anyMedia')}
        data={media}
        value={filter.media}
        onChange={(value) =>
          onFilter({ ...filter, media: mediaClassSchema.safeParse(value).data ?? null })
        }
      />
      <Checkbox
        label={t('evidenceUi.wall.unlinked')}
        checked={filter.unlinkedOnly}
        onChange={(event) => onFilter({ ...filter, unlinkedOnly: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('evidenceUi.wall.problems')}
        checked={filter.problemsOnly}
        onChange={(event) => onFilter({ ...filter, problemsOnly: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('evidenceUi.wall.removed')}
        checked={props.removed}
        onChange={(event) => props.onRemoved(event.currentTarget.checked)}
      />
    </fieldset>
  );
}
