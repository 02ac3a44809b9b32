/** A part that scrolls must be reachable without a mouse, and say what it holds. */
export const scrollable = (label: string) =>
  ({ tabIndex: 0, role: 'region', 'aria-label': label }) as const;
