/** The entries before and after an entry of a list. One is absent at each end. */
export interface Neighbours<T> {
  previous?: T;
  next?: T;
}

/**
 * Finds the neighbours of the first entry that fulfils a condition.
 *
 * @param list in reading order
 * @returns no neighbours if there is no such entry
 */
export function findNeighbours<T>(
  list: readonly T[],
  isWanted: (entry: T) => boolean,
): Neighbours<T> {
  const place = list.findIndex(isWanted);
  if (place < 0) return {};
  const previous = place > 0 ? list[place - 1] : undefined;
  const next = list[place + 1];
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}
