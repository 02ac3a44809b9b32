import { describe, expect, it } from 'vitest';
import { finding as enFinding } from '../../../shared/i18n/en/finding.ts';
import { rule as enRule } from '../../../shared/i18n/en/rule.ts';
import { rule as zhRule } from '../../../shared/i18n/zh-CN/rule.ts';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import type { RegisterKey } from '../../../shared/model/registers/index.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { createContext } from '../../../shared/rules/context.ts';
import { describeFinding } from '../../../shared/rules/describe-finding.ts';
import { findWith, rerunRules, RULES, runRules } from '../../../shared/rules/engine.ts';
import { difference, edited, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { checklist, inputOf, readSample } from './fixtures.ts';

const second = readSample('sample-org-2.json');

describe('the 45 rules', () => {
  it('are those of the checklist, each for its items', () => {
    const described = checklist.rules.map((rule) => `${rule.id} ${rule.items.join()}`);
    expect(RULES.map((rule) => `${rule.id} ${rule.items.join()}`).toSorted()).toEqual(
      described.toSorted(),
    );
  });

  it('only find at levels their description allows, or warn of a year still running', () => {
    const levels = new Map(checklist.rules.map((rule) => [rule.id, rule.levels.join(' ')]));
    for (const finding of runRules(inputOf(second))) {
      expect(levels.get(finding.rule), finding.rule).toContain(finding.level);
    }
  });

  it('have a name, and every parameter a label, in both languages', () => {
    for (const words of [zhRule, enRule]) {
      expect(Object.keys(words.name).toSorted()).toEqual(RULES.map((rule) => rule.id).toSorted());
      expect(Object.keys(words.param)).toEqual(Object.keys(checklist.params));
    }
  });

  it('speak English without Chinese words of ours', () => {
    const allowed = new Set(second.equipment.map((entry) => entry.name));
    for (const finding of runRules(inputOf(second))) {
      if (finding.rule === 'R-INC-02') continue;
      let sentence = describeFinding(finding, enFinding);
      for (const name of allowed) sentence = sentence.replace(name, '');
      expect(sentence, finding.reason).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('point at rows that exist', () => {
    const dangling = runRules(inputOf(second))
      .flatMap((finding) => finding.rows)
      .filter(({ register, id }) => {
        const rows = second[register];
        return Array.isArray(rows) && !rows.some((entry) => entry.id === id);
      });
    expect(dangling).toEqual([]);
  });
});

const EMPTIED: readonly RegisterKey[] = [
  'certificates',
  'trainings',
  'commitments',
  'projects',
  'project_documents',
  'changes',
  'threat_reports',
  'equipment',
  'premises',
  'evaluations',
  'finances',
  'reported',
  'previous',
  'staff',
];

const emptied = (register: RegisterKey): CheckCase =>
  edited(second, (draft) => {
    const single = ['finances', 'reported', 'previous'].includes(register);
    Object.assign(draft, { [register]: single ? null : [] });
  });

describe('what a rule says it reads', () => {
  it.each(EMPTIED)('is all that matters: emptying %s', (register) => {
    const before = createContext(inputOf(second));
    const after = createContext(inputOf(emptied(register)));
    for (const rule of RULES.filter((entry) => !entry.reads.includes(register))) {
      expect(rule.check(after), rule.id).toEqual(rule.check(before));
    }
  });

  const OTHER_PARAMS: RuleParamOverrides = {
    'exp.years': 9,
    'training.practitioner_hours': 11,
    'training.service_hours': 19.5,
    'training.prorata': false,
    'training.min_employed_days': 200,
    'training.round_up_to': 2,
    'training.daily_cap': 3,
    'training.count_confidentiality': true,
    'change.workdays': 8,
    'cert.require_both': false,
    'ft.forbidden': ['全职'],
    'aff.newhire_days': 0,
    'edu.partial': 0.99,
    'fin.current_ratio': 2,
    'stab.pass': 0.4,
    'team.max_parallel': 0,
    'doc.archive_days': 400,
    'data.disposal_days': 3,
    'eval.coverage': 0.1,
    'complaint.days': 90,
    'inc.hours': { 重大网络安全事件: 1, 重大风险隐患: 1, 高危漏洞: 99, 重大网络安全威胁: 1 },
  };

  it.each(Object.entries(OTHER_PARAMS))('and so are its parameters: %s', (key, value) => {
    const before = createContext(inputOf(second));
    const after = createContext(inputOf(second, { [key]: value }));
    const [listing, others] = [true, false].map((lists) =>
      RULES.filter((rule) => rule.params.some((param) => param === key) === lists),
    );
    for (const rule of others ?? []) {
      expect(rule.check(after), rule.id).toEqual(rule.check(before));
    }
    expect(findWith(after, listing), `${key} changes something`).not.toEqual(
      findWith(before, listing),
    );
  });
});

describe('running again after an edit', () => {
  it.each<readonly [RegisterKey, Edit]>([
    ['staff', (draft) => void (row(draft.staff, 'S2-12').category = 'support')],
    ['trainings', (draft) => void draft.trainings.splice(0, 3)],
    ['projects', (draft) => void (row(draft.projects, 'P2-10').status = '已取消')],
    ['commitments', (draft) => void (draft.commitments = [])],
    ['org', (draft) => void (draft.org.registered_region = '香港')],
  ])('gives what a full run gives: %s', (register, edit) => {
    const before = runRules(inputOf(second));
    const changed = inputOf(edited(second, edit));
    expect(rerunRules(changed, before, [register])).toEqual(runRules(changed));
  });
});

describe('changing one row changes exactly what depends on it', () => {
  it.each<readonly [string, Edit, readonly string[], readonly string[]]>([
    [
      'half an hour of training makes S2-12 whole',
      (draft) => void (row(draft.trainings, 'T2-08').hours = 4),
      [],
      ['R-TRN-02 PT-13 S2-12 fail'],
    ],
    [
      'the filed amount corrected',
      (draft) => {
        const { filing } = row(draft.projects, 'P2-06');
        if (filing) filing.amount = 1_680_000;
      },
      [],
      ['R-PRJ-02 PD-02 P2-06 fail'],
    ],
    [
      'the missing certificate found',
      (draft) =>
        void draft.certificates.push({
          ...row(draft.certificates, 'K2-47'),
          id: 'K2-90',
          type: 'CISP-PTE',
        }),
      [],
      ['R-CERT-01 PT-04 S2-09@P2-03 fail', 'R-CERT-01 PT-04 S2-09@P2-16 fail'],
    ],
    [
      'a cancelled project takes its findings along',
      (draft) => void (row(draft.projects, 'P2-10').status = '已取消'),
      [],
      [
        'R-CERT-01 PT-04 S2-18@P2-10 fail',
        'R-PRJ-01 PD-01 P2-10 fail open',
        'R-RPT-02 PT-09 P2-10 fail partial',
      ],
    ],
    [
      'the resignation filed in time',
      (draft) =>
        void draft.changes.push({
          id: 'C2-90',
          kind: '重要服务人员',
          nature: '离任',
          change_date: '2026-03-31',
          filed_date: '2026-04-08',
          receipt_no: 'DEMO',
          material_complete: true,
          staff_id: 'S2-24',
        }),
      [],
      ['R-CHG-02 MS-14 S2-24 fail'],
    ],
    [
      'the same a day too late is another finding',
      (draft) =>
        void draft.changes.push({
          id: 'C2-90',
          kind: '重要服务人员',
          nature: '离任',
          change_date: '2026-03-31',
          filed_date: '2026-04-09',
          receipt_no: 'DEMO',
          material_complete: true,
          staff_id: 'S2-24',
        }),
      ['R-CHG-01 MS-13 C2-90 fail'],
      ['R-CHG-02 MS-14 S2-24 fail'],
    ],
  ])('%s', (_what, edit, added, removed) => {
    expect(difference(second, edit)).toEqual({ added, removed });
  });

  it('the order of rows changes nothing', () => {
    const shuffled = edited(second, (draft) => {
      for (const key of EMPTIED) {
        const rows = draft[key];
        if (Array.isArray(rows)) rows.reverse();
      }
    });
    const sorted = (sample: CheckCase): string[] =>
      runRules(inputOf(sample))
        .map((finding) => `${finding.rule} ${finding.subject} ${finding.level}`)
        .toSorted();
    expect(sorted(shuffled)).toEqual(sorted(second));
  });
});
