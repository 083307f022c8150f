/**
 * Lets a few requests at a time through to the renderer. The others wait in a bounded queue in which the clients
 * take turns, so that one client with a thousand requests delays another by one request only. Requests with equal
 * keys share one job, and the job runs as soon as it is the turn of any client that wants it.
 */
import { BusyError } from '@/lib/store/busy-error';

export interface Admission<T> {
  /**
   * Returns what `run` returns for this key, from a call that is running or waiting already if there is one.
   *
   * @throws BusyError at once if the queue is full
   */
  request: (job: AdmissionRequest<T>) => Promise<T>;
  count: () => { running: number; waiting: number };
}

export interface AdmissionRequest<T> {
  key: string;
  client: string;
  run: () => Promise<T>;
  /** False once the client has gone. A job that nobody wants any more is not started. */
  isWanted?: () => boolean;
}

export interface AdmissionLimits {
  /** How many jobs run at a time. */
  atOnce: number;
  /** How many jobs may wait. */
  longest: number;
  /** Seconds after which a refused client should try again. */
  retryAfter: number;
}

interface Job<T> {
  key: string;
  run: () => Promise<T>;
  hasStarted: boolean;
  /** Of each request that waits for it, whether it still does. */
  wishes: (() => boolean)[];
  settled: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (error: unknown) => void;
}

export function openAdmission<T>({ atOnce, longest, retryAfter }: AdmissionLimits): Admission<T> {
  /** Waiting and running jobs by their keys. */
  const jobs = new Map<string, Job<T>>();
  /** The waiting jobs of each client. The first client has the next turn. */
  const turns = new Map<string, Job<T>[]>();
  let running = 0;

  const waiting = () => jobs.size - running;
  const drop = (job: Job<T>) => {
    jobs.delete(job.key);
    job.reject(new BusyError(`No room for ${job.key}`, retryAfter));
  };
  /** Makes room by dropping the last job of the client that has most, if that is not the new one's. */
  const makeRoom = (client: string): boolean => {
    const own = turns.get(client)?.length ?? 0;
    let most: Job<T>[] = [];
    for (const list of turns.values()) if (list.length > most.length) most = list;
    const last = most.length > own + 1 ? most.pop() : undefined;
    if (last && !last.hasStarted && jobs.get(last.key) === last) drop(last);
    return last !== undefined;
  };
  const takeNext = (): Job<T> | undefined => {
    for (const [client, list] of turns) {
      turns.delete(client);
      const job = list.shift();
      if (list.length > 0) turns.set(client, list);
      if (!job || job.hasStarted || jobs.get(job.key) !== job) continue;
      if (job.wishes.some((isWanted) => isWanted())) return job;
      jobs.delete(job.key);
      job.reject(new BusyError('The client has gone', retryAfter));
    }
    return undefined;
  };
  const start = async (job: Job<T>) => {
    job.hasStarted = true;
    running += 1;
    try {
      job.resolve(await job.run());
    } catch (error) {
      job.reject(error);
    } finally {
      running -= 1;
      jobs.delete(job.key);
      startNext();
    }
  };
  const startNext = () => {
    while (running < atOnce) {
      const job = takeNext();
      if (!job) return;
      void start(job);
    }
  };
  const add = (request: AdmissionRequest<T>): Job<T> => {
    if (waiting() >= longest && !makeRoom(request.client))
      throw new BusyError(`No room for ${request.key}`, retryAfter);
    const job = newJob(request);
    jobs.set(job.key, job);
    return job;
  };
  return {
    request: async (request) => {
      const job = jobs.get(request.key) ?? add(request);
      job.wishes.push(request.isWanted ?? (() => true));
      if (!job.hasStarted) {
        const list = turns.get(request.client);
        if (list) list.push(job);
        else turns.set(request.client, [job]);
        startNext();
      }
      return job.settled;
    },
    count: () => ({ running, waiting: waiting() }),
  };
}

function newJob<T>({ key, run }: AdmissionRequest<T>): Job<T> {
  let resolve: Job<T>['resolve'] = () => {};
  let reject: Job<T>['reject'] = () => {};
  const settled = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  settled.catch(() => undefined);
  return { key, run, hasStarted: false, wishes: [], settled, resolve, reject };
}
