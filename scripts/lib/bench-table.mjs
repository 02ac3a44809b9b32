const cell = (value) => String(value).replaceAll('|', '\\|');
const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;

const table = (columns, rows) => [line(columns), line(columns.map(() => '---')), ...rows.map(line)];

const isReached = ({ measured, atMost = Infinity, atLeast = -Infinity }) =>
  measured <= atMost && measured >= atLeast;

const rounded = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

const verdict = (check) =>
  `${isReached(check) ? 'reached' : '**missed**'}: ${rounded(check.measured)}`;

/** Bars beside what was measured; a bar without a measurement stands alone. */
function barLines({ bars, checks }) {
  return bars.map((bar) => {
    const check = checks.find((one) => one.bar === bar);
    return `- ${bar}${check === undefined ? '' : ` – ${verdict(check)}`}`;
  });
}

export const missedBars = ({ checks }) => checks.filter((check) => !isReached(check));

/** One bench as a section of Markdown. */
export function benchSection(result) {
  return [
    `## ${result.title}`,
    '',
    `\`${result.command}\``,
    '',
    ...table(result.columns, result.rows),
    '',
    ...(result.bars.length > 0 ? [...barLines(result), ''] : []),
    ...result.notes.flatMap((note) => [note, '']),
  ].join('\n');
}
