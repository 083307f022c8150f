/** The item of a set of one, and undefined for larger sets. Sets of items are bit masks. */
export function soleMember(set: number): number | undefined {
  return (set & (set - 1)) === 0 ? 31 - Math.clz32(set) : undefined;
}

/**
 * Calls `use` with every way to split a set in two, each once, until it returns true: the first part holds the lowest
 * member.
 */
export function forEachSplit(
  set: number,
  use: (first: number, second: number) => boolean | undefined,
): void {
  const low = set & -set;
  const rest = set ^ low;
  for (let part = (rest - 1) & rest; ; part = (part - 1) & rest) {
    if (use(part | low, rest ^ part) || part === 0) return;
  }
}
