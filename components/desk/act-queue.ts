/** Does what an editor does one after another. */
export interface ActQueue {
  /** Does an act in its turn. Returns undefined if it was dropped before. */
  add: <T>(act: () => Promise<T>) => Promise<T | undefined>;
  /** Drops what waits. Returns whether anything did. */
  dropWaiting: () => boolean;
  /** How many acts are being done or wait. */
  count: () => number;
}

/** Opens a queue for acts that take longer than it takes to press the next key. */
export function openActQueue(): ActQueue {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let drops = 0;
  return {
    add: (act) => {
      const before = drops;
      count += 1;
      const done = last
        .then(() => (before === drops ? act() : undefined))
        .finally(() => {
          count -= 1;
        });
      last = done.catch(() => undefined);
      return done;
    },
    dropWaiting: () => {
      drops += 1;
      return count > 1;
    },
    count: () => count,
  };
}
