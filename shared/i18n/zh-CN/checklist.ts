export const checklist = {
  title: '检查',
} as const;
