import { useMemo, useState } from 'react';
import type { RegisterSpec } from '#shared/model/register-fields/index.ts';
import { type Filters, type GridRow, type Sorting, visibleRows } from './grid-model.ts';

interface Asked {
  readonly filters: Filters;
  readonly query: string;
  readonly sorting: Sorting | null;
}

const NATURAL: Asked = { filters: {}, query: '', sorting: null };

export interface View extends Asked {
  readonly shown: readonly GridRow[];
  readonly narrowed: boolean;
  readonly filter: (field: string, value: string) => void;
  readonly search: (query: string) => void;
  readonly sort: (sorting: Sorting | null) => void;
  readonly reset: () => void;
  /** Shows these rows alone, or all again. */
  readonly only: (keys: readonly string[] | null) => void;
}

/**
 * Which rows a grid shows and in which order. Decided when it is asked for, not at every keystroke: a
 * row does not jump away while somebody writes in it. Rows that came later stand behind.
 */
export function useView(spec: RegisterSpec, rows: readonly GridRow[]): View {
  const [asked, setAsked] = useState(NATURAL);
  const [keys, setKeys] = useState<readonly string[] | null>(null);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const ask = (next: Asked): void => {
    const { filters, query, sorting } = next;
    const natural = query === '' && sorting === null && Object.keys(filters).length === 0;
    setAsked(next);
    setKeys(
      natural ? null : visibleRows(spec, rows, filters, query, sorting).map(({ key }) => key),
    );
    setKnown(new Set(rows.map(({ key }) => key)));
  };
  const shown = useMemo(() => {
    if (keys === null) return rows;
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const later = rows.filter(({ key }) => !known.has(key));
    return [...keys.flatMap((key) => byKey.get(key) ?? []), ...later];
  }, [rows, keys, known]);
  return {
    ...asked,
    shown,
    narrowed: shown.length < rows.length,
    filter: (field, value) => {
      const { [field]: _, ...others } = asked.filters;
      ask({ ...asked, filters: value === '' ? others : { ...others, [field]: value } });
    },
    search: (query) => ask({ ...asked, query }),
    sort: (sorting) => ask({ ...asked, sorting }),
    reset: () => ask(NATURAL),
    only: (some) => {
      setAsked(NATURAL);
      setKeys(some);
      setKnown(new Set(rows.map(({ key }) => key)));
    },
  };
}
