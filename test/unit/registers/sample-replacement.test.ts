import { describe, expect, it } from 'vitest';
import { sessionIdSchema } from '../../../shared/model/ids.ts';
import type { DrawnSample, SampleKind, SamplePick } from '../../../shared/model/sampling.ts';
import { runRules } from '../../../shared/rules/engine.ts';
import type { SampleFacts } from '../../../shared/rules/sample-frame.ts';
import { picksInForce, proposeReplacement } from '../../../shared/rules/sample-replacement.ts';
import { drawSample } from '../../../shared/rules/sampling.ts';
import { inputOf, readSample } from '../rules/fixtures.ts';

const registers = readSample('sample-org-2.json');
const findings = runRules(inputOf(registers));
const facts = (kind: SampleKind, more: Partial<SampleFacts> = {}): SampleFacts => ({
  kind,
  registers,
  findings: [],
  reviewDate: '2026-04-22',
  reviewYear: 2025,
  sampledProjects: [],
  ...more,
});

const sessionId = sessionIdSchema.parse('01960000-0000-7000-8000-000000000001');
const ROUND = '01960000-0000-7000-8000-000000000002';
const at = '2026-04-22T01:00:00.000Z';

function drawn(of: SampleFacts, seed = 'seed'): DrawnSample {
  const round = { id: ROUND, sessionId, kind: of.kind, round: 1, drawnAt: at, drawnBy: '' };
  return { ...round, seed, reason: null, ...drawSample({ ...of, seed }), replacements: [] };
}

function replaced(sample: DrawnSample, outId: string, pick: SamplePick): DrawnSample {
  const id = `01960000-0000-7000-8000-${String(sample.replacements.length + 3).padStart(12, '0')}`;
  const who = { id, sessionId, roundId: ROUND, replacedAt: at, replacedBy: '', reason: '请假' };
  return { ...sample, replacements: [...sample.replacements, { ...who, outId, pick, unmet: [] }] };
}

/** Takes the proposal; fails when there is none. */
function replace(of: SampleFacts, sample: DrawnSample, outId: string): DrawnSample {
  const pick = proposeReplacement(of, sample, outId)?.pick;
  return replaced(sample, outId, pick ?? expect.unreachable('Nothing is left to draw'));
}

const randomOf = ({ picks }: DrawnSample): string =>
  picks.find(({ reasons }) => reasons.includes('random'))?.id ?? expect.unreachable('none random');
const firstFree = ({ population, picks }: DrawnSample): string =>
  population.find((id) => picks.every((pick) => pick.id !== id)) ?? '';

describe('replacing one of a sample', () => {
  it('proposes the next of the same order, the same each time it is asked', () => {
    const of = facts('staff');
    const sample = drawn(of);
    const next = { pick: { id: firstFree(sample), reasons: ['random'] }, unmet: [] };
    expect(proposeReplacement(of, sample, randomOf(sample))).toMatchObject(next);
    const asked = proposeReplacement(of, sample, randomOf(sample));
    expect(proposeReplacement(of, sample, randomOf(sample))).toEqual(asked);
  });

  it('keeps the drawn picks and puts the new one in the place of the old', () => {
    const of = facts('staff');
    const sample = drawn(of);
    const out = randomOf(sample);
    const after = replace(of, sample, out);
    expect(after.picks).toBe(sample.picks);
    const place = sample.picks.findIndex(({ id }) => id === out);
    expect(picksInForce(after)[place]?.id).toBe(firstFree(sample));
    expect(picksInForce(after)).toHaveLength(sample.picks.length);
  });

  it('goes on behind the one that came in, and never brings back what was taken out', () => {
    const of = facts('staff');
    const seen = new Set<string>();
    let sample = drawn(of);
    let out = randomOf(sample);
    while (proposeReplacement(of, sample, out)?.pick) {
      seen.add(out);
      sample = replace(of, sample, out);
      out = sample.replacements.at(-1)?.pick.id ?? '';
      expect(seen).not.toContain(out);
    }
    expect(seen.size).toBe(sample.population.length - sample.picks.length);
    expect(proposeReplacement(of, sample, out)).toEqual({ pick: null, unmet: [] });
  });

  it('follows the chain also when a clock was set back and the replacements come out of order', () => {
    const of = facts('staff');
    const sample = drawn(of);
    const out = randomOf(sample);
    const once = replace(of, sample, out);
    const twice = replace(of, once, once.replacements[0]?.pick.id ?? '');
    const mixed = { ...twice, replacements: twice.replacements.toReversed() };
    expect(picksInForce(mixed)).toEqual(picksInForce(twice));
    expect(picksInForce(mixed)).not.toEqual(picksInForce(once));
  });

  it('proposes nothing for what is not in the sample in force', () => {
    const of = facts('staff');
    const sample = drawn(of);
    expect(proposeReplacement(of, sample, firstFree(sample))).toBeUndefined();
    const out = randomOf(sample);
    expect(proposeReplacement(of, replace(of, sample, out), out)).toBeUndefined();
  });

  it('prefers the next that fills the same mandate, and says what it fills', () => {
    const alike = { lead_id: 'S2-04', direction: '工程' } as const;
    const projects = registers.projects.map((row) => ({ ...row, ...alike }));
    const of = facts('projects', { registers: { ...registers, projects } });
    let asked = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const sample = drawn(of, `seed ${seed}`);
      const [only, another] = sample.picks.filter(({ id }) => typeOf(id) === '国家机关');
      if (only === undefined || another !== undefined) continue;
      asked += 1;
      const proposal = proposeReplacement(of, sample, only.id) ?? expect.unreachable();
      expect(proposal).toMatchObject({ pick: { reasons: ['stateClient'] }, unmet: [] });
      const free = sample.population.filter((id) => sample.picks.every((pick) => pick.id !== id));
      expect(proposal.pick?.id).toBe(free.find((id) => typeOf(id) === '国家机关'));
    }
    expect(asked).toBeGreaterThan(5);
  });

  it('asks for no mandate that another pick fills as well', () => {
    const of = facts('projects', { findings });
    const sample = drawn(of);
    const others = sample.picks.filter(({ id }) => id !== 'P2-05');
    expect(others.some(({ id }) => typeOf(id) === '国家机关')).toBe(true);
    expect(proposeReplacement(of, sample, 'P2-05')?.unmet).not.toContain('stateClient');
  });

  it('says so when nothing can fill the mandate: the next comes in all the same', () => {
    const of = facts('staff', { findings });
    const sample = drawn(of);
    const proposal = proposeReplacement(of, sample, 'S2-05');
    expect(proposal?.unmet).toEqual(['finding', 'lead']);
    expect(proposal?.pick).toMatchObject({ id: firstFree(sample), reasons: ['random'] });
  });

  it('keeps a mandate of the draw in mind when the finding has gone since', () => {
    const sample = drawn(facts('staff', { findings }));
    expect(proposeReplacement(facts('staff'), sample, 'S2-12')?.unmet).toEqual(['finding']);
  });

  it('calls the next who complained in the place of one who did', () => {
    const evaluations = registers.evaluations.map((row) => ({ ...row, complaint: true, score: 5 }));
    const of = facts('clients', { registers: { ...registers, evaluations } });
    const sample = drawn(of);
    const proposal = proposeReplacement(of, sample, sample.picks[0]?.id ?? '');
    expect(proposal).toMatchObject({ pick: { reasons: ['complaint'] }, unmet: [] });
  });

  it('takes another report of the same project where there is one', () => {
    const again = registers.project_documents
      .filter(({ id }) => id === 'D2-04')
      .map((row) => ({ ...row, id: 'D2-04b', no: '副本' }));
    const project_documents = [...registers.project_documents, ...again];
    const of = facts('reports', {
      registers: { ...registers, project_documents },
      sampledProjects: ['P2-01'],
    });
    const sample = drawn(of);
    const out = sample.picks.find(({ reasons }) => reasons.includes('ofProject'))?.id ?? '';
    const { pick } = proposeReplacement(of, sample, out) ?? expect.unreachable();
    expect(new Set([out, pick?.id])).toEqual(new Set(['D2-04', 'D2-04b']));
  });

  it('passes by what has left the registers since the draw', () => {
    const sample = drawn(facts('staff'));
    const gone = firstFree(sample);
    const staff = registers.staff.filter(({ id }) => id !== gone);
    const of = facts('staff', { registers: { ...registers, staff } });
    expect(proposeReplacement(of, sample, randomOf(sample))?.pick?.id).not.toBe(gone);
  });

  it('has nothing to propose where everything is in the sample', () => {
    const projects = registers.projects.slice(0, 5);
    const of = facts('projects', { registers: { ...registers, projects } });
    const sample = drawn(of);
    expect(proposeReplacement(of, sample, 'P2-01')?.pick).toBeNull();
  });
});

function typeOf(id: string | undefined): string | undefined {
  return registers.projects.find((row) => row.id === id)?.client_type;
}
