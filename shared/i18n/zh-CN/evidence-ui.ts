export const evidenceUi = {
  title: '证据',
} as const;
