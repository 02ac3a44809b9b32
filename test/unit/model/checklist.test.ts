import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistSchema } from '../../../shared/model/checklist.ts';
import {
  SEVERITY_FROM_LABEL,
  SEVERITY_LABEL,
  severitySchema,
  VERDICT_FROM_LABEL,
  VERDICT_LABEL,
  verdictSchema,
} from '../../../shared/model/enums.ts';

const raw: unknown = JSON.parse(
  readFileSync(new URL('../../../resources/checklist.json', import.meta.url), 'utf8'),
);
const checklist = checklistSchema.parse(raw);

describe('the checklist resource', () => {
  it('is read whole, nothing added and nothing dropped', () => {
    expect(checklist).toEqual(raw);
  });

  it('has 70 items in order, by area 21, 15, 16, 12, 6 (§1.6)', () => {
    const perArea = checklist.areas.map(
      (area) => checklist.items.filter((item) => item.area === area.code).length,
    );
    expect(perArea).toEqual([21, 15, 16, 12, 6]);
    expect(checklist.items.map((item) => item.order)).toEqual(
      Array.from({ length: 70 }, (_, i) => i + 1),
    );
    expect(new Set(checklist.items.map((item) => item.id)).size).toBe(70);
  });

  it('has severities 19 severe, 44 moderate, 7 minor (§1.6)', () => {
    const count = (label: string): number =>
      checklist.items.filter((item) => item.severity === label).length;
    expect([count('严重'), count('一般'), count('轻微')]).toEqual([19, 44, 7]);
  });

  it('has short titles that fit the tree', () => {
    for (const item of checklist.items) {
      const han = item.short_title.match(/\p{Script=Han}/gu) ?? [];
      expect(han.length, item.id).toBeGreaterThan(2);
      expect(han.length, item.id).toBeLessThanOrEqual(11);
      expect(item.short_title_en.length, item.id).toBeLessThanOrEqual(28);
    }
  });

  it('names only rules it describes, and each rule names its items back', () => {
    const byItem = checklist.items.flatMap((item) =>
      item.auto_rules.map((rule) => `${rule} ${item.id}`),
    );
    const byRule = checklist.rules.flatMap((rule) =>
      rule.items.map((item) => `${rule.id} ${item}`),
    );
    expect(byItem.toSorted()).toEqual(byRule.toSorted());
    expect(checklist.rules).toHaveLength(45);
  });

  it('rejects a field it does not know', () => {
    const [first, ...rest] = checklist.items;
    const changed = { ...checklist, items: [{ ...first, colour: 'red' }, ...rest] };
    expect(checklistSchema.safeParse(changed).success).toBe(false);
  });
});

describe('labels', () => {
  it('map there and back', () => {
    for (const verdict of verdictSchema.options) {
      expect(VERDICT_FROM_LABEL[VERDICT_LABEL[verdict]]).toBe(verdict);
    }
    for (const severity of severitySchema.options) {
      expect(SEVERITY_FROM_LABEL[SEVERITY_LABEL[severity]]).toBe(severity);
    }
  });
});
