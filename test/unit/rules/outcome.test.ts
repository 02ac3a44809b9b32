import { describe, expect, it } from 'vitest';
import type { Severity, Verdict } from '../../../shared/model/enums.ts';
import { checkCase } from '../../../shared/rules/check.ts';
import { createContext } from '../../../shared/rules/context.ts';
import {
  extendedDeadline,
  rectificationDeadline,
  reinspectionDeadline,
} from '../../../shared/rules/deadlines.ts';
import { findWith } from '../../../shared/rules/engine.ts';
import { makeFinding } from '../../../shared/rules/finding.ts';
import { decideOutcome, effectiveSeverity } from '../../../shared/rules/outcome.ts';
import type { Outcome, OutcomeInput } from '../../../shared/rules/outcome.ts';
import { decideReinspection } from '../../../shared/rules/reinspection.ts';
import type { ReinspectionStatus } from '../../../shared/rules/reinspection.ts';
import { suggestItems } from '../../../shared/rules/suggestions.ts';
import { edited, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { checklist, inputOf, readSample, workdays } from './fixtures.ts';

const first = readSample('sample-org-1.json');
const second = readSample('sample-org-2.json');

const suggestions = (edit: Edit, base = first): Map<string, string> => {
  const context = createContext(inputOf(edited(base, edit)));
  return new Map(
    suggestItems(context, findWith(context)).map((entry) => [entry.item, entry.verdict]),
  );
};

describe('suggestions', () => {
  it('there is one for each of the 49 items with rules, none for the manual ones', () => {
    expect(suggestions(() => undefined).size).toBe(49);
  });

  it('10% of a group is partial, more is not', () => {
    const context = createContext(inputOf(second));
    const populations = new Map(
      suggestItems(context, findWith(context)).map((entry) => [entry.item, entry.population]),
    );
    expect(populations.get('PT-13')).toEqual({ size: 18, short: 3, ratio: 3 / 18 });
    expect(populations.get('MS-09')).toEqual({ size: 22, short: 2, ratio: 2 / 22 });
    expect(populations.get('PD-01')).toEqual({ size: 16, short: 2, ratio: 2 / 16 });
    expect(populations.get('BC-08')).toBeNull();
  });

  it('exactly 10% is still partial', () => {
    const tenth: Edit = (draft) => {
      const [model] = draft.projects;
      if (!model) return;
      draft.projects = Array.from({ length: 10 }, (_, i) => ({ ...model, id: `P-${i}` }));
      const [one] = draft.projects;
      if (one) one.filing = null;
    };
    expect(suggestions(tenth).get('PD-01')).toBe('partial');
    const ninth: Edit = (draft) => {
      tenth(draft);
      draft.projects.pop();
    };
    expect(suggestions(ninth).get('PD-01')).toBe('nonconforming');
  });

  it('one person in many projects is one of the group', () => {
    const many: Edit = (draft) => {
      draft.certificates = draft.certificates.filter((entry) => entry.staff_id !== 'S1-08');
    };
    expect(suggestions(many).get('PT-04')).toBe('partial');
  });

  it('suspicion and judgement are pending, a note is nothing', () => {
    const stranger: Edit = (draft) => void (row(draft.staff, 'S1-07').si_payer = '别家');
    expect(suggestions(stranger).get('PT-06')).toBe('pending');
    const listed: Edit = (draft) => void (row(draft.staff, 'S1-07').category = 'practitioner');
    expect(suggestions(listed).get('PT-04')).toBe('conforming');
  });

  it.each<readonly [string, string, Edit]>([
    ['no change in scope', 'MS-13', (draft) => void (draft.changes = [])],
    ['young', 'PT-11', (draft) => void (draft.org.established_date = '2025-06-01')],
    ['no project', 'PD-01', (draft) => void (draft.projects = [])],
    ['no project', 'PD-02', (draft) => void (draft.projects = [])],
    ['no report', 'PD-03', (draft) => void (draft.project_documents = [])],
    ['no report', 'PD-08', (draft) => void (draft.project_documents = [])],
    ['no project to authorise', 'PD-04', (draft) => void (draft.projects = [])],
    ['nothing finished', 'PD-09', (draft) => void (draft.projects = [])],
    [
      'no client data',
      'PD-10',
      (draft) => draft.projects.forEach((p) => (p.has_client_data = false)),
    ],
    ['nothing demanded', 'PD-11', (draft) => void (draft.threat_reports = [])],
    ['nothing discovered', 'PD-12', (draft) => void (draft.threat_reports = [])],
    ['nothing finished', 'PT-15', (draft) => void (draft.projects = [])],
    [
      'never reviewed before',
      'LR-06',
      (draft) => {
        draft.previous = null;
        draft.review.prev_review_date = null;
      },
    ],
    [
      'neither declared nor done',
      'BC-18',
      (draft) => {
        draft.org.declared_capabilities = ['a'];
        draft.projects = draft.projects.filter((entry) => entry.capability !== 'd');
      },
    ],
  ])('%s: %s does not apply', (_why, item, edit) => {
    expect(suggestions(edit).get(item)).toBe('notApplicable');
  });
});

describe('effective severity (§4.1 step 2)', () => {
  it.each<readonly [Severity, boolean, boolean, Severity]>([
    ['severe', false, false, 'severe'],
    ['severe', true, false, 'moderate'],
    ['minor', true, false, 'minor'],
    ['moderate', true, true, 'moderate'],
    ['minor', true, true, 'moderate'],
    ['severe', false, true, 'severe'],
    ['minor', false, true, 'moderate'],
  ])('%s, partial %s, repeated %s → %s', (base, partial, repeated, expected) => {
    expect(effectiveSeverity(base, partial, repeated)).toBe(expected);
  });
});

const outcome = (
  answers: Readonly<Record<string, Verdict>>,
  change: Partial<OutcomeInput> = {},
): Outcome =>
  decideOutcome({
    checklist,
    params: checklist.params,
    answers: new Map(Object.entries(answers)),
    aggravated: new Set(),
    previousItems: new Set(),
    findings: [],
    ...change,
  });

describe('the headline (§4.1 steps 3 to 7)', () => {
  const N = 'nonconforming';
  const fiveMinor = { 'BC-09': N, 'BC-13': N, 'MS-10': N, 'MS-12': N, 'PT-14': N } as const;
  it.each<readonly [string, Readonly<Record<string, Verdict>>, Outcome['headline']]>([
    ['nothing', {}, 'passed'],
    ['not applicable is no problem', { 'LR-05': 'notApplicable' }, 'passed'],
    ['pending decides nothing', { 'PT-06': 'pending' }, 'passed'],
    ['four minor', { 'BC-09': N, 'BC-13': N, 'MS-10': N, 'MS-12': N }, 'passedWithAdvice'],
    ['five minor', fiveMinor, 'rectification'],
    ['one moderate that can be put right', { 'BC-04': N }, 'rectification'],
    ['one moderate, partial', { 'BC-04': 'partial' }, 'passedWithAdvice'],
    ['one moderate that is past repair', { 'PT-10': N }, 'warning'],
    ['one severe', { 'BC-03': N }, 'warningAndRectification'],
    ['one severe, partial', { 'BC-03': 'partial' }, 'rectification'],
    ['fatal by itself', { 'BC-01': N }, 'disqualification'],
    ['fatal by itself, partial', { 'BC-01': 'partial' }, 'rectification'],
    ['fatal if aggravated, but it is not', { 'PT-06': N }, 'warningAndRectification'],
  ])('%s', (_what, answers, headline) => {
    expect(outcome(answers).headline).toBe(headline);
  });

  it('aggravated: only for what does not conform and can be fatal', () => {
    const aggravated = new Set(['PT-06', 'BC-03']);
    expect(outcome({ 'PT-06': N }, { aggravated }).headline).toBe('disqualification');
    expect(outcome({ 'PT-06': 'partial' }, { aggravated }).headline).toBe('rectification');
    expect(outcome({ 'BC-03': N }, { aggravated }).headline).toBe('warningAndRectification');
  });

  it('a repeated moderate item warns besides', () => {
    const previousItems = new Set(['BC-09']);
    expect(outcome({ 'BC-09': N }, { previousItems }).headline).toBe('warningAndRectification');
  });

  it('the third year in a row is never less than a warning and a rectification', () => {
    const raised = new Set(['PT-10']);
    // Past repair, and moderate only because it is repeated: twice it is a warning alone.
    const partial = { 'PT-10': 'partial' } as const;
    expect(outcome(partial, { previousItems: raised }).headline).toBe('warning');
    const thrice = outcome(partial, { previousItems: raised, earlierItems: raised });
    expect(thrice.headline).toBe('warningAndRectification');
    expect(thrice.problems.map(({ item, thirdYear }) => [item, thirdYear])).toEqual([
      ['PT-10', true],
    ]);
    // A year without it begins anew.
    expect(outcome(partial, { earlierItems: raised }).headline).toBe('passedWithAdvice');
  });

  it('one open finding makes an item repairable again', () => {
    const open = makeFinding('R-ANN-01', 'PT-10', {
      subject: 'ORG',
      reason: 'notReviewed',
      rows: [],
      open: true,
    });
    expect(outcome({ 'PT-10': N }, { findings: [open] }).headline).toBe('rectification');
  });

  it('a severity the inspector set takes the place of the checklist, then shifts', () => {
    const severities = new Map([['BC-04', 'severe']] as const);
    expect(outcome({ 'BC-04': N }, { severities }).counts.severe).toBe(1);
    expect(outcome({ 'BC-04': 'partial' }, { severities }).counts.moderate).toBe(1);
  });

  it('a review that could not be finished infers nothing', () => {
    expect(outcome({ 'BC-01': N }, { incomplete: true }).headline).toBe('incomplete');
  });

  it('the limit of minor items is a parameter', () => {
    const params = { ...checklist.params, 'rectify.minor_limit': 6 };
    expect(outcome(fiveMinor, { params }).headline).toBe('passedWithAdvice');
  });
});

describe('deadlines (§4.2)', () => {
  it.each<readonly [Severity, string]>([
    ['minor', '2026-05-12'],
    ['moderate', '2026-06-09'],
    ['severe', '2026-05-19'],
  ])('%s', (severity, date) => {
    expect(rectificationDeadline(workdays, checklist.params, '2026-04-24', severity)).toEqual({
      date,
      provisional: false,
    });
  });

  it('reinspection runs from the report or the expiry, whichever comes first', () => {
    const from = (report: string | null): string =>
      reinspectionDeadline(workdays, checklist.params, '2026-06-09', report).date;
    expect(from('2026-06-05')).toBe('2026-06-22');
    expect(from('2026-06-30')).toBe(from(null));
    expect(from(null)).toBe('2026-06-24');
  });

  it('an extension is 15 working days', () => {
    expect(extendedDeadline(workdays, '2026-05-12').date).toBe('2026-06-02');
  });

  it('into an unpublished year they are provisional', () => {
    const { provisional } = rectificationDeadline(
      workdays,
      checklist.params,
      '2026-12-01',
      'moderate',
    );
    expect(provisional).toBe(true);
  });
});

describe('reinspection (§4.3)', () => {
  it.each<readonly [number, readonly (readonly [Severity, ReinspectionStatus])[], string]>([
    [1, [], 'passed'],
    [1, [['severe', '撤销该项']], 'passed'],
    [1, [['minor', '无法核实']], 'passedWithTracking'],
    [2, [['minor', '未整改']], 'passedWithTracking'],
    [
      1,
      [
        ['minor', '未整改'],
        ['moderate', '部分整改'],
      ],
      'warningAndLastExtension',
    ],
    [2, [['moderate', '部分整改']], 'disqualification'],
    [1, [['severe', '部分整改']], 'disqualification'],
  ])('round %i, %j → %s', (round, items, expected) => {
    const listed = items.map(([severity, status]) => ({ severity, status }));
    expect(decideReinspection(round, listed)).toBe(expected);
  });
});

describe('the inspector has the last word', () => {
  const answers = (edit: Edit): Readonly<Record<string, string>> =>
    checkCase({ case: edited(second, edit), checklist }).final_answers_not_conforming;

  it('an answer beats 不适用, which beats the suggestion', () => {
    const given = answers((draft) => {
      draft.inspector_answers = {
        manual_default: '符合',
        not_applicable: ['PT-16', 'PD-05'],
        overrides: { 'PT-16': { answer: '部分符合' }, 'PT-13': { answer: '符合' } },
      };
    });
    expect(given['PT-16']).toBe('部分符合');
    expect(given['PD-05']).toBe('不适用');
    expect(given['PT-13']).toBeUndefined();
    expect(given['PD-01']).toBe('不符合');
  });

  it('the default is for items no rule looks at', () => {
    const given = answers((draft) => {
      draft.inspector_answers = { manual_default: '部分符合' };
    });
    expect(given['BC-04']).toBe('部分符合');
    expect(given['BC-01']).toBeUndefined();
  });

  it('without answers in the file everything manual conforms', () => {
    const given = answers((draft) => void (draft.inspector_answers = null));
    expect(given['BC-04']).toBeUndefined();
  });

  it('parameters of the call take the place of the checklist', () => {
    const relaxed = checkCase({
      case: second,
      checklist,
      params: { 'training.service_hours': 10 },
    });
    expect(relaxed.item_suggestions['PT-13']).toBeUndefined();
  });
});
