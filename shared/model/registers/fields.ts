import { z } from 'zod';

/** A name, number or remark that must say something. */
export const text = z.string().regex(/\S/);

/** Rows may leave a column out or hold `null`; both mean "not given" and are kept as they came. */
export const optionalText = z.string().nullish();

/** `YYYY-MM-DD`, a day that exists. */
export const isoDate = z.iso.date();
export const optionalDate = isoDate.nullish();

/** `YYYY-MM-DDTHH:mm`, wall clock of UTC+8 (DOMAIN §2). */
export const localDateTime = z.iso.datetime({ local: true, precision: -1 });
export const optionalDateTime = localDateTime.nullish();

/** Yuan; registers give at most two decimals, and rules compare in fen. */
export const amount = z.number().nonnegative();

export const capability = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
export type Capability = z.infer<typeof capability>;

export const direction = z.enum(['咨询', '威胁评估', '工程']);
