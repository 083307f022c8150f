import type { JsonStore } from '@/lib/store/json-store';

/** What one act changed: the front matter of a file, with all that is before it. */
export interface Step {
  file: string;
  slug: string;
  label: string;
  before: string;
  after: string;
}

/** The acts on an edition that can be undone and done again, the last one at the end. */
export interface Steps {
  done: Step[];
  undone: Step[];
}

export type Direction = 'undo' | 'redo';

/**
 * The acts on each edition. They are stored, so that undo works after a reload and after a restart. A change counts
 * for `read` as soon as it is called, before it is stored.
 */
export interface UndoStack {
  read: (date: string) => Promise<Steps>;
  /** Adds an act, after which those that were undone cannot be done again. */
  push: (date: string, step: Step) => Promise<void>;
  /** Takes the last act from one list, and puts it on the other unless it was lost. */
  move: (date: string, direction: Direction, isLost: boolean) => Promise<void>;
}

/** More acts than an editor undoes one by one. */
const most = 100;

const noSteps: Steps = { done: [], undone: [] };

export function openUndoStack(store: JsonStore): UndoStack {
  const nameOf = (date: string) => `desk/${date}`;
  const known = new Map<string, Steps>();
  const read = async (date: string) => {
    const steps = known.get(date) ?? (await store.read<Steps>(nameOf(date))) ?? noSteps;
    known.set(date, steps);
    return steps;
  };
  const write = (date: string, steps: Steps) => {
    known.set(date, steps);
    return store.write(nameOf(date), steps);
  };
  return {
    read,
    push: async (date, step) => {
      const { done } = await read(date);
      await write(date, { done: [...done, step].slice(-most), undone: [] });
    },
    move: async (date, direction, isLost) => {
      const { done, undone } = await read(date);
      const [from, to] = direction === 'undo' ? [done, undone] : [undone, done];
      const [rest, added] = [from.slice(0, -1), isLost ? to : [...to, ...from.slice(-1)]];
      await write(
        date,
        direction === 'undo' ? { done: rest, undone: added } : { done: added, undone: rest },
      );
    },
  };
}
