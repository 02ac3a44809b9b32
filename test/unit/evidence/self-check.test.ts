import { expect, test } from 'vitest';
import { findStoreProblems } from '../../../electron/core/features/evidence/self-check.ts';
import type { BlobCheck } from '../../../electron/core/lib/file-store/verify-blobs.ts';

const hash = (digit: string): string => digit.repeat(64);
const row = (digit: string, sizeBytes = 10) => ({
  number: `ZJ-0${digit}`,
  sha256: hash(digit),
  sizeBytes,
});
function check(digit: string, result: BlobCheck['result'] = 'intact'): BlobCheck {
  const path = `${digit}${digit}/${hash(digit)}`;
  const counts = { doneCount: 0, totalCount: 0, doneBytes: 0, totalBytes: 0 };
  return { ...counts, path, sha256: hash(digit), sizeBytes: 10, result };
}

test('rows and files that agree are no problem, also two rows of one file', () => {
  expect(findStoreProblems([row('1'), row('1')], [check('1')])).toEqual([]);
});

test('each way of disagreeing has its name', () => {
  const problems = findStoreProblems(
    [row('1'), row('2'), row('3', 11), row('4'), row('6')],
    [
      check('2', 'wrongHash'),
      check('3'),
      check('4', 'unreadable'),
      check('5'),
      check('6', 'foreign'),
      { ...check('7', 'leftover'), sha256: null, path: '.incoming/x' },
    ],
  );
  expect(problems.map(({ kind, evidenceNumber, path }) => [kind, evidenceNumber, path])).toEqual([
    ['missingBlob', 'ZJ-01', `11/${hash('1')}`],
    ['missingBlob', 'ZJ-06', `66/${hash('6')}`],
    ['wrongHash', 'ZJ-02', `22/${hash('2')}`],
    ['wrongSize', 'ZJ-03', `33/${hash('3')}`],
    ['wrongHash', 'ZJ-04', `44/${hash('4')}`],
    ['orphanBlob', null, `55/${hash('5')}`],
    ['orphanBlob', null, `66/${hash('6')}`],
    ['leftover', null, '.incoming/x'],
  ]);
});
