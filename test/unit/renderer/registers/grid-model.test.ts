import { describe, expect, test } from 'vitest';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { withChanges } from '../../../../renderer/src/features/registers/block.ts';
import {
  EMPTY_DRAFT,
  gridRows,
  isReady,
  issuePlaces,
  typedIssues,
  visibleRows,
} from '../../../../renderer/src/features/registers/grid-model.ts';

const spec = REGISTERS.equipment;
const stored = (
  at: number,
  name: string,
  issues: Parameters<typeof gridRows>[1][0]['issues'] = [],
) => ({
  id: `00000000-0000-7000-8000-00000000000${at}`,
  position: at,
  data: { id: `Q-${at}`, name, tags: [], origin: '采购' },
  issues,
});
const key = (at: number): string => stored(at, '').id;
const names = (rows: ReturnType<typeof gridRows>) => rows.map(({ data }) => data['name']);

describe('typed cells', () => {
  test('are read as the core will read them', () => {
    expect(typedIssues(spec, { quantity: '0' }, false)).toMatchObject([
      { field: 'quantity', code: 'belowMinimum' },
    ]);
    expect(typedIssues(spec, { quantity: '２' }, false)).toEqual([]);
    expect(typedIssues(spec, { name: ' ' }, false)).toMatchObject([
      { field: 'name', code: 'required' },
    ]);
  });

  test('a new row asks for what it must have, an empty one for nothing', () => {
    expect(typedIssues(spec, {}, true)).toEqual([]);
    const asked = typedIssues(spec, { name: '扫描器' }, true).map(({ field }) => field);
    expect(asked).toEqual(['origin']);
  });
});

describe('rows of a grid', () => {
  const wrong = [{ field: 'name', level: 'error', code: 'required', data: {} }] as const;

  test('what is typed hides what was wrong in that cell alone', () => {
    const draft = { ...EMPTY_DRAFT, typed: new Map([[key(1), { name: '扫描器' }]]) };
    expect(gridRows(spec, [stored(1, '', wrong)], EMPTY_DRAFT)[0]?.issues).toHaveLength(1);
    expect(gridRows(spec, [stored(1, '', wrong)], draft)[0]?.issues).toEqual([]);
  });

  test('are sent when nothing typed is wrong, whatever was wrong before', () => {
    const rowWith = (typed: Record<string, string>) =>
      gridRows(spec, [stored(1, '', wrong)], {
        ...EMPTY_DRAFT,
        typed: new Map([[key(1), typed]]),
      })[0];
    const ready = rowWith({ quantity: '2' });
    const unready = rowWith({ quantity: 'zwei' });
    expect(ready && isReady(ready)).toBe(true);
    expect(unready && isReady(unready)).toBe(false);
  });

  test('errors come before warnings, each in the order of the rows', () => {
    const hint = [{ field: 'name', level: 'warning', code: 'duplicateRow', data: {} }] as const;
    const rows = gridRows(spec, [stored(1, 'a', hint), stored(2, '', wrong)], EMPTY_DRAFT);
    expect(issuePlaces(rows).map(({ row }) => row.number)).toEqual([2, 1]);
  });

  test('text that says what is stored is no change', () => {
    const changes = new Map([[key(1), { name: 'a', quantity: '1' }]]);
    const told = (_: string, field: string) => (field === 'name' ? 'a' : '');
    expect(withChanges(EMPTY_DRAFT, changes, told).typed).toEqual(
      new Map([[key(1), { quantity: '1' }]]),
    );
  });
});

describe('filter, search and sort', () => {
  const rows = gridRows(
    spec,
    [stored(1, '项目10'), stored(2, '项目9'), stored(3, 'ＡＢ')],
    EMPTY_DRAFT,
  );

  test('numbers inside names are ordered as numbers', () => {
    const sorted = visibleRows(spec, rows, {}, '', { field: 'name', descending: false });
    expect(names(sorted).indexOf('项目9')).toBeLessThan(names(sorted).indexOf('项目10'));
    const back = visibleRows(spec, rows, {}, '', { field: 'name', descending: true });
    expect(names(back)).toEqual(names(sorted).toReversed());
  });

  test('width and case of letters do not matter', () => {
    expect(names(visibleRows(spec, rows, { name: 'ab' }, '', null))).toEqual(['ＡＢ']);
    expect(names(visibleRows(spec, rows, {}, 'q-2', null))).toEqual(['项目9']);
    expect(visibleRows(spec, rows, { name: '项目' }, 'ab', null)).toEqual([]);
  });
});
