/** Throws on whatever the stub does not know, where an object would quietly answer `undefined`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      // A promise asks every object whether it is one.
      if (!(key in object) && typeof key === 'string' && key !== 'then') {
        throw new Error(`The stub has no ${name}.${key}.`);
      }
      const value: unknown = Reflect.get(object, key, receiver);
      return value;
    },
  });
}
