import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCaseFile } from '../../../electron/core/features/case-file/read-case-file.ts';
import { DomainError } from '../../../electron/core/lib/errors.ts';
import { speakZod } from '../../../electron/core/lib/zod-words.ts';
import type { Locale } from '../../../shared/model/settings.ts';
import { itemIdSchema } from '../../../shared/model/checklist.ts';
import { orgSchema } from '../../../shared/model/registers/index.ts';
import { localDateTime, text } from '../../../shared/model/registers/fields.ts';

afterAll(() => speakZod('zh-CN'));

const said = (locale: Locale, schema: z.ZodType, value: unknown): string => {
  speakZod(locale);
  const parsed = schema.safeParse(value);
  return parsed.success ? '' : parsed.error.issues.map(({ message }) => message).join(' | ');
};

const kinds = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('甲') }),
  z.object({ kind: z.literal('乙') }),
]);

describe('what is wrong with a value is said in words', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['missing', z.object({ name: text }), {}, '缺少这一项', 'is missing'],
    ['missing choice', z.enum(['a']), undefined, '缺少这一项', 'is missing'],
    ['number for text', text, 5, '应为文字，写的是数字', 'must be text, but is a number'],
    ['null', z.int(), null, '应为数字，写的是空值（null）', 'must be a number, but is null'],
    ['fraction', z.int(), 1.5, '应为整数，写的是小数', 'must be a whole number, but is a fraction'],
    [
      'too large for JSON',
      z.number(),
      Infinity,
      '应为数字，写的是别的内容',
      'must be a number, but is something else',
    ],
    [
      'list for object',
      z.object({}),
      [],
      '应为一组名称和值（对象），写的是列表',
      'must be an object (names and values), but is a list',
    ],
    ['blank', text, ' ', '不能为空', 'must not be empty'],
    ['empty', z.string().min(1), '', '不能为空', 'must not be empty'],
    ['short', z.string().min(3), 'a', '至少 3 个字', 'must have at least 3 characters'],
    ['long', z.string().max(2), 'abc', '最多 2 个字', 'must have at most 2 characters'],
    ['list too long', z.array(text).max(1), ['a', 'b'], '最多 1 项', 'must have at most 1 entries'],
    ['below', z.number().nonnegative(), -1, '不能小于 0', 'must not be less than 0'],
    ['not above', z.number().positive(), 0, '应大于 0', 'must be more than 0'],
    ['steps', z.number().multipleOf(0.5), 0.3, '应为 0.5 的倍数', 'must be a multiple of 0.5'],
    [
      'choice',
      z.enum(['企业', '金融']),
      '学校',
      '只能是：企业、金融',
      'must be one of: 企业, 金融',
    ],
    ['kind', kinds, { kind: '丙' }, '只能是：甲、乙', 'must be one of: 甲, 乙'],
    [
      'date',
      z.iso.date(),
      '2026/4/22',
      '应为日期 2026-04-22 这样的写法，并且确有这一天',
      'must be a date written like 2026-04-22, and a day that exists',
    ],
    [
      'date as number',
      z.iso.date().nullish(),
      20260422,
      '应为日期 2026-04-22 这样的写法，并且确有这一天',
      'must be a date written like 2026-04-22, and a day that exists',
    ],
    [
      'wall clock',
      localDateTime,
      'x',
      '应为时间 2026-04-22T09:30 这样的写法',
      'must be a time written like 2026-04-22T09:30',
    ],
    [
      'instant',
      z.iso.datetime(),
      'x',
      '应为世界时 2026-04-22T01:30:00Z 这样的写法',
      'must be a time in UTC written like 2026-04-22T01:30:00Z',
    ],
    ['uuid', z.uuid(), 'x', '应为 36 位的 UUID', 'must be a UUID of 36 characters'],
    [
      'credit code',
      orgSchema.shape.uscc,
      '9111',
      '应为 18 位数字或大写字母',
      'must be 18 digits or capital letters',
    ],
    [
      'item',
      itemIdSchema,
      'BC4',
      '应为检查项编号 BC-04 这样的写法',
      'must be the id of a checklist item, like BC-04',
    ],
    ['another pattern', z.string().regex(/^x$/), 'y', '写法不对', 'is not written as it should be'],
    [
      'unknown key',
      z.strictObject({}),
      { a: 1 },
      '有不认识的项：a',
      'has entries that are not known: a',
    ],
  ])('%s', (_name, schema, value, chinese, english) => {
    expect(said('zh-CN', schema, value)).toBe(chinese);
    expect(said('en', schema, value)).toBe(english);
  });

  it('repeats no ID number, neither as a value nor as a key', () => {
    const number = '110101199003070134';
    expect(said('zh-CN', z.strictObject({}), { [number]: 1 })).not.toContain(number);
    expect(said('zh-CN', z.enum(['a']), number)).not.toContain(number);
  });
});

const sample = z
  .record(z.string(), z.unknown())
  .parse(
    JSON.parse(readFileSync(new URL('../../fixtures/sample-org-1.json', import.meta.url), 'utf8')),
  );

const refusal = (file: unknown, locale: Locale = 'zh-CN') => {
  speakZod(locale);
  try {
    readCaseFile(JSON.stringify(file), locale);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, data: error.data };
    throw error;
  }
  return null;
};

const invalid = (at: string, message: string) => ({
  code: 'CASE_INVALID',
  data: { issues: [{ at, message }] },
});

describe('a file that is no case of this version', () => {
  it('is said to be a list, not an object', () => {
    expect(refusal([])).toEqual(invalid('', '里面应是一个案卷（对象），这里是列表'));
    expect(refusal(5, 'en')).toEqual(
      invalid('', 'must hold one case (an object), but holds a number'),
    );
  });

  it('of another format names the format', () => {
    expect(refusal({ ...sample, format: 'other' })).toMatchObject({
      code: 'CASE_INVALID',
      data: {
        issues: [
          { at: 'format', message: '只能是：jianshen-case' },
          { at: 'version', message: '缺少这一项' },
        ],
      },
    });
    expect(refusal({ ...sample, version: 1 })).toEqual(invalid('format', '缺少这一项'));
  });

  it('of a newer version says which', () => {
    expect(refusal({ ...sample, format: 'jianshen-case', version: 2 })).toEqual({
      code: 'CASE_VERSION_UNKNOWN',
      data: { found: '2', supported: 1 },
    });
  });
});
