/**
 * `npm run bench -- flood`: one client floods each costly kind of address, while one reader reads an article that is
 * cached and another one articles that are not. The readers and the flood are processes and client addresses of
 * their own. It fails if the reader of the cached article waits longer than the limit in 1 of 100 requests.
 * `FLOOD_SECONDS` sets how long each flood lasts, `FLOOD` which ones are run, by a part of the name.
 */
import { setTimeout } from 'node:timers/promises';
import { type OwnServer, startOwnServer } from '../../browser/own-server';
import { type Addresses, listFloods } from './floods';
import { type BenchPaper, makePaper } from './make-paper';
import { memoryOfTree } from './process-tree';
import {
  type Client,
  type Reading,
  type Statuses,
  startFlood,
  startReader,
  startSlowClients,
} from './workers';

/** Milliseconds: p99 of the cached article, while any one client floods any address. */
const limit = 250;
const seconds = Number(process.env.FLOOD_SECONDS ?? 8);
const connections = 64;
/** A server without limits loses its file descriptors to fewer than this. */
const slowConnections = 500;

const clients = { cached: '127.0.0.2', uncached: '127.0.0.3', flood: '127.0.0.9' };

export async function benchFlood(): Promise<void> {
  const paper = await makePaper(60, 90);
  const server = await startOwnServer({}, paper.contentDir);
  try {
    await runFloods(server, paper);
  } finally {
    await server.stop();
    await paper.remove();
  }
}

async function runFloods(server: OwnServer, paper: BenchPaper): Promise<void> {
  const origin = server.origin.replace('localhost', '127.0.0.1');
  const addresses = await findAddresses(origin, paper);
  const article = `/${addresses.date}/${addresses.slugs[0]}`;
  // The second reader never meets an article of the flood.
  const half = Math.floor(addresses.unread.length / 2);
  const unread = addresses.unread.slice(half);
  const floods = listFloods({ ...addresses, unread: addresses.unread.slice(0, half) });
  const watch = async (name: string, start: () => Client<Statuses> | undefined) => {
    const readers = startReaders(origin, article, unread);
    await setTimeout(500);
    const flood = start();
    await setTimeout(seconds * 1000);
    const answers = await flood?.stop();
    const [cached, uncached] = await Promise.all([readers.cached.stop(), readers.uncached.stop()]);
    report(name, { answers, cached, uncached, memory: await memoryOfTree(server.pid) });
  };
  console.log(
    `\nFloods from one client over ${connections} connections, ${seconds} s each\n` +
      'flood | answers a second, by status | cached article: p50, p99, max ms | articles not cached: p50, p99, max ms | memory MB',
  );
  await watch('none, before', () => undefined);
  for (const [name, requests] of Object.entries(floods)) {
    if (!name.includes(process.env.FLOOD ?? '')) continue;
    await watch(name, () => startFlood({ origin, from: clients.flood, connections, requests }));
    await watch('none, after it', () => undefined);
  }
  const slow = { path: `/${addresses.date}/media/wutong-phone.svg`, connections: slowConnections };
  await watch(`${slowConnections} slow clients`, () =>
    startSlowClients({ origin, from: clients.flood, ...slow }),
  );
  await watch('none, after all', () => undefined);
}

function startReaders(origin: string, article: string, unread: string[]) {
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const cached = startReader({
    origin,
    paths: [article],
    every: 20,
    from: clients.cached,
    headers,
  });
  const paths = unread.splice(0, seconds * 3);
  const uncached = startReader({ origin, paths, every: 500, from: clients.uncached, headers });
  return { cached, uncached };
}

interface Watched {
  answers: Statuses | undefined;
  cached: Reading;
  uncached: Reading;
  memory: number;
}

function report(name: string, { answers, cached, uncached, memory }: Watched): void {
  const rates = Object.entries(answers ?? {}).map(
    ([status, count]) => `${status}: ${(count / seconds).toFixed(0)}`,
  );
  const verdict = cached.p99 <= limit ? '' : ' | too slow';
  if (verdict) process.exitCode = 1;
  const cells = [name, rates.join(', ') || '–', timesOf(cached), timesOf(uncached)];
  console.log(`${cells.join(' | ')} | ${memory.toFixed(0)}${verdict}`);
}

/** Times, and what was answered instead of 200. */
function timesOf({ p50, p99, max, statuses }: Reading): string {
  const others = Object.entries(statuses).filter(([status]) => status !== '200');
  const failures = others.map(([status, count]) => ` ${count} × ${status}`);
  return (
    [p50, p99, max].map((time) => time.toFixed(time < 10 ? 1 : 0)).join(', ') + failures.join()
  );
}

/** Opens the pages of the newest edition, as a reader would. */
async function findAddresses(origin: string, paper: BenchPaper): Promise<Addresses> {
  const date = paper.dates.at(-1) ?? '';
  const slugs = paper.slugsOf(date);
  const fonts = new Set<string>();
  let pages = 0;
  for (const path of ['/', ...slugs.map((slug) => `/${date}/${slug}`)]) await open(path);
  while ((await open(`/${date}/pages/${pages + 1}`)) === 200) pages += 1;
  const unread = paper.dates
    .slice(0, -1)
    .flatMap((old) => paper.slugsOf(old).map((slug) => `/${old}/${slug}`));
  return { date, slugs, pages, fonts: [...fonts], unread };

  async function open(path: string): Promise<number> {
    const answer = await fetch(origin + path);
    const html = await answer.text();
    for (const [address] of html.matchAll(/\/fonts\/[a-z]+\/[^"'\s)<>\\]+/g)) fonts.add(address);
    return answer.status;
  }
}
