/**
 * Returns a function that opens something costly, such as a font, once for each key and process. An opening that
 * failed is tried again at the next call.
 */
export function openOnce<K, V>(open: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const opened = new Map<K, Promise<V>>();
  return (key) => {
    const known = opened.get(key);
    if (known) return known;
    const opening = open(key);
    opened.set(key, opening);
    opening.catch(() => opened.delete(key));
    return opening;
  };
}
