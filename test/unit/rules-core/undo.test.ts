import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHlc, parseHlc, tickHlc } from '../../../shared/rules/hlc.ts';
import { documentFileName, documentNumber, numberPrefix } from '../../../shared/rules/numbering.ts';
import { REDO_COMMAND, UNDO_COMMAND, undoState } from '../../../shared/rules/undo.ts';

const did = (groupId: string, id = groupId, name = 'answer.set') => ({
  id,
  name,
  groupId,
  undoes: null,
});
const undid = (key: string) => ({ id: `u-${key}`, name: UNDO_COMMAND, groupId: 'u', undoes: key });
const redid = (key: string) => ({ id: `r-${key}`, name: REDO_COMMAND, groupId: 'r', undoes: key });
const evidence = { ...did('e'), name: 'evidence.add' };
const draw = did('d', 'd', 'sampling.draw');
const swap = did('x', 'x', 'sampling.replace');
const transition = { ...did('s'), name: 'session.transition' };

describe('undo read from the stream of changes', () => {
  it.each([
    ['nothing happened', [], [null, null]],
    ['the last command', [did('a'), did('b')], ['b', null]],
    ['one step for a burst', [did('a'), did('b'), did('b', 'b2')], ['b', null]],
    ['after undo the one before', [did('a'), did('b'), undid('b')], ['a', 'b']],
    ['all the way back', [did('a'), did('b'), undid('b'), undid('a')], [null, 'a']],
    ['and forth', [did('a'), did('b'), undid('b'), undid('a'), redid('a')], ['a', 'b']],
    ['a new command forgets what was undone', [did('a'), undid('a'), did('c')], ['c', null]],
    ['not across a change of state', [did('a'), transition], [null, null]],
    ['evidence is passed by', [did('a'), evidence], ['a', null]],
    ['and does not cost the redo', [did('a'), undid('a'), evidence], [null, 'a']],
    ['a draw is passed by', [did('a'), draw], ['a', null]],
    ['but the replacements before it are settled', [did('a'), swap, draw], ['a', null]],
    ['also those that were taken back', [did('a'), swap, undid('x'), draw], ['a', null]],
    ['a replacement after it is not', [draw, swap], ['x', null]],
    [
      'a group taken up after its undo is a new step',
      [did('g', '1'), undid('1'), did('g', '2')],
      ['2', null],
    ],
    ['and so is one taken up after another', [did('g', '1'), did('v'), did('g', '2')], ['2', null]],
  ])('%s', (_name, commands, expected) => {
    const { undo, redo } = undoState(commands);
    expect([undo?.key ?? null, redo?.key ?? null]).toEqual(expected);
  });

  it('replays the commands of one run only', () => {
    const commands = [did('g', '1'), did('g', '2'), did('v'), did('g', '3')];
    expect(undoState(commands).undo?.commandIds).toEqual(['3']);
    expect(undoState([...commands, undid('3'), undid('v')]).undo?.commandIds).toEqual(['1', '2']);
  });
});

describe('the hybrid logical clock', () => {
  it('sorts as text in the order of ticks, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2_000_000_000_000 }), { minLength: 2 }), (times) => {
        let state = parseHlc(undefined);
        const stamps = times.map((time) => {
          state = tickHlc(state, time);
          return formatHlc(state, 'd');
        });
        expect(stamps).toEqual(stamps.toSorted());
        expect(new Set(stamps).size).toBe(stamps.length);
        expect(parseHlc(stamps.at(-1))).toEqual(state);
      }),
    );
  });

  it('carries a full counter into the next millisecond', () => {
    expect(tickHlc({ wallMs: 5, counter: 0xffff }, 1)).toEqual({ wallMs: 6, counter: 0 });
  });
});

describe('numbers and names', () => {
  it('writes document numbers without 第 and leading zeros', () => {
    const number = (code: string, sequence: number) =>
      documentNumber(numberPrefix(code, 'reviewReport'), 2026, sequence);
    expect([number('示网', 7), number(' ', 1)]).toEqual([
      '示网监查报〔2026〕7号',
      '监查报〔2026〕1号',
    ]);
  });
  it('keeps file names that every file system takes', () => {
    expect(documentFileName('A/B:1', '监督审查报告', '监查报〔2026〕1号')).toBe(
      'A_B_1-监督审查报告-监查报〔2026〕1号.docx',
    );
  });
});
