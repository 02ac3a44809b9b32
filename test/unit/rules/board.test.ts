import { describe, expect, test } from 'vitest';
import { type BoardView, WHOLE_BOARD } from '../../../shared/model/board-view.ts';
import {
  firstOf,
  groupFindings,
  groupTitle,
  isContradiction,
  isToLook,
  passesBoard,
  shapeOf,
  subjectOf,
} from '../../../shared/rules/board.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { finding } from './finding.ts';
import { inputOf, readSample } from './fixtures.ts';

const names = { staff: new Map([['S-1', '例一']]), projects: new Map([['P-1', '示例项目']]) };
const late = finding({ rule: 'R-PRJ-01', item: 'PD-01', subject: 'P-1', unit: 'P-1' });
const absent = finding({
  rule: 'R-TRN-03',
  item: 'PT-14',
  subject: 'S-1|2025-03-01',
  reason: 'trainingNotEmployed',
});
const whole = finding({
  rule: 'R-STAB-01',
  item: 'BC-08',
  subject: 'ORG',
  unit: 'ORG',
  rows: [{ register: 'staff', id: 'S-1' }],
});
const all = [whole, finding({}), late, absent];

describe('findings of a case', () => {
  test('are grouped by rule, person or project; the rest comes last', () => {
    const keys = (by: BoardView['by']) => groupFindings(all, by, names).map((group) => group.key);
    expect(keys('person')).toEqual(['S-1', '']);
    expect(keys('project')).toEqual(['P-1', '']);
    expect(keys('rule')).toEqual(['R-STAB-01', 'R-TRN-02', 'R-PRJ-01', 'R-TRN-03']);
  });

  test('are taken up to a number, group by group', () => {
    const cut = (limit: number) =>
      firstOf(groupFindings(all, 'person', names), limit).map(({ group, shown }) => [
        group.key,
        shown.length,
      ]);
    expect(cut(9)).toEqual([
      ['S-1', 2],
      ['', 2],
    ]);
    expect(cut(3)).toEqual([
      ['S-1', 2],
      ['', 1],
    ]);
    expect(cut(2)).toEqual([['S-1', 2]]);
  });

  test('stand under the name of the rule, the person, the project, or of all others', () => {
    const words = { ruleNames: { 'R-TRN-02': '服务人员20课时' }, others: '机构与其他' };
    expect(groupTitle('R-TRN-02', 'rule', names, words)).toBe('R-TRN-02 服务人员20课时');
    expect(groupTitle('S-1', 'person', names, words)).toBe('S-1 例一');
    expect(groupTitle('S-9', 'person', names, words)).toBe('S-9');
    expect(groupTitle('', 'project', names, words)).toBe('机构与其他');
  });

  test('name whom they are about, and nobody for the organisation', () => {
    expect(subjectOf(absent, names)).toEqual({ id: 'S-1', name: '例一' });
    const entry = finding({ subject: 'S-1@P-1' });
    expect(subjectOf(entry, names)).toEqual({ id: 'S-1@P-1', name: '例一' });
    expect(subjectOf(whole, names)).toEqual({ id: '', name: '' });
  });

  test('are to be looked at until their item is decided on what they say now', () => {
    const standings = { accepted: false, overridden: false, changed: true, unanswered: true };
    for (const [standing, expected] of Object.entries(standings)) {
      const own = { itemId: 'PT-13', standing: standing as keyof typeof standings };
      expect(isToLook(finding({}), [own])).toBe(expected);
    }
    expect(isToLook(finding({ level: 'info' }), [])).toBe(false);
  });

  test('a project without any filing contradicts as one filed late does', () => {
    const marked = runRules(inputOf(readSample('sample-org-2.json')))
      .filter(({ rule }) => rule === 'R-PRJ-01')
      .filter(isContradiction);
    expect(marked.map(({ subject }) => subject)).toEqual(['P2-08', 'P2-10']);
  });

  test('a level has the shape of the verdict it points at', () => {
    expect(shapeOf(finding({}))).toBe('nonconforming');
    expect(shapeOf(finding({ partial: true }))).toBe('partial');
    expect(shapeOf(finding({ level: 'suspect' }))).toBe('pending');
    expect(shapeOf(finding({ level: 'info' }))).toBe('notApplicable');
  });
});

describe('a board', () => {
  const shown = (view: Partial<BoardView>) =>
    all.filter((one) =>
      passesBoard(
        one,
        { ...WHOLE_BOARD, ...view },
        {
          names,
          standings: [{ itemId: 'PT-13', standing: 'accepted' }],
          describe: ({ item }) => `${item} 的句子`,
        },
      ),
    );

  test('shows everything until it is asked for less', () => {
    expect(shown({})).toEqual(all);
    expect(shown({ level: 'suspect' })).toEqual([]);
    expect(shown({ onlyOpen: true })).toEqual([whole, late, absent]);
    expect(shown({ contradictions: true })).toEqual([absent]);
  });

  test('finds by rule, item, id, name and sentence, every word of it, in any width', () => {
    expect(shown({ query: 'ｓ-1 例一' })).toEqual([finding({}), absent]);
    expect(shown({ query: 'bc-08' })).toEqual([whole]);
    expect(shown({ query: '示例项目 句子' })).toEqual([late]);
    expect(shown({ query: '例一 例二' })).toEqual([]);
  });
});
