import { expect, it } from 'vitest';
import { evidenceRuns } from '../../../electron/core/documents/report/evidence-runs.ts';

it.each([
  [[], []],
  [['PT-13-01'], ['PT-13-01']],
  [
    ['PT-13-01', 'PT-13-02'],
    ['PT-13-01', 'PT-13-02'],
  ],
  [['PT-13-01', 'PT-13-02', 'PT-13-03'], ['PT-13-01～03']],
  [
    ['BC-01-01', 'PT-13-01', 'PT-13-02', 'PT-13-03', 'PT-13-05', 'ZJ-99', 'ZJ-100', 'ZJ-101'],
    ['BC-01-01', 'PT-13-01～03', 'PT-13-05', 'ZJ-99～101'],
  ],
  [
    ['PT-13-01', 'PT-14-02', 'PT-14-03'],
    ['PT-13-01', 'PT-14-02', 'PT-14-03'],
  ],
])('cites %j as %j', (numbers, cited) => {
  expect(evidenceRuns(numbers)).toEqual(cited);
});
