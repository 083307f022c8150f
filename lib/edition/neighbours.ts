/** What stands before and after a thing in its order; either may be missing at the ends. */
export interface Neighbours<T> {
  previous?: T;
  next?: T;
}

/**
 * @param list in reading order
 * @returns the neighbours of the first entry that `isIt`, none when there is no such entry
 */
export function findNeighbours<T>(list: readonly T[], isIt: (entry: T) => boolean): Neighbours<T> {
  const place = list.findIndex(isIt);
  if (place < 0) return {};
  const previous = place > 0 ? list[place - 1] : undefined;
  const next = list[place + 1];
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}
