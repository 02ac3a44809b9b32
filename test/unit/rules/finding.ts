import type { Finding } from '../../../shared/rules/finding.ts';

/** A finding of a test; what does not matter to it is that of a training shortfall. */
export const finding = (over: Partial<Finding>): Finding => ({
  rule: 'R-TRN-02',
  item: 'PT-13',
  subject: 'S-1',
  level: 'fail',
  partial: false,
  open: false,
  provisional: false,
  unit: 'S-1',
  reason: 'training',
  rows: [],
  arithmetic: {},
  ...over,
});
