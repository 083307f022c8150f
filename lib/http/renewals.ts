import { isBusyError } from '@/lib/store/busy-error';
import { type Log, messageOf } from '@/lib/store/log';

/** Makes answers again in the background, each once at a time. */
export interface Renewals {
  /** Begins to make the answer of a key again, unless that is being done or has just failed. */
  begin: (key: string, make: () => Promise<unknown>) => void;
}

/** Milliseconds after a failure in which the same answer is not tried again: queues need time to empty. */
const pause = 2000;

export function openRenewals(log: Log): Renewals {
  const begun = new Set<string>();
  const run = async (key: string, make: () => Promise<unknown>) => {
    try {
      await make();
      begun.delete(key);
    } catch (error) {
      // The old answer is sent meanwhile, so a full queue is no event.
      if (!isBusyError(error)) log('error', 'not-renewed', { error: messageOf(error) });
      setTimeout(() => begun.delete(key), pause).unref();
    }
  };
  return {
    begin: (key, make) => {
      if (begun.has(key)) return;
      begun.add(key);
      void run(key, make);
    },
  };
}
