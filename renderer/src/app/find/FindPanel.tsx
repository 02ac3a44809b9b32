import { Combobox, useCombobox } from '@mantine/core';
import { useFocusTrap } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../components/hooks/use-return-focus.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { usePresenting } from '../../components/session/presenting.ts';
import { findHits, type Hit, HIT_GROUPS } from './find-hits.ts';
import classes from './find.module.css';
import { useFindSource } from './use-find-source.ts';

function HitRow({ hit }: { readonly hit: Hit }): ReactNode {
  return (
    <Combobox.Option value={hit.href} className={classes['hit'] ?? ''}>
      {hit.code !== '' && <span className={classes['code']}>{hit.code}</span>}
      <span className={classes['title']}>{hit.title}</span>
      <span className={classes['note']}>{hit.note}</span>
    </Combobox.Option>
  );
}

/** What is not for others to see; screens lead to their lists. */
const CONCEALED: ReadonlySet<Hit['group']> = new Set(['session', 'organization', 'screen']);

function HitGroups({ hits }: { readonly hits: readonly Hit[] }): ReactNode {
  const { t } = useTranslation();
  return HIT_GROUPS.map((group) => {
    const own = hits.filter((hit) => hit.group === group);
    if (own.length === 0) return null;
    return (
      <Combobox.Group key={group} label={t(`shell.find.group.${group}`)}>
        {own.map((hit) => (
          <HitRow key={hit.key} hit={hit} />
        ))}
      </Combobox.Group>
    );
  });
}

interface FindPanelProps {
  readonly sessionId: string | undefined;
  readonly onClose: () => void;
}

/** Ctrl+K: find items, cases, organisations, evidence and screens, and go there. */
export function FindPanel({ sessionId, onClose }: FindPanelProps): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const concealing = usePresenting();
  const hits = findHits(query, useFindSource(query, sessionId)).filter(
    ({ group }) => !concealing || !CONCEALED.has(group),
  );
  const store = useCombobox({ opened: true });
  const trap = useFocusTrap();
  useReturnFocus();
  const { selectFirstOption } = store;
  useEffect(() => {
    selectFirstOption();
  }, [selectFirstOption, query, hits.length]);
  const close = { keys: ['Escape'], label: t('common.action.close'), run: onClose } as const;
  useKeys([{ ...close, group: 'general', inText: true }], 'general');
  const open = (href: string): void => {
    onClose();
    router.history.push(href);
  };
  return (
    <dialog open ref={trap} className={classes['panel']} aria-label={t('shell.find.open')}>
      <Combobox store={store} onOptionSubmit={open}>
        <div className={classes['line']}>
          <IconSearch className={classes['icon']} stroke={1.6} aria-hidden />
          <Combobox.EventsTarget autoComplete="off" withExpandedAttribute>
            <input
              role="combobox"
              aria-expanded
              aria-controls={store.listId ?? ''}
              className={classes['input']}
              aria-label={t('shell.find.label')}
              placeholder={t('shell.find.placeholder')}
              value={query}
              data-autofocus
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          </Combobox.EventsTarget>
        </div>
        <Combobox.Options className={classes['list'] ?? ''} aria-label={t('shell.find.open')}>
          <HitGroups hits={hits} />
        </Combobox.Options>
      </Combobox>
      {hits.length === 0 && (
        <p className={classes['empty']}>{t('shell.find.empty', { text: query })}</p>
      )}
      <p className={classes['hint']}>{t('shell.find.hint')}</p>
    </dialog>
  );
}
