/** Editions that are still to be read: those that somebody needs first, then the newest. */
export interface WaitingEditions {
  add: (date: string) => void;
  /** Adds an edition, and lets it be read before all others. */
  addFirst: (date: string) => void;
  /** Returns the next editions, which wait until `remove`, but are not returned again. */
  take: (most: number) => string[];
  /** Takes an edition for reading out of turn; false if it does not wait, or is being read already. */
  takeOne: (date: string) => boolean;
  remove: (date: string) => void;
  /** Removes all editions that are not in the list. */
  keepOnly: (dates: ReadonlySet<string>) => void;
  has: (date: string) => boolean;
  /** How many wait, those included that are being read. */
  count: () => number;
}

export function openWaitingEditions(): WaitingEditions {
  const waiting = new Set<string>();
  const taken = new Set<string>();
  /** Those of `waiting` that come before the others; the last is next. */
  const urgent: string[] = [];
  /** Those of `waiting`, oldest first; undefined when it must be sorted again. */
  let sorted: string[] | undefined;

  const add = (date: string) => {
    if (waiting.has(date)) return;
    waiting.add(date);
    sorted = undefined;
  };
  const takeOne = (date: string): boolean => {
    if (!waiting.has(date) || taken.has(date)) return false;
    taken.add(date);
    return true;
  };
  return {
    add,
    addFirst: (date) => {
      add(date);
      urgent.push(date);
    },
    take: (most) => {
      const batch: string[] = [];
      sorted ??= [...waiting].sort();
      while (batch.length < most) {
        const date = urgent.pop() ?? sorted.pop();
        if (date === undefined) break;
        if (takeOne(date)) batch.push(date);
      }
      return batch;
    },
    takeOne,
    remove: (date) => {
      waiting.delete(date);
      taken.delete(date);
    },
    keepOnly: (dates) => {
      for (const date of waiting) if (!dates.has(date)) waiting.delete(date);
    },
    has: (date) => waiting.has(date),
    count: () => waiting.size,
  };
}
