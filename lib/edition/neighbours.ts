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

/**
 * Finds the days of a year before and after one, from its end to its beginning, that have an edition in any year.
 *
 * @param day `03-10`
 * @param dates the dates of all editions: `2023-03-10`
 * @returns two days, or the only other one on the side on which it is, or none
 */
export function findDaysBeside(day: string, dates: readonly string[]): Neighbours<string> {
  const others = [...new Set(dates.map((date) => date.slice(5)))]
    .filter((one) => one !== day)
    .sort();
  const before = others.findLast((one) => one < day);
  const after = others.find((one) => one > day);
  const isCircle = others.length > 1;
  const previous = before ?? (isCircle ? others.at(-1) : undefined);
  const next = after ?? (isCircle ? others[0] : undefined);
  return {
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}
