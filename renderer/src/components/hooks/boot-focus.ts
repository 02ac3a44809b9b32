let wanted = false;

/** Set when the program opens where it was left; the first fact field takes the focus, once. */
export function wantBootFocus(): void {
  wanted = true;
}

export function takeBootFocus(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
