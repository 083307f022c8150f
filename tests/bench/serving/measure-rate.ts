import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { processorTimeOfTree } from './process-tree';

const run = promisify(execFile);

export interface RatePlan {
  url: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
}

export interface ServerRate {
  /** Answers a second, while the load generator takes a part of the same machine. */
  rate: number;
  /** Answers for each second that the server had a processor. */
  perProcessor: number;
}

/** Measures the rate of a server, whose first process is `pid`. */
export async function measureServer({
  pid,
  ...plan
}: RatePlan & { pid: number }): Promise<ServerRate> {
  const before = await processorTimeOfTree(pid);
  const rate = await measureRate(plan);
  const used = (await processorTimeOfTree(pid)) - before;
  return { rate, perProcessor: (rate * plan.seconds) / used };
}

/**
 * Measures answers a second: with wrk if it is installed, otherwise with autocannon, which comes from npm when this
 * runs. Autocannon itself takes a whole processor for about 15,000 answers a second, wrk a tenth of that.
 *
 * @throws if any answer is not 200
 */
async function measureRate(plan: RatePlan): Promise<number> {
  return (await findProgram('wrk')) ? measureWithWrk(plan) : measureWithAutocannon(plan);
}

async function measureWithWrk({
  url,
  connections,
  seconds,
  headers = {},
}: RatePlan): Promise<number> {
  const pairs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, ...pairs, url]);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  if (failed) throw new Error(`${url}: ${failed} answers were not 200`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
}

const autocannonResult = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
});

async function measureWithAutocannon(plan: RatePlan): Promise<number> {
  const { url, connections, seconds, headers = {} } = plan;
  const pairs = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const options = ['-c', String(connections), '-d', String(seconds), '--json', ...pairs, url];
  const { stdout } = await run('npx', ['--yes', 'autocannon@8.0.0', ...options]);
  const { requests, non2xx } = autocannonResult.parse(JSON.parse(stdout));
  if (non2xx > 0) throw new Error(`${url}: ${non2xx} answers were not 200`);
  return requests.average;
}

/** Returns the path of an installed program, or undefined. */
export async function findProgram(name: string): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  for (const folder of folders) {
    const path = join(folder, name);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
