/** What `check` says beside its result, one sentence each. */
export const checkNote = {
  duplicateId: '{{at}}：编号 {{id}} 与 {{first}} 重复，同一台账内编号须唯一。',
  notApplicableNotAllowed: '{{item}} {{title}}：答为“不适用”，但这一项不允许不适用。',
  pending: '{{item}} {{title}}：仍为“待核实”，清零前不得结案。',
} as const;
