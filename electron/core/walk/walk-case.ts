import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AuthorityMode } from '#shared/model/enums.ts';
import type { SessionId } from '#shared/model/ids.ts';
import type { Session } from '#shared/model/session.ts';
import { evidenceNeeded } from '#shared/rules/gaps.ts';
import type { Core } from '../core.ts';
import { nowIso } from '../lib/clock.ts';
import type { Clock } from '../lib/clock.ts';
import { DomainError } from '../lib/errors.ts';
import { pathText } from '../lib/path-text.ts';
import { writeMadeUpPhoto } from './made-up-photo.ts';
import { chineseDate, inspectorAnswersSchema, planAnswers } from './walk-answers.ts';
import type { PlannedAnswer } from './walk-answers.ts';

type Services = Core['services'];

/** A case that was not delegated is walked as if it had been: the letter is as made up as the photos. */
const MADE_UP_DELEGATION = { delegatedBy: '示例委托机关', delegationNo: 'DEMO-WT-001' } as const;

/** Papers before the door: approval, notice, recusal (gate G1). */
function prepare({ sessions, visit }: Services, sessionId: SessionId, now: string): void {
  const lead = sessions.team(sessionId).find(({ role }) => role === 'lead');
  const delegated = sessions.require(sessionId).authorityMode === 'delegated';
  visit.move(sessionId, 'pendingApproval', undefined);
  sessions.update(
    sessionId,
    {
      ...(delegated ? MADE_UP_DELEGATION : {}),
      approvedBy: lead?.name ?? '负责人',
      approvedAt: now,
      noticeIssuedAt: now,
      recusalConfirmedAt: now,
    },
    undefined,
  );
  visit.move(sessionId, 'notified', undefined);
}

/** At the door: identity shown, rights told (gate G2), then the visit starts. */
function enter(
  { sessions, visit }: Services,
  sessionId: SessionId,
  address: string,
  now: string,
): void {
  sessions.update(sessionId, { identityShownAt: now, rightsToldAt: now }, undefined);
  sessions.addPremises(sessionId, { address, arrivedAt: now, leftAt: null, note: '' });
  visit.move(sessionId, 'onSite', undefined);
}

/** One photo after another through the working day, as a camera would date them. */
function takenAt(reviewDate: string, index: number): string {
  const minutes = 9 * 60 + 30 + index * 3;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${reviewDate.replaceAll('-', ':')} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00`;
}

type Camera = (plan: PlannedAnswer, count: number) => Promise<readonly string[]>;

function createCamera(services: Services, session: Session, folder: string): Camera {
  let shot = 0;
  return async ({ item, findings }, count) => {
    const paths = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        shot += 1;
        const turn = shot;
        const title = item.evidence[index % Math.max(1, item.evidence.length)] ?? item.title;
        const path = join(folder, `${turn}`, `${title.replace(/[\\/]/gu, '、')}.jpg`);
        await mkdir(dirname(path));
        await writeMadeUpPhoto(path, {
          title,
          lines: [session.reviewNo, `${item.id} ${item.short_title}`, ...findings.slice(0, 4)],
          takenAt: takenAt(session.reviewDate, turn),
        });
        return path;
      }),
    );
    const added = await services.evidence.addFiles(session.id, paths, { itemIds: [item.id] });
    return added.map((row) => {
      if ('error' in row) throw row.error;
      return row.evidence.evidence.number;
    });
  };
}

function factOf(plan: PlannedAnswer, session: Session, numbers: readonly string[]): string {
  const { item, findings, note } = plan;
  const seen = [...findings, ...(note === '' ? [] : [note])];
  if (seen.length === 0) return '';
  const evidence = numbers.length === 0 ? '' : `（证据${numbers.join('、')}）`;
  return `${chineseDate(session.reviewDate)}，在机构办公场所查阅${item.evidence[0] ?? '相关材料'}：${seen.join('；')}${evidence}。`;
}

async function answer(
  services: Services,
  session: Session,
  plan: PlannedAnswer,
  photograph: Camera,
): Promise<void> {
  const { item, verdict } = plan;
  const numbers = await photograph(plan, evidenceNeeded(item, verdict));
  const problem = verdict === 'partial' || verdict === 'nonconforming';
  const fact = factOf(plan, session, numbers);
  services.checklist.setAnswer(
    session.id,
    item.id,
    {
      verdict,
      fact:
        problem && fact === ''
          ? `${chineseDate(session.reviewDate)}，现场核查见证据${numbers.join('、')}。`
          : fact,
      overrideReason: plan.overrideReason,
      notApplicableReason: verdict === 'notApplicable' ? plan.note || item.na_condition : '',
      aggravated: plan.aggravated && verdict === 'nonconforming' && item.fatal === 'confirm',
      aggravatedReason: plan.aggravated ? plan.note || '情节严重' : '',
    },
    undefined,
  );
}

export type WalkOptions = {
  readonly mode?: AuthorityMode | undefined;
  readonly clock: Clock;
};

/**
 * Plays a case from import to the close of the visit through the services a person
 * uses, gates included. @returns the session, awaiting signature.
 */
export async function walkToClose(
  { services }: Core,
  content: string,
  { mode, clock }: WalkOptions,
): Promise<SessionId> {
  const sessionId = services.caseFiles.import(content);
  if (mode !== undefined) services.sessions.update(sessionId, { authorityMode: mode }, undefined);
  const session = services.sessions.require(sessionId);
  const { org } = services.registers.registers(sessionId);
  prepare(services, sessionId, nowIso(clock));
  enter(services, sessionId, org.actual_address, nowIso(clock));
  const given = inspectorAnswersSchema.safeParse(
    services.caseFiles.attachments(sessionId)['inspector_answers'] ?? {},
  );
  if (!given.success)
    throw new DomainError('CASE_INVALID', {
      issues: given.error.issues.map(({ path, message }) => ({
        at: pathText(['inspector_answers', ...path]),
        message,
      })),
    });
  const { findings, suggestions } = services.assessment.assess(sessionId);
  const { items } = services.checklist.checklistOf(sessionId);
  const folder = await mkdtemp(join(tmpdir(), 'jianshen-walk-'));
  try {
    const photograph = createCamera(services, session, folder);
    for (const plan of planAnswers(items, given.data, findings, suggestions))
      await answer(services, session, plan, photograph);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  services.visit.move(sessionId, 'awaitingSignature', undefined);
  return sessionId;
}
