const NUMBER = /^(?<item>.+)-(?<sequence>\d+)$/u;

type Run = {
  readonly item: string;
  readonly first: string;
  readonly last: string;
  readonly length: number;
};

function extended(run: Run, number: string): Run | null {
  const { item, sequence } = NUMBER.exec(number)?.groups ?? {};
  const last = NUMBER.exec(run.last)?.groups?.['sequence'];
  const next = item === run.item && Number(sequence) === Number(last) + 1;
  return next ? { ...run, last: number, length: run.length + 1 } : null;
}

function textOf({ first, last, length }: Run): readonly string[] {
  if (length === 1) return [first];
  if (length === 2) return [first, last];
  return [`${first}～${NUMBER.exec(last)?.groups?.['sequence'] ?? last}`];
}

/**
 * Evidence numbers as a sentence cites them: three or more in a row become one
 * run (`BC-13-01～30`), so that thirty photos of one item do not fill a page.
 */
export function evidenceRuns(numbers: readonly string[]): readonly string[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const current = runs.at(-1);
    const longer = current === undefined ? null : extended(current, number);
    if (longer !== null) runs[runs.length - 1] = longer;
    else {
      const item = NUMBER.exec(number)?.groups?.['item'] ?? '';
      runs.push({ item, first: number, last: number, length: 1 });
    }
  }
  return runs.flatMap(textOf);
}
