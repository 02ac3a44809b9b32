/** The same keys as the Chinese original, with other words. A missing or a surplus key stops the compiler. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]>;
};
