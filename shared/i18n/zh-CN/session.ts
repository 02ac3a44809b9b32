export const session = {
  title: '审查',
} as const;
