import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder } from '../../../shared/rules/sample-order.ts';
import { sampleSize, sizeStepOf } from '../../../shared/rules/sample-size.ts';

it.each([
  [0, 0, 0],
  [5, 5, 5],
  [6, 5, 6],
  [10, 5, 10],
  [11, 5, 10],
  [20, 5, 10],
  [21, 8, 10],
  [30, 8, 10],
  [31, 8, 15],
  [50, 8, 15],
  [51, 10, 15],
  [100, 10, 15],
  [101, 10, 20],
  [5000, 10, 20],
])('of %i: %i projects, %i people', (size, projects, staff) => {
  expect(sampleSize('projects', size)).toBe(projects);
  expect(sampleSize('staff', size)).toBe(staff);
  for (const kind of ['projects', 'staff'] as const) {
    const { from, upTo } = sizeStepOf(kind, size);
    expect(size >= from && size <= (upTo ?? size)).toBe(true);
  }
});

describe('the order of a draw', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });

  it('holds everything once and depends on the seed alone, not on the order of the rows', () => {
    fc.assert(
      fc.property(ids, fc.string(), (list, seed) => {
        const order = drawOrder(list, seed);
        expect(order.toSorted()).toEqual(list.toSorted());
        expect(drawOrder(list.toReversed(), seed)).toEqual(order);
      }),
    );
  });

  it('puts everything first about equally often', () => {
    const firsts = new Map<string, number>();
    for (let round = 0; round < 5000; round += 1) {
      const [first = ''] = drawOrder(['a', 'b', 'c', 'd', 'e'], `seed ${round}`);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('stays what it was when this was written, so that old draws can be drawn again', () => {
    expect(drawOrder(['a', 'b', 'c', 'd', 'e', 'f'], 'DEMO-JD-2026-007')).toMatchInlineSnapshot(`
      [
        "b",
        "c",
        "e",
        "a",
        "f",
        "d",
      ]
    `);
  });
});
