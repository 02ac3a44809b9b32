import { describe, expect, it } from 'vitest';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { difference, itDiffers, edited, found, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { inputOf, readSample } from './fixtures.ts';

/** Review date 2026-03-18, year 2025. */
const first = readSample('sample-org-1.json');

const project =
  (id: string, change: object): Edit =>
  (draft) =>
    void Object.assign(row(draft.projects, id), change);
const filing =
  (id: string, change: object): Edit =>
  (draft) => {
    const { filing: filed } = row(draft.projects, id);
    if (filed) Object.assign(filed, change);
  };

describe('R-PRJ-01', () => {
  const emergency = 'R-PRJ-01 PD-01 P1-09 review';
  itDiffers(first, [
    ['not filed', project('P1-01', { filing: null }), ['R-PRJ-01 PD-01 P1-01 fail open']],
    [
      'a filing without a day is none',
      filing('P1-01', { filed_date: null }),
      ['R-PRJ-01 PD-01 P1-01 fail open'],
    ],
    [
      'filed on the day',
      filing('P1-01', { filed_date: '2025-01-13' }),
      ['R-PRJ-01 PD-01 P1-01 review'],
    ],
    [
      'filed a day late',
      filing('P1-01', { filed_date: '2025-01-14' }),
      ['R-PRJ-01 PD-01 P1-01 fail'],
    ],
    ['filed the day before', filing('P1-01', { filed_date: '2025-01-12' }), []],
    ['an emergency on the second working day', filing('P1-09', { filed_date: '2025-09-02' }), []],
    [
      'an emergency on the third',
      filing('P1-09', { filed_date: '2025-09-03' }),
      ['R-PRJ-01 PD-01 P1-09 fail'],
      [emergency],
    ],
    [
      'an emergency never filed',
      project('P1-09', { filing: null }),
      ['R-PRJ-01 PD-01 P1-09 fail open'],
      [emergency],
    ],
    [
      'a project for itself need not be filed',
      project('P1-09', { internal: true }),
      ['R-RPT-02 PT-09 P1-09 fail'],
      [emergency],
    ],
    [
      'gone in although the status says otherwise',
      project('P1-11', { status: '已签约未开工', filing: null }),
      ['R-PRJ-01 PD-01 P1-11 fail open'],
    ],
    [
      'signed and not begun',
      project('P1-11', {
        status: '已签约未开工',
        start_date: null,
        filing: null,
      }),
      [],
    ],
    [
      'begun on the first day of the year',
      project('P1-02', { start_date: '2025-01-01', filing: null }),
      ['R-PRJ-01 PD-01 P1-02 fail open'],
    ],
    ['begun before the year', project('P1-02', { start_date: '2024-12-31', filing: null }), []],
    [
      'begun on the day of the visit',
      project('P1-11', { start_date: '2026-03-18', filing: null }),
      ['R-PRJ-01 PD-01 P1-11 fail open'],
    ],
    ['begun after the visit', project('P1-11', { start_date: '2026-03-19', filing: null }), []],
  ]);
});

it('R-PRJ-01 never more than asks when the emergency limit lies in an unpublished year', () => {
  const moved = edited(first, (draft) => {
    Object.assign(draft.review, { review_date: '2027-02-01', review_year: 2026 });
    project('P1-09', { start_date: '2026-12-31', end_date: '2027-01-09' })(draft);
    filing('P1-09', { filed_date: '2027-01-20' })(draft);
  });
  const late = runRules(inputOf(moved)).filter((one) => one.reason === 'filedLate');
  expect(late).toMatchObject([{ subject: 'P1-09', level: 'review', provisional: true }]);
});

describe('R-PRJ-02', () => {
  const differs = ['R-PRJ-02 PD-02 P1-01 fail'];
  itDiffers(first, [
    ['another client', filing('P1-01', { client: '别的客户' }), differs],
    ['another kind of service', filing('P1-01', { service_type: 'a' }), differs],
    ['one fen more', filing('P1-01', { amount: 480_000.01 }), differs],
    ['another lead', filing('P1-01', { lead_id: 'S1-07' }), differs],
    ['no amount filed', filing('P1-01', { amount: null }), differs],
    ['less than a fen is noise', filing('P1-01', { amount: 480_000.001 }), []],
    ['spaces around a name are noise', filing('P1-01', { client: ' 示例港务集团 ' }), []],
    [
      'the kind of service falls back to the capability',
      project('P1-01', { service_type: undefined }),
      [],
    ],
  ]);

  it('names the fields', () => {
    const changed = edited(first, filing('P1-01', { client: 'X', amount: 1 }));
    expect(found(changed)).toContain('R-PRJ-02 PD-02 P1-01 fail');
  });
});

describe('R-PRJ-03', () => {
  const team = (id: string): string => `R-PRJ-03 PD-05 ${id} fail`;
  itDiffers(first, [
    [
      'a member missing from the filing',
      filing('P1-01', { team_ids: ['S1-04', 'S1-07'] }),
      [team('P1-01')],
    ],
    [
      'one more in the filing than in the team',
      filing('P1-01', {
        team_ids: ['S1-04', 'S1-07', 'S1-08', 'S1-09'],
      }),
      [],
    ],
    [
      'a member nobody knows',
      (draft) => {
        row(draft.projects, 'P1-11').team.push({ staff_id: 'X-1', from: '2026-02-01' });
        filing('P1-11', { team_ids: ['S1-04', 'S1-22', 'X-1'] })(draft);
      },
      ['R-CERT-01 PT-04 X-1@P1-11 fail', team('P1-11')],
    ],
    [
      'a member hired on the day of going in',
      (draft) => void (row(draft.staff, 'S1-22').hire_date = '2026-01-12'),
      [],
    ],
    [
      'a member hired the day after',
      (draft) => void (row(draft.staff, 'S1-22').hire_date = '2026-01-13'),
      [team('P1-11')],
    ],
    [
      'a member who left before the end',
      (draft) => void (row(draft.staff, 'S1-23').leave_date = '2025-05-29'),
      [team('P1-04'), 'R-TRN-03 PT-14 S1-23|2025-06-20 fail'],
    ],
    [
      'a member who stayed to the last day',
      (draft) => void (row(draft.staff, 'S1-23').leave_date = '2025-05-30'),
      ['R-TRN-03 PT-14 S1-23|2025-06-20 fail'],
    ],
  ]);
});

describe('R-SEAL-01, R-REV-01', () => {
  const reportOf = (id: string): string => {
    const report = first.project_documents.find(
      (entry) => entry.project_id === id && entry.type.endsWith('报告'),
    );
    return report?.id ?? 'none';
  };
  const id = reportOf('P1-01');
  const report =
    (change: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.project_documents, id), change);
  const sealed = [`R-SEAL-01 PD-03 ${id} fail`];
  const signed = [`R-REV-01 PD-08 ${id} fail`];
  itDiffers(first, [
    ['the official seal', report({ seal: '公章' }), []],
    ['the contract seal', report({ seal: '合同专用章' }), sealed],
    ['a seal nobody thought of', report({ seal: '财务章' }), sealed],
    ['none', report({ seal: null }), sealed],
    ['electronic and verified', report({ seal_form: '电子印章（验证通过）' }), []],
    ['electronic, not verified', report({ seal_form: '电子印章（未验证）' }), sealed],
    [
      'electronic and verified, of the wrong kind',
      report({
        seal: '合同专用章',
        seal_form: '电子印章（验证通过）',
      }),
      sealed,
    ],
    [
      'issued on the first day of the year',
      report({ seal: null, issued_date: '2025-01-01' }),
      sealed,
    ],
    ['issued on the day of the visit', report({ seal: null, issued_date: '2026-03-18' }), sealed],
    ['issued after it', report({ seal: null, issued_date: '2026-03-19' }), []],
    ['issued before the year', report({ seal: null, issued_date: '2024-12-31' }), []],
    ['no reviewer', report({ reviewer_id: null }), signed],
    ['no approver', report({ approver_id: '' }), signed],
    ['the author reviews', report({ author_id: 'S1-05', reviewer_id: 'S1-05' }), signed],
    ['the author approves', report({ author_id: 'S1-05', approver_id: 'S1-05' }), signed],
    [
      'reviewer and approver may be one',
      report({ reviewer_id: 'S1-03', approver_id: 'S1-03' }),
      [],
    ],
  ]);
});

describe('R-DOC-01, R-DOC-02', () => {
  const drop =
    (projectId: string, pattern: RegExp): Edit =>
    (draft) => {
      draft.project_documents = draft.project_documents.filter(
        (entry) => entry.project_id !== projectId || !pattern.test(entry.type),
      );
    };
  const date =
    (projectId: string, type: string, issued_date: string): Edit =>
    (draft) => {
      for (const entry of draft.project_documents) {
        if (entry.project_id === projectId && entry.type === type) entry.issued_date = issued_date;
      }
    };
  const archive = ['R-DOC-01 PD-09 P1-10 fail'];
  const endOn =
    (end_date: string): Edit =>
    (draft) => {
      drop('P1-10', /验收单/)(draft);
      Object.assign(row(draft.projects, 'P1-10'), {
        end_date,
        data_disposal: { kind: '销毁', date: end_date },
      });
    };
  itDiffers(first, [
    ['no contract', drop('P1-10', /合同/), archive],
    ['no report of any kind', drop('P1-10', /报告$/), archive],
    [
      'thirty days after the end',
      endOn('2026-02-16'),
      ['R-DOC-01 PD-09 P1-10 fail', 'R-LEAD-01 PT-02 S1-06@P1-10 fail'],
    ],
    ['twenty-nine days after the end', endOn('2026-02-17'), ['R-LEAD-01 PT-02 S1-06@P1-10 fail']],
    ['running projects are not archived', drop('P1-11', /./), []],
    ['no authorisation', drop('P1-10', /授权书/), ['R-DOC-02 PD-04 P1-10 fail']],
    ['authorised on the day', date('P1-10', '授权书', '2025-11-24'), []],
    [
      'authorised the day after',
      date('P1-10', '授权书', '2025-11-25'),
      ['R-DOC-02 PD-04 P1-10 fail'],
    ],
    [
      'authorised on a day nobody wrote down',
      (draft) => {
        for (const entry of draft.project_documents) {
          if (entry.project_id === 'P1-10' && entry.type === '授权书') entry.issued_date = null;
        }
      },
      [],
    ],
    ['consulting needs none', drop('P1-02', /授权书/), []],
  ]);
});

describe('R-DATA-01', () => {
  const disposed = (date: string | null): Edit =>
    project('P1-10', { data_disposal: date === null ? null : { kind: '销毁', date } });
  itDiffers(first, [
    ['no record', disposed(null), ['R-DATA-01 PD-10 P1-10 fail']],
    [
      'no record on the last day of retention',
      (draft) => {
        disposed(null)(draft);
        project('P1-10', { retention_until: '2026-03-18' })(draft);
      },
      ['R-DATA-01 PD-10 P1-10 fail'],
    ],
    [
      'no record before the last day of retention',
      (draft) => {
        disposed(null)(draft);
        project('P1-10', { retention_until: '2026-03-19' })(draft);
      },
      [],
    ],
    ['on the thirtieth day', disposed('2026-02-08'), []],
    [
      'on a day nobody wrote down',
      project('P1-10', { data_disposal: { kind: '销毁', date: null } }),
      ['R-DATA-01 PD-10 P1-10 fail partial'],
    ],
    ['on the thirty-first', disposed('2026-02-09'), ['R-DATA-01 PD-10 P1-10 fail partial']],
    [
      'a longer retention was agreed',
      project('P1-10', { data_disposal: null, retention_until: '2026-12-31' }),
      [],
    ],
    [
      'a shorter retention was agreed',
      project('P1-10', { retention_until: '2026-01-22' }),
      ['R-DATA-01 PD-10 P1-10 fail partial'],
    ],
    ['no client data', project('P1-10', { data_disposal: null, has_client_data: false }), []],
  ]);
});

describe('R-RPT-01, R-RPT-02', () => {
  const reported =
    (change: (draft: { staff_ids: string[]; project_ids: string[] }) => void): Edit =>
    (draft) => {
      if (draft.reported) change(draft.reported);
    };
  const drop = (ids: string[], ...gone: string[]): string[] =>
    ids.filter((id) => !gone.includes(id));
  itDiffers(first, [
    [
      'one person left out',
      reported((list) => (list.staff_ids = drop(list.staff_ids, 'S1-07'))),
      ['R-RPT-01 PT-08 S1-07 fail'],
    ],
    [
      'one who joined in the days around the report',
      (draft) => {
        reported((list) => (list.staff_ids = drop(list.staff_ids, 'S1-22')))(draft);
        Object.assign(row(draft.staff, 'S1-22'), { hire_date: '2026-01-21' });
      },
      ['R-PRJ-03 PD-05 P1-11 fail', 'R-RPT-01 PT-08 S1-22 fail partial'],
    ],
    [
      'six working days are too many',
      (draft) => {
        reported((list) => (list.staff_ids = drop(list.staff_ids, 'S1-22')))(draft);
        Object.assign(row(draft.staff, 'S1-22'), { hire_date: '2026-01-20' });
      },
      ['R-PRJ-03 PD-05 P1-11 fail', 'R-RPT-01 PT-08 S1-22 fail'],
    ],
    [
      'two differences are no oversight',
      (draft) => {
        reported((list) => (list.staff_ids = drop(list.staff_ids, 'S1-22', 'S1-07')))(draft);
        Object.assign(row(draft.staff, 'S1-22'), { hire_date: '2026-01-26' });
      },
      ['R-PRJ-03 PD-05 P1-11 fail', 'R-RPT-01 PT-08 S1-07 fail', 'R-RPT-01 PT-08 S1-22 fail'],
    ],
    [
      'someone who is not there',
      reported((list) => list.staff_ids.push('X-1')),
      ['R-RPT-01 PT-08 X-1 fail'],
    ],
    [
      'part-timers may not be hidden either',
      (draft) => {
        reported((list) => (list.staff_ids = drop(list.staff_ids, 'S1-15')))(draft);
        row(draft.staff, 'S1-15').employment_type = '兼职';
      },
      ['R-RPT-01 PT-08 S1-15 fail'],
    ],
    [
      'one project of ten: exactly 10%, no oversight',
      reported((list) => (list.project_ids = drop(list.project_ids, 'P1-09'))),
      ['R-RPT-02 PT-09 P1-09 fail'],
    ],
    [
      'a cancelled project reported',
      reported((list) => list.project_ids.push('P1-12')),
      ['R-RPT-02 PT-09 P1-12 fail'],
    ],
    ['nothing was reported at all', (draft) => void (draft.reported = null), []],
  ]);

  it('one small project of eleven may be an oversight, unless one was invented', () => {
    const eleven: Edit = (draft) => {
      const extra = { ...structuredClone(row(draft.projects, 'P1-08')), id: 'P1-90' };
      draft.projects.push(extra);
      reported((list) => void list.project_ids.push('P1-90'))(draft);
      reported((list) => (list.project_ids = drop(list.project_ids, 'P1-09')))(draft);
    };
    const reports = (edit: Edit): string[] =>
      difference(first, edit).added.filter((entry) => entry.startsWith('R-RPT-02'));
    expect(reports(eleven)).toEqual(['R-RPT-02 PT-09 P1-09 fail partial']);
    const invented: Edit = (draft) => {
      eleven(draft);
      reported((list) => void list.project_ids.push('X-1'))(draft);
    };
    expect(reports(invented)).toEqual(['R-RPT-02 PT-09 P1-09 fail', 'R-RPT-02 PT-09 X-1 fail']);
    const exactlyTenth: Edit = (draft) => {
      eleven(draft);
      row(draft.projects, 'P1-90').contract_amount = 52_000;
      row(draft.projects, 'P1-09').contract_amount = 360_000;
    };
    expect(reports(exactlyTenth)).toEqual(['R-RPT-02 PT-09 P1-09 fail']);
    const large: Edit = (draft) => {
      eleven(draft);
      row(draft.projects, 'P1-09').contract_amount = 900_000;
    };
    expect(reports(large)).toEqual(['R-RPT-02 PT-09 P1-09 fail']);
  });
});

describe('R-INC-01, R-INC-02', () => {
  const report =
    (id: string, change: object): Edit =>
    (draft) =>
      void Object.assign(row(draft.threat_reports, id), change);
  itDiffers(first, [
    [
      'an incident after four hours exactly',
      report('H1-02', { reported_at: '2025-08-30T12:10' }),
      [],
    ],
    [
      'a minute later',
      report('H1-02', { reported_at: '2025-08-30T12:11' }),
      ['R-INC-01 PD-12 H1-02 fail partial'],
    ],
    ['never', report('H1-02', { reported_at: null }), ['R-INC-01 PD-12 H1-02 fail open']],
    [
      'only to the client',
      report('H1-02', { reported_to: ['客户'] }),
      ['R-INC-01 PD-12 H1-02 fail open'],
    ],
    ['at an unknown distance', report('H1-02', { discovered_at: null }), []],
    ['to nobody', report('H1-02', { reported_to: [] }), ['R-INC-01 PD-12 H1-02 fail open']],
    ['to a platform and the client', report('H1-02', { reported_to: ['平台', '客户'] }), []],
    ['the minute it was discovered', report('H1-02', { reported_at: '2025-08-30T08:10' }), []],
    [
      'before it was discovered',
      report('H1-02', { reported_at: '2025-08-30T08:09' }),
      ['R-INC-01 PD-12 H1-02 review'],
    ],
    [
      'a periodic filing a day late',
      report('H1-03', { submitted_date: '2025-04-16' }),
      ['R-INC-02 PD-11 H1-03 fail partial'],
    ],
    [
      'never submitted',
      report('H1-03', { submitted_date: null }),
      ['R-INC-02 PD-11 H1-03 fail open'],
    ],
    [
      'due on a Saturday, submitted on the Monday',
      report('H1-03', { due_date: '2025-04-19', submitted_date: '2025-04-21' }),
      [],
    ],
    [
      'due on a Saturday, submitted on the Tuesday',
      report('H1-03', { due_date: '2025-04-19', submitted_date: '2025-04-22' }),
      ['R-INC-02 PD-11 H1-03 fail partial'],
    ],
    ['not yet due', report('H1-03', { due_date: '2026-03-18', submitted_date: null }), []],
    ['no due date was set', report('H1-03', { due_date: null, submitted_date: null }), []],
  ]);
});

describe('R-EVAL-01, R-EVAL-02', () => {
  const evaluations = (edit: Edit, params: RuleParamOverrides = {}): string[] =>
    difference(first, edit, params).added.filter((entry) => entry.startsWith('R-EVAL'));
  const keep =
    (count: number, score: number): Edit =>
    (draft) => {
      draft.evaluations = draft.evaluations.slice(0, count).map((entry) => ({ ...entry, score }));
    };
  it.each<readonly [string, Edit, readonly string[]]>([
    ['five of eight with 4.0', keep(5, 4), []],
    [
      'three of five are exactly 60%',
      (draft) => {
        keep(3, 5)(draft);
        for (const id of ['P1-06', 'P1-07', 'P1-08']) row(draft.projects, id).status = '已取消';
      },
      [],
    ],
    ['four of eight', keep(4, 5), ['R-EVAL-01 PT-15 ORG fail partial']],
    ['all but unhappy', keep(7, 3.5), ['R-EVAL-01 PT-15 ORG fail partial']],
    ['few and unhappy', keep(2, 2), ['R-EVAL-01 PT-15 ORG fail']],
    ['none at all', keep(0, 5), ['R-EVAL-01 PT-15 ORG fail']],
  ])('%s', (_what, edit, added) => {
    expect(evaluations(edit)).toEqual(added);
  });

  it.each([
    ['2024-12-31', 7],
    ['2025-01-01', 8],
    ['2025-12-31', 8],
    ['2026-01-01', 7],
  ])('a project finished on %s makes %i finished in the year', (end_date, finished) => {
    const moved = edited(first, (draft) => {
      keep(0, 5)(draft);
      Object.assign(row(draft.projects, 'P1-08'), { start_date: '2024-12-01', end_date });
    });
    const finding = runRules(inputOf(moved)).find((entry) => entry.rule === 'R-EVAL-01');
    expect(finding?.arithmetic['finished']).toBe(finished);
  });

  const complaint =
    (date: string | null, complaint_closed: string | null): Edit =>
    (draft) =>
      void draft.evaluations.push({
        id: 'E-1',
        project_id: 'P1-03',
        date,
        complaint: true,
        complaint_closed,
      });
  it.each<readonly [string, Edit, readonly string[]]>([
    ['closed on the thirtieth day', complaint('2025-10-01', '2025-10-31'), []],
    [
      'closed on the thirty-first',
      complaint('2025-10-01', '2025-11-01'),
      ['R-EVAL-02 PT-16 E-1 fail'],
    ],
    ['without a date cannot be late', complaint(null, null), []],
    ['open for thirty days', complaint('2026-02-16', null), []],
    ['open for thirty-one', complaint('2026-02-15', null), ['R-EVAL-02 PT-16 E-1 fail']],
  ])('a complaint %s', (_what, edit, added) => {
    expect(evaluations(edit)).toEqual(added);
  });
});

describe('R-PREV-01', () => {
  itDiffers(first, [
    [
      'each finding not put right',
      (draft) =>
        void draft.previous?.findings.push(
          { item: 'PT-01', text: '甲', status: '未整改' },
          { item: 'PT-02', text: '乙', status: '部分整改' },
        ),
      ['R-PREV-01 LR-06 PT-01 fail', 'R-PREV-01 LR-06 PT-02 fail'],
    ],
    ['no previous review', (draft) => void (draft.previous = null), []],
  ]);
});

it('every finding about reports, projects and their documents carries its arithmetic', () => {
  const rules = /^R-(CHG|RPT|EVAL|PRJ|SEAL|REV|DOC|DATA|INC|PREV)-/;
  const damaged = edited(readSample('sample-org-2.json'), (draft) => {
    project('P2-01', { data_disposal: { kind: '销毁' } })(draft);
    Object.assign(row(draft.project_documents, 'D2-13'), { reviewer_id: null });
    draft.reported?.staff_ids.push('X-1');
    draft.reported?.project_ids.push('X-1');
    draft.org.filed.name = '旧';
  });
  for (const finding of runRules(inputOf(damaged)).filter((one) => rules.test(one.rule))) {
    expect(Object.keys(finding.arithmetic), finding.reason).not.toEqual([]);
  }
});
