/** Remembers what was made of an object for as long as the object lives. */

/** `make`, called once for each key. Further arguments must follow from the key: of them only the first call's count. */
export function memoized<Key extends object, Rest extends unknown[], Made>(
  make: (key: Key, ...rest: Rest) => Made,
): (key: Key, ...rest: Rest) => Made {
  const made = new WeakMap<Key, { value: Made }>();
  return (key, ...rest) => {
    let known = made.get(key);
    if (!known) made.set(key, (known = { value: make(key, ...rest) }));
    return known.value;
  };
}
