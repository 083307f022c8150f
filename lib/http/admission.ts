/**
 * Lets a few requests at a time through to the renderer. The others wait in a bounded queue in which the clients are
 * served in rotation, so that one client with a thousand requests delays another by one request only, and no client
 * has more than half of the places at a time, because its jobs may be the slowest that there are. Requests with equal
 * keys share one job, and the job runs as soon as it is the turn of any client that wants it.
 */
import { BusyError } from '@/lib/store/busy-error';
import { ClientTurns } from './client-turns';

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
  /** Of each request that waits for it, whether it still does. */
  wishes: (() => boolean)[];
  settled: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (error: unknown) => void;
}

export function openAdmission<T>(limits: AdmissionLimits): Admission<T> {
  return new BoundedAdmission<T>(limits);
}

class BoundedAdmission<T> implements Admission<T> {
  readonly #limits: AdmissionLimits;
  readonly #mostPlaces: number;
  /** Waiting and running jobs by their keys. */
  readonly #jobs = new Map<string, Job<T>>();
  readonly #turns = new ClientTurns<Job<T>>();
  /** How many jobs run of each client. */
  readonly #places = new Map<string, number>();
  #running = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
    this.#mostPlaces = Math.ceil(limits.atOnce / 2);
  }

  async request(request: AdmissionRequest<T>): Promise<T> {
    const job = this.#jobs.get(request.key) ?? this.#add(request);
    job.wishes.push(request.isWanted ?? (() => true));
    if (!job.hasStarted) {
      this.#turns.add(job, request.client);
      this.#startNext();
    }
    return job.settled;
  }

  count(): { running: number; waiting: number } {
    return { running: this.#running, waiting: this.#jobs.size - this.#running };
  }

  #add({ key, client, run }: AdmissionRequest<T>): Job<T> {
    const { longest, longestWait, retryAfter } = this.#limits;
    if (this.count().waiting >= longest) {
      const last = this.#turns.makeRoom(client);
      if (!last) throw new BusyError(`No room for ${key}`, retryAfter);
      this.#drop(last, `No room for ${last.key}`);
    }
    const job = newJob({ key, run });
    this.#jobs.set(key, job);
    job.timer = setTimeout(() => this.#drop(job, `No turn for ${key}`), longestWait);
    return job;
  }

  #drop(job: Job<T>, reason: string): void {
    clearTimeout(job.timer);
    this.#turns.remove(job);
    this.#jobs.delete(job.key);
    job.reject(new BusyError(reason, this.#limits.retryAfter));
  }

  #startNext(): void {
    while (this.#running < this.#limits.atOnce) {
      const next = this.#turns.take(
        (client) => (this.#places.get(client) ?? 0) < this.#mostPlaces,
        ({ wishes }) => wishes.some((isWanted) => isWanted()),
        (job) => this.#drop(job, 'The client has gone'),
      );
      if (!next) return;
      void this.#start(next.job, next.client);
    }
  }

  async #start(job: Job<T>, client: string): Promise<void> {
    clearTimeout(job.timer);
    job.hasStarted = true;
    this.#addPlaces(client, 1);
    try {
      job.resolve(await job.run());
    } catch (error) {
      job.reject(error);
    } finally {
      this.#addPlaces(client, -1);
      this.#jobs.delete(job.key);
      this.#startNext();
    }
  }

  #addPlaces(client: string, change: 1 | -1): void {
    this.#running += change;
    const count = (this.#places.get(client) ?? 0) + change;
    if (count > 0) this.#places.set(client, count);
    else this.#places.delete(client);
  }
}

function newJob<T>({ key, run }: Pick<Job<T>, 'key' | 'run'>): Job<T> {
  let resolve: Job<T>['resolve'] = () => {};
  let reject: Job<T>['reject'] = () => {};
  const settled = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  settled.catch(() => undefined);
  return { key, run, hasStarted: false, wishes: [], settled, resolve, reject };
}
