/** Closes a switch over a union: adding a member without handling it stops the compiler here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
