import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../api/client.ts';
import type { FindRow, FindSource } from './find-hits.ts';

const CASE_SCREENS = [
  'prepare',
  'registers',
  'entry',
  'checklist',
  'findings',
  'gate',
  'documents',
] as const;
const SCREENS = ['home', 'organizations', 'sessions', 'documents', 'settings'] as const;

function useScreens(sessionId: string | undefined): FindSource['screens'] {
  const { t } = useTranslation();
  const own = CASE_SCREENS.map((name) => ({
    title: t(`shell.steps.${name}`),
    href: `/sessions/${sessionId}/${name}`,
  }));
  const evidence = { title: t('evidenceUi.title'), href: `/sessions/${sessionId}/evidence` };
  const general = SCREENS.map((name) => ({
    title: t(`shell.nav.${name}`),
    href: name === 'home' ? '/' : `/${name}`,
  }));
  return sessionId === undefined ? general : [...own, evidence, ...general];
}

/** People with their posts and projects with their clients, from the registers of the open case. */
function useRows(sessionId: string | undefined): readonly FindRow[] {
  const read = (register: 'staff' | 'projects') => ({
    ...orpc.register.rows.queryOptions({ input: { sessionId: sessionId ?? '', register } }),
    structuralSharing: false,
    enabled: sessionId !== undefined,
  });
  const staff = useQuery(read('staff')).data?.rows;
  const projects = useQuery(read('projects')).data?.rows;
  return useMemo(() => {
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const people = (staff ?? []).map(({ data }): FindRow => ({
      group: 'person',
      id: text(data['id']),
      name: text(data['name']),
      note: text(data['post']),
    }));
    const works = (projects ?? []).map(({ data }): FindRow => ({
      group: 'project',
      id: text(data['id']),
      name: text(data['name']),
      note: text(data['client']),
    }));
    return [...people, ...works];
  }, [staff, projects]);
}

/** Everything the query may be looked for in; lists come from the core, already narrowed there. */
export function useFindSource(query: string, sessionId: string | undefined): FindSource {
  const inCase = { enabled: sessionId !== undefined };
  const input = { sessionId: sessionId ?? '' };
  const frozen = useQuery({ ...orpc.checklist.frozen.queryOptions({ input }), ...inCase });
  const evidence = useQuery({ ...orpc.evidence.list.queryOptions({ input }), ...inCase });
  const text = query.slice(0, 100);
  const sessions = useQuery({
    ...orpc.session.list.queryOptions({ input: { text, limit: 8 } }),
    placeholderData: keepPreviousData,
  });
  const organizations = useQuery({
    ...orpc.organization.list.queryOptions({ input: { text } }),
    placeholderData: keepPreviousData,
  });
  return {
    sessionId,
    items: frozen.data?.checklist.items ?? [],
    sessions: sessions.data?.rows ?? [],
    organizations: organizations.data ?? [],
    evidence: evidence.data ?? [],
    rows: useRows(sessionId),
    screens: useScreens(sessionId),
  };
}
