import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  citizenNumberIn,
  holdsIdNumber,
  maskCertificate,
  maskIdNumber,
  maskIdNumbersIn,
  maskPhone,
  readIdNumber,
} from '../../../shared/rules/registers/id-number.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheckDigit = (body: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
};
const numbers = fc
  .tuple(
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([born, order]) =>
    withCheckDigit(
      `999999${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
    ),
  )
  // Zeros at the end are what Excel leaves of a number it has shortened; they have a test of their own.
  .filter((number) => !number.endsWith('000'));

describe('a resident ID number', () => {
  it('is known by its check digit, and one wrong digit is found', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 14, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          expect(readIdNumber(` ${number.toLowerCase()} `)).toEqual({ kind: 'citizen', number });
          const digit = String((Number(number[at]) + by) % 10);
          const wrong = number.slice(0, at) + digit + number.slice(at + 1);
          fc.pre(!wrong.endsWith('000'));
          expect(readIdNumber(wrong)).toEqual({ kind: 'fault', fault: 'idCheckDigit' });
        },
      ),
    );
  });

  it('is found and masked inside any words, and leaves nothing of its middle', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('见', '（', ' ', '证件：'), (number, before) => {
        const text = `${before}${number}）的合同`;
        expect(holdsIdNumber(text)).toBe(true);
        const masked = maskIdNumbersIn(text);
        expect(masked).toContain(maskIdNumber(number));
        expect(masked).not.toContain(number.slice(3, 14));
      }),
    );
  });

  it.each([
    ['1.10108E+17', { kind: 'fault', fault: 'idScientific' }],
    ['9.99999199003070e+17', { kind: 'fault', fault: 'idScientific' }],
    ['99999919900230003X', { kind: 'fault', fault: 'idDate' }],
    ['99999990030703', { kind: 'fault', fault: 'idLength' }],
    // Copied out of a window, with marks of direction around it.
    ['\u202A999999199003070039\u202C', { kind: 'citizen', number: '999999199003070039' }],
    ['９９９９９９　１９９００３０７　００３９', { kind: 'citizen', number: '999999199003070039' }],
    // Excel writes zeros for the digits it lost.
    ['999999199003070000', { kind: 'fault', fault: 'idZeros' }],
    ['999***********0039', { kind: 'masked', number: '999***********0039' }],
    ['h12345678', { kind: 'other', number: 'H12345678' }],
  ])('%s', (text, expected) => {
    expect(readIdNumber(text)).toEqual(expected);
  });

  it('is masked to its ends', () => {
    expect(maskIdNumber('999999199003070039')).toBe('999***********0039');
    expect(maskIdNumber('H12345678')).toBe('*********');
  });
});

it.each([
  '110105 19491231 002X',
  '110105-19491231-0021',
  '1101 0519 4912 3100 2X',
  '１１０１０５１９４９１２３１００２Ｘ',
  // One digit off, and the form of before 1999.
  '110105194912310029',
  '110105491231002',
])('masks %s among words', (number) => {
  const text = `证件 ${number}，见附件`;
  expect(holdsIdNumber(text)).toBe(true);
  expect(maskIdNumbersIn(text)).not.toMatch(/4912/u);
  expect(maskIdNumbersIn(text)).toMatch(/^证件 110\*+[\dX ]{4}，见附件$/u);
});

it.each(['110105202501150012', '202501150000123', '6222 0200 1234 5678 901'])(
  'leaves the number of a contract or an account alone: %s',
  (text) => {
    expect(holdsIdNumber(text)).toBe(false);
  },
);

it.each(['91999999DEM0000029', 'DEMO-HT-2001', '合同 20250101 第 12 号', '420000'])(
  'leaves %s alone',
  (text) => {
    expect(maskIdNumbersIn(text)).toBe(text);
  },
);

it('hides the middle of telephones and certificates', () => {
  expect(maskPhone('138 0000 0001')).toBe('138****0001');
  expect(maskPhone('022-12345678')).toBe('022-12345678');
  expect(maskCertificate('DEMO20240001')).toBe('DEMO****0001');
  expect(maskCertificate('DEMO****0001')).toBe('DEMO****0001');
});

describe('a number that is somebody’s beyond doubt', () => {
  it.each([
    ['证件 999999199003070039。', '999999199003070039'],
    ['999999 19900307 0039', '999999199003070039'],
    ['９９９９９９１９９００３０７００３９', '999999199003070039'],
    // One digit off, no province, a contract of 2026, and codes of companies.
    ['999999199003070038', null],
    [withCheckDigit('18000019900307003'), null],
    [withCheckDigit('99999920260315001'), null],
    ['91110108MA01AB2C3D', null],
    ['1767225600000-0007-99999919', null],
  ])('in %s is %s', (text, found) => {
    expect(citizenNumberIn(text)).toBe(found);
  });

  it('never stands in a UUID or a hash', () => {
    const hash = fc.string({
      unit: fc.integer({ min: 0, max: 9 }).map(String),
      minLength: 64,
      maxLength: 64,
    });
    fc.assert(
      fc.property(fc.uuid(), hash, (uuid, digits) => {
        expect([uuid, `hmac:${digits}`, digits].map(citizenNumberIn)).toEqual([null, null, null]);
      }),
    );
  });
});
