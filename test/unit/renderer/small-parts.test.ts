import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatInstant,
  formatSize,
  groupedHash,
  shortHash,
} from '../../../renderer/src/components/format/format.ts';
import { TypingBurst } from '../../../renderer/src/components/save/typing-burst.ts';
import { matches } from '../../../renderer/src/app/find/find-hits.ts';
import { FIT, panBy, zoomAt } from '../../../renderer/src/features/evidence/zoom.ts';

describe('what is shown of dates, sizes and hashes', () => {
  test('days and times are those of the inspected place', () => {
    expect(formatDate('2026-04-22', 'zh-CN')).toBe('2026年4月22日');
    expect(formatDate('2026-04-22', 'en')).toBe('22 April 2026');
    expect(formatInstant('2026-04-22T16:05:00.000Z', 'zh-CN')).toBe('2026年4月23日 00:05');
    expect(formatDate('未知', 'zh-CN')).toBe('未知');
  });

  test('sizes in MB, small ones in kB', () => {
    expect([0, 512, 48_200, 2_140_000, 2_000_000_000].map(formatSize)).toEqual([
      '0 B',
      '512 B',
      '48 kB',
      '2.1 MB',
      '2.00 GB',
    ]);
  });

  test('hashes in the grouping of the paper', () => {
    const sha = 'a91f3c20e5d7'.padEnd(64, '0');
    expect(shortHash(sha)).toBe('a91f 3c20 e5d7');
    expect(groupedHash(sha).split(' ')).toHaveLength(8);
  });
});

describe('TypingBurst', () => {
  test('keeps one group while typing goes on, a new one after two seconds or a blur', () => {
    const burst = new TypingBurst();
    const first = burst.groupAt(0);
    expect(burst.groupAt(1900)).toBe(first);
    expect(burst.groupAt(3800)).toBe(first);
    const second = burst.groupAt(5801);
    expect(second).not.toBe(first);
    burst.end();
    expect(burst.groupAt(5802)).not.toBe(second);
  });
});

describe('finding', () => {
  test('every word must occur; case and full width do not matter', () => {
    expect(matches('pt 培训', 'PT-13', '服务人员年培训')).toBe(true);
    expect(matches('ＰＴ-13', 'PT-13')).toBe(true);
    expect(matches('pt 审计', 'PT-13', '服务人员年培训')).toBe(false);
  });
});

describe('zoom', () => {
  test('keeps the point under the pointer where it is', () => {
    const at = { x: 100, y: -40 };
    const zoom = zoomAt(FIT, 2, at);
    // A point p of the image lies at x + p·scale; before zooming the pointer was over p = at.
    expect(zoom.x + at.x * zoom.scale).toBeCloseTo(at.x);
    expect(zoom.y + at.y * zoom.scale).toBeCloseTo(at.y);
  });

  test('does not shrink below fit, where there is nothing to move', () => {
    expect(zoomAt(zoomAt(FIT, 2, { x: 5, y: 5 }), 0.1, { x: 5, y: 5 })).toEqual(FIT);
    expect(panBy(FIT, { x: 10, y: 10 })).toEqual(FIT);
    expect(zoomAt(FIT, 100, { x: 0, y: 0 }).scale).toBe(8);
  });
});
