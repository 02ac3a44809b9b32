import type { Words } from '../words.ts';
import type { checkNote as original } from '../zh-CN/check-note.ts';

export const checkNote: Words<typeof original> = {
  duplicateId: '{{at}}: the id {{id}} is that of {{first}} too; ids are unique within a register.',
  notApplicableNotAllowed: '{{item}}: answered “not applicable”, which this item does not allow.',
  pending: '{{item}}: still to be verified; the review cannot be closed with it.',
};
