/**
 * Lets a few requests at a time through to the renderer. The others wait in a bounded queue in which the clients
 * take turns, so that one client with a thousand requests delays another by one request only, and no client has more
 * than half of the places at a time, because its jobs may be the slowest that there are. Requests with equal keys
 * share one job, and the job runs as soon as it is the turn of any client that wants it.
 */
import { BusyError } from '@/lib/store/busy-error';

export interface Admission<T> {
  /**
   * Returns what `run` returns for this key, from a call that is running or waiting already if there is one.
   *
   * @throws BusyError at once if the queue is full, and later if its turn does not come in time
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
  /** Milliseconds that a job may wait. */
  longestWait: number;
  /** Seconds after which a refused client should try again. */
  retryAfter: number;
}

interface Job<T> {
  key: string;
  run: () => Promise<T>;
  hasStarted: boolean;
  /** Ends its waiting. */
  timer?: NodeJS.Timeout;
  /** The clients in whose list it waits. */
  clients: Set<string>;
  /** Of each request that waits for it, whether it still does. */
  wishes: (() => boolean)[];
  settled: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (error: unknown) => void;
}

export function openAdmission<T>(limits: AdmissionLimits): Admission<T> {
  const { atOnce, longest, longestWait, retryAfter } = limits;
  /** Waiting and running jobs by their keys. */
  const jobs = new Map<string, Job<T>>();
  /** The waiting jobs of each client. The first client has the next turn. */
  const turns = new Map<string, Set<Job<T>>>();
  /** How many jobs run of each client. */
  const places = new Map<string, number>();
  const mostPlaces = Math.ceil(atOnce / 2);
  let running = 0;

  const waiting = () => jobs.size - running;
  const leave = (job: Job<T>, client: string) => {
    job.clients.delete(client);
    const list = turns.get(client);
    list?.delete(job);
    if (list?.size === 0) turns.delete(client);
  };
  const drop = (job: Job<T>, reason: string) => {
    clearTimeout(job.timer);
    for (const client of job.clients) leave(job, client);
    jobs.delete(job.key);
    job.reject(new BusyError(reason, retryAfter));
  };
  /**
   * Makes room by dropping the last job of the client that has most, if that is not the new one's. A job that
   * another client wants as well is left to that one.
   */
  const makeRoom = (client: string): boolean => {
    let most = client;
    let list = turns.get(client) ?? new Set<Job<T>>();
    const own = list.size;
    for (const [other, its] of turns) if (its.size > list.size) [most, list] = [other, its];
    for (const last of [...list].reverse()) {
      if (list.size <= own + 1) return false;
      leave(last, most);
      if (last.clients.size > 0) continue;
      drop(last, `No room for ${last.key}`);
      return true;
    }
    return false;
  };
  /** Takes the next job whose client has a place, and gives the client's next turn to the others first. */
  const takeNext = (): { job: Job<T>; client: string } | undefined => {
    for (const [client, list] of turns) {
      if ((places.get(client) ?? 0) >= mostPlaces) continue;
      for (const job of list) {
        if (!job.wishes.some((isWanted) => isWanted())) {
          drop(job, 'The client has gone');
          continue;
        }
        turns.delete(client);
        turns.set(client, list);
        for (const one of job.clients) leave(job, one);
        return { job, client };
      }
    }
    return undefined;
  };
  const addPlaces = (client: string, change: 1 | -1) => {
    running += change;
    const count = (places.get(client) ?? 0) + change;
    if (count > 0) places.set(client, count);
    else places.delete(client);
  };
  const start = async (job: Job<T>, client: string) => {
    clearTimeout(job.timer);
    job.hasStarted = true;
    addPlaces(client, 1);
    try {
      job.resolve(await job.run());
    } catch (error) {
      job.reject(error);
    } finally {
      addPlaces(client, -1);
      jobs.delete(job.key);
      startNext();
    }
  };
  const startNext = () => {
    while (running < atOnce) {
      const next = takeNext();
      if (!next) return;
      void start(next.job, next.client);
    }
  };
  const add = (request: AdmissionRequest<T>): Job<T> => {
    if (waiting() >= longest && !makeRoom(request.client))
      throw new BusyError(`No room for ${request.key}`, retryAfter);
    const job = newJob(request);
    jobs.set(job.key, job);
    job.timer = setTimeout(() => drop(job, `No turn for ${job.key}`), longestWait);
    return job;
  };
  return {
    request: async (request) => {
      const job = jobs.get(request.key) ?? add(request);
      job.wishes.push(request.isWanted ?? (() => true));
      if (!job.hasStarted) {
        job.clients.add(request.client);
        turns.set(request.client, (turns.get(request.client) ?? new Set()).add(job));
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
  return { key, run, hasStarted: false, clients: new Set(), wishes: [], settled, resolve, reject };
}
