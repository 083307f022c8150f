/**
 * What an archive costs the site: the same server on 3 and on 300 editions. First and second request of an
 * old article, and how long after a new edition was put into the folder the front shows it.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startOwnServer } from '../browser/own-server';
import { timeAddress } from './time-address';

const sample = 'content/2023-03-10';
let origin = '';

export async function benchServeEditions(): Promise<void> {
  console.log(
    'editions | first request ms | second request ms | new edition on the front after ms',
  );
  for (const count of [3, 300]) {
    const contentDir = await makePaper(count);
    const server = await startOwnServer({}, contentDir);
    origin = server.origin;
    try {
      // Old articles of different editions: the first request reads, makes up and renders the edition.
      const old = [dateAfter(0), dateAfter(1)].map((date) => `/${date}/niu-sikui`);
      await timeAddress(`${origin}/`);
      const firsts: number[] = [];
      const seconds: number[] = [];
      for (const path of old) {
        firsts.push(await timeAddress(origin + path));
        seconds.push(await timeAddress(origin + path));
      }
      const publish = await timeNewEdition(server.contentDir, dateAfter(count));
      const row = [count, median(firsts), median(seconds), publish];
      console.log(row.map((value) => value.toFixed(value < 10 ? 1 : 0)).join(' | '));
    } finally {
      await server.stop();
      await rm(contentDir, { recursive: true });
    }
  }
}

async function makePaper(count: number): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-bench-'));
  await cp('content/paper.yaml', join(contentDir, 'paper.yaml'));
  for (let day = 0; day < count; day += 1) {
    await cp(sample, join(contentDir, dateAfter(day)), { recursive: true });
  }
  return contentDir;
}

function dateAfter(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}

async function timeNewEdition(contentDir: string, date: string): Promise<number> {
  const begin = performance.now();
  await cp(sample, join(contentDir, date), { recursive: true });
  for (;;) {
    const response = await fetch(`${origin}/`);
    if ((await response.text()).includes(`/${date}/`)) return performance.now() - begin;
    await setTimeout(20);
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
