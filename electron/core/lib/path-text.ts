/** Where in a file something is: `staff[3].hire_date`. */
export function pathText(path: readonly unknown[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : `${text}${text === '' ? '' : '.'}${String(part)}`,
    '',
  );
}
