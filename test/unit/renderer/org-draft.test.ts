import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Org, orgSchema } from '#shared/model/registers/org.ts';
import {
  checkDraft,
  draftOf,
  newRow,
} from '../../../renderer/src/features/organizations/org-draft.ts';

function sampleOrg(file: string): Org {
  const content: unknown = JSON.parse(readFileSync(`test/fixtures/${file}`, 'utf8'));
  return z.object({ org: orgSchema }).parse(content).org;
}

describe('the draft of an organisation', () => {
  it.each(['sample-org-1.json', 'sample-org-2.json'])(
    'gives back %s exactly when nothing was changed',
    (file) => {
      const org = sampleOrg(file);
      const checked = checkDraft(draftOf(org));
      expect(checked.ok && JSON.parse(JSON.stringify(checked.org))).toEqual(org);
    },
  );

  it('names every required field of an empty form', () => {
    const checked = checkDraft(draftOf());
    expect(checked.ok ? [] : Object.keys(checked.errors).toSorted()).toEqual(
      [
        'name',
        'uscc',
        'registered_region',
        'reg_status',
        'established_date',
        'actual_address',
        'principal',
        'contact_name',
        'filed_name',
        'filed_address',
        'filed_principal',
        'filed_contact',
      ].toSorted(),
    );
  });

  it('says where in a nested list something is wrong', () => {
    const draft = draftOf(sampleOrg('sample-org-1.json'));
    const shareholders = [newRow({ name: '甲', type: '', ratio: 'x' })];
    const checked = checkDraft({ ...draft, rows: { ...draft.rows, shareholders } });
    expect(checked.ok ? {} : checked.errors).toEqual({
      'shareholders.0.type': 'choice',
      'shareholders.0.ratio': 'ratio',
    });
  });

  it('keeps columns it does not show', () => {
    const org = sampleOrg('sample-org-1.json');
    const [first, ...rest] = org.shareholders ?? [];
    if (first === undefined) throw new Error('The sample has shareholders');
    const before: Org = { ...org, shareholders: [{ ...first, remark: 'kept' }, ...rest] };
    const checked = checkDraft(draftOf(before));
    expect(checked.ok && checked.org.shareholders?.[0]).toMatchObject({ remark: 'kept' });
  });

  it('refuses a telephone number that is not masked', () => {
    const draft = draftOf(sampleOrg('sample-org-1.json'));
    const fields = { ...draft.fields, contact_phone: '13800000001' };
    const checked = checkDraft({ ...draft, fields });
    expect(checked.ok ? {} : checked.errors).toEqual({ contact_phone: 'phone' });
  });
});
