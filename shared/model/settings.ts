import { z } from 'zod';

export const localeSchema = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof localeSchema>;
export const colorSchemeSchema = z.enum(['auto', 'light', 'dark']);
export const textSizeSchema = z.enum(['standard', 'large', 'extraLarge']);
export type TextSize = z.infer<typeof textSizeSchema>;

export const settingsSchema = z
  .object({
    /** Who sits at this machine; named in the stream of changes. */
    operator: z.string().max(60),
    /** Review unit offered for new sessions. */
    unit: z.string().max(100),
    /** 机关代字 put before 监 in document numbers (DOMAIN §5.2); may be empty. */
    agencyCode: z.string().max(20),
    locale: localeSchema,
    colorScheme: colorSchemeSchema,
    textSize: textSizeSchema,
  })
  .readonly();
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  operator: '',
  unit: '',
  agencyCode: '',
  locale: 'zh-CN',
  colorScheme: 'auto',
  textSize: 'standard',
};
