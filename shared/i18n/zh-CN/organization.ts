export const organization = {
  title: '机构',
} as const;
