import type { ChecklistItem } from '#shared/model/checklist.ts';
import type { OrganizationSummary } from '#shared/contract/organization.ts';
import type { EvidenceView } from '#shared/model/evidence.ts';
import type { SessionSummary } from '#shared/model/session.ts';

export const HIT_GROUPS = [
  'item',
  'person',
  'project',
  'session',
  'organization',
  'evidence',
  'screen',
] as const;
export type HitGroup = (typeof HIT_GROUPS)[number];

export interface Hit {
  readonly key: string;
  readonly group: HitGroup;
  /** Id, number or nothing; shown in the monospaced column. */
  readonly code: string;
  readonly title: string;
  readonly note: string;
  /** Address of the place, as the router writes it. */
  readonly href: string;
}

const PER_GROUP = 8;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every word of the query must occur; case and full-width forms do not matter. */
export function matches(query: string, ...texts: readonly string[]): boolean {
  const haystack = fold(texts.join(' '));
  return fold(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}

/** A row of a register one can go to by its name or id. */
export interface FindRow {
  readonly group: 'person' | 'project';
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export interface FindSource {
  readonly sessionId: string | undefined;
  readonly items: readonly ChecklistItem[];
  readonly sessions: readonly SessionSummary[];
  readonly organizations: readonly OrganizationSummary[];
  readonly evidence: readonly EvidenceView[];
  /** People and projects of the open case. */
  readonly rows: readonly FindRow[];
  readonly screens: readonly { readonly title: string; readonly href: string }[];
}

function itemHits(query: string, { items, sessionId }: FindSource): readonly Hit[] {
  return items
    .filter((item) => matches(query, item.id, item.title, item.title_en, item.question))
    .map((item) => ({
      key: `item ${item.id}`,
      group: 'item',
      code: item.id,
      title: item.title,
      note: item.clause.join(' '),
      href: `/sessions/${sessionId}/checklist/${item.id}`,
    }));
}

function evidenceHits(query: string, { evidence, sessionId }: FindSource): readonly Hit[] {
  return evidence
    .filter((view) => {
      const { number, name, originalName, source, provider, note } = view.evidence;
      return matches(query, number, name, originalName, source, provider, note);
    })
    .map((view) => ({
      key: `evidence ${view.evidence.id}`,
      group: 'evidence',
      code: view.evidence.number,
      title: view.evidence.name,
      note: view.evidence.source,
      href: `/sessions/${sessionId}/evidence?open=${view.evidence.id}`,
    }));
}

const REGISTER = { person: 'staff', project: 'projects' } as const;

function rowHits(
  query: string,
  { rows, sessionId }: FindSource,
  group: FindRow['group'],
): readonly Hit[] {
  return rows
    .filter((row) => row.group === group && matches(query, row.id, row.name, row.note))
    .map(({ id, name, note }) => ({
      key: `${group} ${id}`,
      group,
      code: id,
      title: name,
      note,
      href: `/sessions/${sessionId}/registers/${REGISTER[group]}?row=${encodeURIComponent(id)}`,
    }));
}

/** What the query finds, grouped in a fixed order, at most eight of each kind. */
export function findHits(query: string, source: FindSource): readonly Hit[] {
  const sessions = source.sessions.map((row): Hit => ({
    key: `session ${row.id}`,
    group: 'session',
    code: row.reviewNo,
    title: row.organizationName,
    note: row.reviewDate,
    href: `/sessions/${row.id}/checklist`,
  }));
  const organizations = source.organizations.map((row): Hit => ({
    key: `organization ${row.id}`,
    group: 'organization',
    code: row.uscc,
    title: row.name,
    note: '',
    href: `/organizations/${row.id}`,
  }));
  const screens = source.screens
    .filter((screen) => matches(query, screen.title))
    .map((screen): Hit => ({
      key: `screen ${screen.href}`,
      group: 'screen',
      code: '',
      title: screen.title,
      note: '',
      href: screen.href,
    }));
  return [
    itemHits(query, source),
    rowHits(query, source, 'person'),
    rowHits(query, source, 'project'),
    sessions,
    organizations,
    evidenceHits(query, source),
    screens,
  ].flatMap((group) => group.slice(0, PER_GROUP));
}
