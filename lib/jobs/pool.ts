import { Piscina } from 'piscina';
import { type BoundedQueue, openBoundedQueue } from '@/lib/store/bounded-queue';
import { BusyError } from '@/lib/store/busy-error';

/** Worker threads in lanes. Each lane has its own threads and its own bounded queue, so that none holds up another. */
export interface Pool<Lane extends string> {
  /**
   * Sends an order to a thread of a lane.
   *
   * @param order plain data, which is copied
   * @returns what the worker's default export returns for it
   * @throws `BusyError` if the queue is full, or the order takes too much time or memory; what the worker throws
   */
  run: (lane: Lane, order: { name: string }) => Promise<unknown>;
  /** Ends all threads at once. Orders that have not ended fail. */
  close: () => Promise<void>;
}

export interface PoolParts<Lane extends string> {
  /** Path of the worker's first module. */
  worker: string;
  lanes: Record<Lane, LaneParts>;
  /** Milliseconds that an order may take before its thread is ended. */
  longestJob: number;
  /** Megabytes of objects that a thread may hold before it is ended. */
  maxHeap: number;
}

export interface LaneParts {
  threads: number;
  /** How many orders may wait, and for how many milliseconds. */
  mostWaiting: number;
  longestWait: number;
  /** Milliseconds that an order of this lane may take, if less than in others. */
  longestJob?: number;
}

/** Milliseconds without an order after which a thread ends: it holds fonts and a dictionary in memory. */
const idleTimeout = 60_000;
/** Lowers the priority of the threads, so that the thread that answers readers comes first (`nice`, 0 to 19). */
const niceIncrement = 10;
/** Seconds after which an order that took too much may be tried again. */
const retryAfter = 60;

/** Opens a pool. A thread is started when an order finds none idle, which takes a second or two. */
export function openPool<Lane extends string>(parts: PoolParts<Lane>): Pool<Lane> {
  const open = new Map<Lane, { threads: Piscina; queue: BoundedQueue }>();
  const openLane = (lane: Lane) => {
    const known = open.get(lane) ?? startLane(parts, lane);
    open.set(lane, known);
    return known;
  };
  return {
    run: (lane, order) => {
      const { threads, queue } = openLane(lane);
      return queue(async () => {
        try {
          const { longestJob = parts.longestJob } = parts.lanes[lane];
          return await threads.run(order, { signal: AbortSignal.timeout(longestJob) });
        } catch (error) {
          if (!isExhausted(error)) throw error;
          const message = `The job ${order.name} took too much time or memory`;
          throw new BusyError(message, retryAfter, { isExhausted: true });
        }
      });
    },
    close: async () => {
      const lanes = [...open.values()];
      open.clear();
      await Promise.all(lanes.map(({ threads }) => threads.destroy()));
    },
  };
}

function startLane<Lane extends string>(
  { worker, lanes, maxHeap }: PoolParts<Lane>,
  lane: Lane,
): { threads: Piscina; queue: BoundedQueue } {
  const { threads, mostWaiting, longestWait } = lanes[lane];
  return {
    threads: new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout,
      niceIncrement,
      // A thread that waits by Atomics cannot finish what a job left running.
      atomics: 'disabled',
      // The threads register their own loader, whatever this process was started with.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeap },
    }),
    queue: openBoundedQueue({ name: lane, atOnce: threads, mostWaiting, longestWait }),
  };
}

/** True if a thread was ended because of its time or its memory. */
function isExhausted(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory || error.name === 'AbortError';
}
