import { describe, expect, it } from 'vitest';
import type { RuleParamOverrides } from '../../../shared/model/checklist.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import { difference, itDiffers, edited, found, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { inputOf, readSample, signature } from './fixtures.ts';

/** Review date 2026-03-18, year 2025, nearly clean: see the notes of the sample. */
const first = readSample('sample-org-1.json');
const second = readSample('sample-org-2.json');

const staff =
  (id: string, change: object): Edit =>
  (draft) =>
    void Object.assign(row(draft.staff, id), change);
const certificate =
  (id: string, change: object): Edit =>
  (draft) =>
    void Object.assign(row(draft.certificates, id), change);
const both =
  (...edits: readonly Edit[]): Edit =>
  (draft) =>
    edits.forEach((edit) => edit(draft));
const withoutCertificatesOf =
  (id: string): Edit =>
  (draft) => {
    draft.certificates = draft.certificates.filter((entry) => entry.staff_id !== id);
  };

describe('R-EXP-01', () => {
  const fails = (id: string): string => `R-EXP-01 PT-01 ${id} fail`;
  itDiffers(first, [
    ['two years to the day suffice', staff('S1-16', { infosec_since: '2024-03-18' }), []],
    ['a day short', staff('S1-16', { infosec_since: '2024-03-19' }), [fails('S1-16')]],
    ['a gap of one day postpones', staff('S1-16', { infosec_gap_days: 1 }), [fails('S1-16')]],
    ['no start and no certificate', staff('S1-16', { infosec_since: null }), [fails('S1-16')]],
    ['no start but a certificate', staff('S1-03', { infosec_since: null }), []],
    ['without the certificate that helped', withoutCertificatesOf('S1-17'), [fails('S1-17')]],
    [
      'support staff are not asked',
      staff('S1-16', { category: 'support', infosec_since: null, data_access: false }),
      ['R-RPT-01 PT-08 S1-16 fail'],
    ],
  ]);

  it('29 February reaches two years on 28 February', () => {
    const on = (reviewDate: string): string[] =>
      found(
        edited(
          first,
          both(staff('S1-16', { infosec_since: '2024-02-29' }), (draft) => {
            draft.review.review_date = reviewDate;
          }),
        ),
      ).filter((entry) => entry.startsWith('R-EXP-01'));
    expect(on('2026-02-28')).not.toContain(fails('S1-16'));
    expect(on('2026-02-27')).toContain(fails('S1-16'));
  });
});

describe('R-LEAD-01', () => {
  const backbone = (id: string): string => `R-LEAD-01 PT-02 ${id} fail`;
  itDiffers(first, [
    [
      'a lead whose certificate ends the day before the project does',
      (draft) => {
        for (const entry of draft.certificates) {
          if (entry.staff_id === 'S1-06' && entry.expiry_date === '2026-01-09') {
            entry.expiry_date = '2026-01-08';
          }
        }
      },
      ['R-CERT-02 PT-05 S1-06@P1-10 fail', 'R-LEAD-01 PT-02 S1-06@P1-10 fail'],
    ],
    [
      'a backbone without a certificate today',
      (draft) => {
        draft.certificates = draft.certificates.filter(
          (entry) => !(entry.staff_id === 'S1-06' && entry.expiry_date === '2029-02-19'),
        );
      },
      ['R-CERT-02 PT-05 S1-06 fail', backbone('S1-06')],
    ],
    ['a backbone who left is not asked', staff('S1-23', { is_backbone: true }), []],
  ]);

  it('a professional certificate of another kind bridges the lead, not the service', () => {
    const bridged: Edit = (draft) =>
      void draft.certificates.push({
        ...row(draft.certificates, 'K2-43'),
        id: 'K-CISSP',
        type: 'CISSP',
        issue_date: '2025-10-01',
        expiry_date: null,
      });
    expect(difference(second, bridged)).toEqual({
      added: [],
      removed: ['R-LEAD-01 PT-02 S2-05@P2-07 fail'],
    });
  });

  it('a lead who is nobody on the roster holds no certificate', () => {
    const stranger: Edit = (draft) => void (row(draft.projects, 'P1-11').lead_id = 'X-1');
    expect(difference(first, stranger).added).toContain('R-LEAD-01 PT-02 X-1@P1-11 fail');
  });
});

describe('R-CERT-01, R-CERT-02, R-CAT-01', () => {
  const only = (rules: RegExp, edit: Edit, params: RuleParamOverrides = {}): string[] =>
    difference(first, edit, params).added.filter((entry) => rules.test(entry));
  const dropType =
    (id: string, type: string): Edit =>
    (draft) => {
      draft.certificates = draft.certificates.filter(
        (entry) => !(entry.staff_id === id && entry.type === type),
      );
    };

  it('CISP-PTE alone is both kinds, CISP alone is one', () => {
    expect(only(/CERT/, dropType('S1-22', 'CISP'))).toEqual([]);
    expect(only(/CERT/, dropType('S1-22', 'CISP-PTE'))).toEqual([
      'R-CERT-01 PT-04 S1-22@P1-11 fail',
    ]);
  });

  it('with require_both off either kind will do', () => {
    const params = { 'cert.require_both': false };
    expect(only(/CERT/, dropType('S1-22', 'CISP-PTE'), params)).toEqual([]);
    expect(only(/CERT/, withoutCertificatesOf('S1-22'), params)).toEqual([
      'R-CERT-01 PT-04 S1-22@P1-11 fail',
    ]);
  });

  it('an entry before the year is judged on 1 January', () => {
    const since = (day: string): Edit =>
      both(
        (draft) => {
          const project = row(draft.projects, 'P1-01');
          Object.assign(project, { start_date: '2024-12-23' });
          project.team.forEach((member) => (member.from = '2024-12-23'));
        },
        (draft) => {
          for (const entry of draft.certificates) {
            if (entry.staff_id === 'S1-07') entry.issue_date = day;
          }
        },
      );
    expect(only(/S1-07/, since('2025-01-01'))).toEqual([]);
    expect(only(/S1-07@P1-01/, since('2025-01-02'))).toEqual(['R-CERT-01 PT-04 S1-07@P1-01 fail']);
  });

  it('a stint before the year or after the visit makes service staff, but has no entry to judge', () => {
    const stint =
      (from: string, to: string | null): Edit =>
      (draft) => {
        const project = row(draft.projects, 'P1-01');
        project.start_date = '2024-11-01';
        project.team.push({ staff_id: 'S1-19', from, to });
      };
    const helper = ['R-CAT-01 PT-04 S1-19 info'];
    expect(only(/C[AE].*S1-19/, stint('2024-11-01', '2024-12-31'))).toEqual(helper);
    expect(only(/C[AE].*S1-19/, stint('2026-03-19', null))).toEqual(helper);
  });

  it('a project that was cancelled, or over before the year, makes nobody service staff', () => {
    const inTeamOf =
      (change: object): Edit =>
      (draft) => {
        const project = row(draft.projects, 'P1-01');
        Object.assign(project, change);
        project.team.push({ staff_id: 'S1-19', from: '2025-01-13', to: '2025-03-07' });
      };
    expect(only(/R-CAT/, inTeamOf({ status: '已取消' }))).toEqual([]);
    expect(only(/R-CAT/, inTeamOf({ internal: true }))).toEqual([]);
    expect(only(/R-CAT/, inTeamOf({ start_date: '2024-11-01', end_date: '2024-12-31' }))).toEqual(
      [],
    );
  });

  it('the stint as recorded counts, even where it contradicts the end of the project', () => {
    const stint =
      (from: string, to: string | null): Edit =>
      (draft) =>
        void row(draft.projects, 'P1-01').team.push({ staff_id: 'S1-19', from, to });
    const helper = ['R-CAT-01 PT-04 S1-19 info', 'R-CERT-01 PT-04 S1-19@P1-01 fail'];
    expect(row(first.projects, 'P1-01').end_date).toBe('2025-03-07');
    expect(only(/C[AE].*S1-19/, stint('2025-03-08', '2025-03-10'))).toEqual(helper);
    expect(only(/C[AE].*S1-19/, stint('2025-03-08', null))).toEqual(helper);
  });

  it('a certificate must last as long as the stint, not as the project', () => {
    const overstay = (to: string | null): Edit =>
      both((draft) => {
        const [member] = row(draft.projects, 'P1-05').team.filter(
          (entry) => entry.staff_id === 'S1-06',
        );
        if (member) member.to = to;
      });
    expect(only(/CERT-02/, overstay('2026-01-09'))).toEqual([]);
    expect(only(/CERT-02/, overstay('2026-01-10'))).toEqual(['R-CERT-02 PT-05 S1-06@P1-05 fail']);
    expect(only(/CERT-02/, overstay(null))).toEqual([]);
  });

  it('a revoked certificate never counted, an expired one counted while it ran', () => {
    const status =
      (value: '撤销' | '过期'): Edit =>
      (draft) => {
        for (const entry of draft.certificates) {
          if (entry.staff_id === 'S1-06' && entry.expiry_date === '2026-01-09')
            entry.status = value;
        }
      };
    expect(only(/S1-06/, status('过期'))).toEqual([]);
    expect(only(/CERT-01/, status('撤销'))).toEqual([
      'R-CERT-01 PT-04 S1-06@P1-05 fail',
      'R-CERT-01 PT-04 S1-06@P1-10 fail',
    ]);
  });

  it('a certificate the issuer does not confirm is a finding of its own', () => {
    expect(difference(first, certificate('K1-01', { verify_status: '查验不符' }))).toEqual({
      added: ['R-CERT-02 PT-05 K1-01 fail'],
      removed: [],
    });
  });

  it('lapsed today is said once: not again for whom the project already tells', () => {
    const lapse: Edit = (draft) => {
      for (const entry of draft.certificates) {
        if (entry.staff_id === 'S1-22') entry.expiry_date = '2026-02-28';
      }
    };
    expect(only(/CERT/, lapse)).toEqual(['R-CERT-02 PT-05 S1-22@P1-11 fail']);
    const idle: Edit = both(lapse, (draft) => {
      const project = row(draft.projects, 'P1-11');
      project.team = project.team.filter((member) => member.staff_id !== 'S1-22');
    });
    expect(only(/CERT/, idle)).toEqual(['R-CERT-02 PT-05 S1-22 fail']);
  });

  it('whoever never had a certificate has none to lapse', () => {
    expect(difference(first, withoutCertificatesOf('S1-12'))).toEqual({ added: [], removed: [] });
  });

  it('support staff in a team count as service staff in every rule', () => {
    const helper: Edit = (draft) =>
      void row(draft.projects, 'P1-11').team.push({ staff_id: 'S1-20', from: '2026-02-02' });
    expect(difference(first, helper).added).toEqual([
      'R-CAT-01 PT-04 S1-20 info',
      'R-CERT-01 PT-04 S1-20@P1-11 fail',
      'R-EXP-01 PT-01 S1-20 fail',
      'R-NDA-02 MS-09 S1-20 fail',
      'R-PRJ-03 PD-05 P1-11 fail',
      'R-RPT-01 PT-08 S1-20 fail',
      'R-TRN-02 PT-13 S1-20 fail',
    ]);
  });
});

describe('R-FT-01, R-AFF-01', () => {
  itDiffers(first, [
    [
      'part-time service staff',
      staff('S1-07', { employment_type: '兼职' }),
      ['R-FT-01 PT-07 S1-07 fail'],
    ],
    ['a part-time practitioner is allowed', staff('S1-15', { employment_type: '兼职' }), []],
    [
      'an intern is for a person to judge',
      staff('S1-07', { employment_type: '实习' }),
      ['R-FT-01 PT-07 S1-07 review'],
    ],
    [
      'part-timers who left before the year are past',
      (draft) =>
        void draft.staff.push({
          ...row(draft.staff, 'S1-22'),
          id: 'S1-90',
          id_hash: 'demo:90',
          employment_type: '兼职',
          hire_date: '2023-01-02',
          leave_date: '2024-12-31',
        }),
      [],
    ],
    [
      'insurance paid by a stranger',
      staff('S1-07', { si_payer: '别家公司' }),
      ['R-AFF-01 PT-06 S1-07 suspect'],
    ],
    [
      'paid by a branch',
      (draft) => {
        draft.org.branches = ['示例分公司'];
        row(draft.staff, 'S1-07').si_payer = '示例分公司';
      },
      [],
    ],
    [
      'spaces in a name are noise',
      staff('S1-07', { si_payer: '泽岚示例 网络安全技术有限公司 ' }),
      [],
    ],
    ['exempt', staff('S1-07', { si_payer: '别家公司', si_exempt: '事业单位保留身份' }), []],
    [
      'the mark of a newcomer does not outlive the 30 days',
      staff('S1-07', { si_payer: '别家公司', si_exempt: '入职未满30日' }),
      ['R-AFF-01 PT-06 S1-07 suspect'],
    ],
    ['one month short is tolerated', staff('S1-07', { si_months_12: 11 }), []],
    [
      'two months short are not',
      staff('S1-07', { si_months_12: 10 }),
      ['R-AFF-01 PT-06 S1-07 suspect'],
    ],
    ['months owed since hiring only', staff('S1-13', { si_months_12: 7 }), []],
    ['and less than that', staff('S1-13', { si_months_12: 6 }), ['R-AFF-01 PT-06 S1-13 suspect']],
    ['support staff are not asked', staff('S1-19', { si_payer: '别家公司' }), []],
    [
      'a newcomer of 29 days',
      staff('S1-22', { hire_date: '2026-02-17', si_payer: '前单位', si_months_12: 0 }),
      ['R-PRJ-03 PD-05 P1-11 fail', 'R-RPT-01 PT-08 S1-22 fail'],
    ],
    [
      'a newcomer of 30 days',
      staff('S1-22', { hire_date: '2026-02-16', si_payer: '前单位', si_months_12: 0 }),
      ['R-AFF-01 PT-06 S1-22 suspect', 'R-PRJ-03 PD-05 P1-11 fail', 'R-RPT-01 PT-08 S1-22 fail'],
    ],
    [
      'a certificate registered elsewhere',
      certificate('K1-01', { registered_org: '别家公司' }),
      ['R-AFF-01 PT-06 S1-03 suspect'],
    ],
    [
      'two signs make one finding',
      both(staff('S1-03', { si_months_12: 0 }), certificate('K1-01', { registered_org: '别家' })),
      ['R-AFF-01 PT-06 S1-03 suspect'],
    ],
  ]);

  it('the same ID hash employed elsewhere at the same time is a suspicion (--also)', () => {
    const twin = (change: object): string[] => {
      const other = edited(second, (draft) => {
        Object.assign(row(draft.staff, 'S2-03'), {
          id_hash: row(first.staff, 'S1-07').id_hash,
          ...change,
        });
      });
      return runRules({ ...inputOf(first), others: [other] })
        .map(signature)
        .filter((entry) => entry.startsWith('R-AFF-01'));
    };
    expect(twin({})).toEqual(['R-AFF-01 PT-06 S1-07 suspect']);
    expect(twin({ leave_date: '2021-07-05' })).toEqual(['R-AFF-01 PT-06 S1-07 suspect']);
    expect(twin({ leave_date: '2021-07-04' })).toEqual([]);
  });

  it('another file of the same organisation is not another organisation', () => {
    const findings = runRules({ ...inputOf(first), others: [first] });
    expect(findings.filter((finding) => finding.rule === 'R-AFF-01')).toEqual([]);
  });
});
