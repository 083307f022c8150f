/**
 * Which client's job is next. Each client has a list of its own, and whoever had a turn waits for those of all
 * others. A job may be in the lists of several clients.
 */
export class ClientTurns<Job> {
  /** The waiting jobs of each client. The first client has the next turn. */
  readonly #lists = new Map<string, Set<Job>>();
  readonly #clients = new Map<Job, Set<string>>();

  add(job: Job, client: string): void {
    const list = this.#lists.get(client) ?? new Set();
    this.#lists.set(client, list.add(job));
    const clients = this.#clients.get(job) ?? new Set();
    this.#clients.set(job, clients.add(client));
  }

  /** Takes a job off the lists of all clients. */
  remove(job: Job): void {
    for (const client of this.#clients.get(job) ?? []) this.#leave(job, client);
  }

  /**
   * Takes the job whose turn is next.
   *
   * @param mayRun whether a client may have a job run now
   * @param isWanted whether a job is to be run at all; the others are removed, and given to `onUnwanted`
   */
  take(
    mayRun: (client: string) => boolean,
    isWanted: (job: Job) => boolean,
    onUnwanted: (job: Job) => void,
  ): { job: Job; client: string } | undefined {
    for (const [client, list] of this.#lists) {
      if (!mayRun(client)) continue;
      for (const job of list) {
        this.remove(job);
        if (!isWanted(job)) {
          onUnwanted(job);
          continue;
        }
        // Its next turn is after those of all others.
        if (this.#lists.delete(client)) this.#lists.set(client, list);
        return { job, client };
      }
    }
    return undefined;
  }

  /**
   * Makes room for a job of a client by removing the last job of the client that has most, if that has more than this
   * one would have. A job that another client wants as well is left to that one.
   *
   * @returns the removed job; undefined if there is no room
   */
  makeRoom(client: string): Job | undefined {
    const own = this.#lists.get(client)?.size ?? 0;
    let [most, list] = [client, new Set<Job>()];
    for (const [other, its] of this.#lists) if (its.size > list.size) [most, list] = [other, its];
    for (const last of [...list].reverse()) {
      if (list.size <= own + 1) return undefined;
      this.#leave(last, most);
      if (!this.#clients.has(last)) return last;
    }
    return undefined;
  }

  #leave(job: Job, client: string): void {
    const list = this.#lists.get(client);
    list?.delete(job);
    if (list?.size === 0) this.#lists.delete(client);
    const clients = this.#clients.get(job);
    clients?.delete(client);
    if (clients?.size === 0) this.#clients.delete(job);
  }
}
