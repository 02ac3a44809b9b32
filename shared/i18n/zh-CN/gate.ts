export const gate = {
  title: '签字固定',
} as const;
