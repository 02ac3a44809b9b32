export const documentUi = {
  title: '文书',
} as const;
