import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId, SessionId } from '#shared/model/ids.ts';
import { client } from '../../api/client.ts';
import { invalidateCase } from '../../api/invalidate.ts';
import { autosaves } from '../../components/save/autosave-registry.ts';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import { useItemOptions } from './use-item-options.ts';

interface LinkBarProps {
  readonly sessionId: SessionId;
  readonly evidenceIds: readonly EvidenceId[];
  readonly onDone: () => void;
}

/** Appears with the first selected piece: links all selected ones to one item. */
export function LinkBar({ sessionId, evidenceIds, onDone }: LinkBarProps): ReactNode {
  const { t } = useTranslation();
  const [item, setItem] = useState<string | null>(null);
  const link = useMutation({
    mutationFn: async (itemId: string) => {
      for (const evidenceId of evidenceIds) {
        await client.evidence.link({ evidenceId, itemIds: [itemId] });
      }
    },
    onSettled: invalidateCase,
    onSuccess: () => {
      autosaves.noteSaved(new Date().toISOString());
      onDone();
    },
  });
  return (
    <FootBar
      end={
        <>
          <Button onClick={onDone}>{t('common.action.cancel')}</Button>
          <Button
            variant="filled"
            disabled={item === null || link.isPending}
            onClick={() => {
              if (item !== null) link.mutate(item);
            }}
          >
            {t('evidenceUi.wall.linkSelected', { count: evidenceIds.length })}
          </Button>
        </>
      }
    >
      <span>{t('evidenceUi.wall.selected', { count: evidenceIds.length })}</span>
      <Select
        searchable
        aria-label={t('evidenceUi.links.add')}
        placeholder={t('evidenceUi.links.choose')}
        data={useItemOptions(sessionId)}
        value={item}
        onChange={setItem}
      />
      <ErrorLine error={link.error} />
    </FootBar>
  );
}
