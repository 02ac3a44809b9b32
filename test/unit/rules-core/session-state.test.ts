import { describe, expect, it } from 'vitest';
import { sessionStateSchema } from '../../../shared/model/enums.ts';
import { sessionIdSchema, teamMemberIdSchema } from '../../../shared/model/ids.ts';
import type { TeamRole } from '../../../shared/model/session.ts';
import {
  canAnswer,
  canEdit,
  canMove,
  entryGaps,
  moveNeedsReason,
} from '../../../shared/rules/session-state.ts';

const states = sessionStateSchema.options;

it('moves only as DOMAIN §4.7 draws it', () => {
  const moves = states.flatMap((from) =>
    states.filter((to) => canMove(from, to)).map((to) => `${from}→${to}`),
  );
  expect(moves).toEqual([
    'draft→pendingApproval',
    'draft→terminated',
    'pendingApproval→draft',
    'pendingApproval→notified',
    'pendingApproval→terminated',
    'notified→onSite',
    'notified→incomplete',
    'notified→terminated',
    'onSite→paused',
    'onSite→awaitingSignature',
    'onSite→incomplete',
    'onSite→terminated',
    'paused→onSite',
    'paused→incomplete',
    'paused→terminated',
    'awaitingSignature→onSite',
    'incomplete→onSite',
    'incomplete→terminated',
  ]);
});

it('asks why for side roads and ways back, not for the straight one', () => {
  expect(moveNeedsReason('onSite', 'paused')).toBe(true);
  expect(moveNeedsReason('awaitingSignature', 'onSite')).toBe(true);
  expect(moveNeedsReason('paused', 'onSite')).toBe(false);
  expect(moveNeedsReason('onSite', 'awaitingSignature')).toBe(false);
});

it('answers on site only, and edits until the close', () => {
  expect(states.filter(canAnswer)).toEqual(['onSite']);
  expect(states.filter((state) => !canEdit(state))).toEqual(['awaitingSignature', 'terminated']);
});

describe('the entry gate (G1, G2)', () => {
  const at = '2026-03-18T01:00:00.000Z';
  const met = {
    authorityMode: 'administrative',
    delegatedBy: null,
    delegationNo: null,
    approvedBy: '批准例',
    approvedAt: at,
    noticeIssuedAt: at,
    urgentReason: null,
    recusalConfirmedAt: at,
    identityShownAt: at,
    rightsToldAt: at,
  } as const;
  const member = (
    role: TeamRole,
    certificateNo: string | null = 'DEMO-01',
    name = `检查例（${role}）`,
  ) => ({
    id: teamMemberIdSchema.parse('01a20373-0a08-73ad-a5e2-6c7f094024bd'),
    sessionId: sessionIdSchema.parse('01a20373-0a08-73ad-a5e2-6c7f094024bd'),
    name,
    role,
    roleLabel: null,
    certificateNo,
    position: 0,
  });
  const team = [member('lead'), member('member')];

  it.each([
    ['is open to a complete team', met, team, []],
    ['does not count supporters', met, [member('lead'), member('support', null)], ['teamTooSmall']],
    ['wants a lead', met, [member('member'), member('member', 'DEMO-02')], ['leadMissing']],
    [
      'wants certificates of those who enforce',
      met,
      [member('lead'), member('member', ' ')],
      ['certificateMissing'],
    ],
    [
      'not of an industry body',
      { ...met, authorityMode: 'selfDiscipline' as const },
      [member('lead', null), member('member', null)],
      [],
    ],
    [
      'takes urgency for a notice',
      { ...met, noticeIssuedAt: null, urgentReason: '紧急' },
      team,
      [],
    ],
    [
      'counts somebody who was entered twice once',
      met,
      [member('lead', 'DEMO-01', '检查例一'), member('member', ' DEMO-01', '检查例一 ')],
      ['teamTooSmall'],
    ],
    [
      'tells namesakes by their certificates',
      met,
      [member('lead', 'DEMO-01', '检查例一'), member('member', 'DEMO-02', '检查例一')],
      [],
    ],
    [
      'wants the letter of delegation',
      { ...met, authorityMode: 'delegated' as const, delegatedBy: '示例市人民政府' },
      team,
      ['delegationMissing'],
    ],
    [
      'lets a delegated body in the name of its authority enter',
      {
        ...met,
        authorityMode: 'delegated' as const,
        delegatedBy: '示例市人民政府',
        delegationNo: '示委〔2026〕1号',
      },
      team,
      [],
    ],
    ['wants identity shown', { ...met, identityShownAt: null }, team, ['identityMissing']],
    ['wants rights told', { ...met, rightsToldAt: null }, team, ['rightsMissing']],
    ['wants recusal confirmed', { ...met, recusalConfirmedAt: null }, team, ['recusalMissing']],
    ['wants a named approval', { ...met, approvedBy: ' ' }, team, ['approvalMissing']],
  ])('%s', (_name, facts, members, expected) => {
    expect(entryGaps(facts, members)).toEqual(expected);
  });
});
