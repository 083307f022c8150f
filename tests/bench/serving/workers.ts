import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

/** The statuses that a client got, with how often; `refused` for a connection that failed. */
export type Statuses = Record<string, number>;

/** Response times in milliseconds. */
export interface Reading {
  p50: number;
  p99: number;
  max: number;
  statuses: Statuses;
}

/** A client in a process of its own. */
export interface Client<Result> {
  stop: () => Promise<Result>;
}

export interface ReaderPlan {
  origin: string;
  /** Read one after another, from the first again after the last. */
  paths: string[];
  /** Milliseconds between requests. */
  every: number;
  /** The client's own address, of 127.0.0.0/8. */
  from: string;
  headers: Record<string, string>;
}

const readerResult = z.object({
  times: z.array(z.number()),
  statuses: z.record(z.string(), z.number()),
  unanswered: z.number(),
});

export function startReader(plan: ReaderPlan): Client<Reading> {
  const child = start('reader.mjs', plan);
  const stop = async () => {
    const { times, statuses, unanswered } = readerResult.parse(await end(child));
    // What was never answered took for ever.
    const never = Array.from({ length: unanswered }, () => Number.POSITIVE_INFINITY);
    const sorted = [...times, ...never].sort((a, b) => a - b);
    const at = (part: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
    return { p50: at(0.5), p99: at(0.99), max: at(1), statuses };
  };
  return { stop };
}

export interface FloodPlan {
  origin: string;
  from: string;
  connections: number;
  requests: { path: string; method?: string; headers?: Record<string, string> }[];
}

const floodResult = z.object({ statuses: z.record(z.string(), z.number()) });

export function startFlood(plan: FloodPlan): Client<Statuses> {
  const child = start('flooder.mjs', plan);
  return { stop: async () => floodResult.parse(await end(child)).statuses };
}

export function startSlowClients(plan: {
  origin: string;
  from: string;
  connections: number;
  path: string;
}): Client<Statuses> {
  const child = start('slow-clients.mjs', plan);
  return { stop: async () => floodResult.parse(await end(child)).statuses };
}

export interface ReplayPlan {
  origin: string;
  paths: string[];
  connections: number;
  headers: Record<string, string>;
}

const counts = z.record(z.string(), z.number());
const replayResult = z.object({ statuses: counts, cache: counts, milliseconds: z.number() });

/** Replays requests, and returns how many answers had each status and each state of the cache. */
export async function replayDay(plan: ReplayPlan): Promise<z.infer<typeof replayResult>> {
  const [message] = await once(start('replay-clients.mjs', plan), 'message');
  return replayResult.parse(message);
}

function start(file: string, plan: object): ChildProcess {
  const child = fork(join(import.meta.dirname, file), [], { execArgv: [] });
  child.send(plan);
  return child;
}

async function end(child: ChildProcess): Promise<unknown> {
  const answer = once(child, 'message');
  child.send('stop');
  const [message] = await answer;
  return message;
}
