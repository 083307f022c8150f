/**
 * `npm run bench -- soak [MINUTES]`: a mixed load on one server, by default for ten minutes, while an editor saves
 * articles all the time. Counts answers that are neither 200 nor another expected status, answers that show a text
 * from before a save (for which the paper has a second, and lists across editions half a minute), and memory at the
 * start and at the end. It fails if there is an error or a stale answer.
 */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type OwnServer, startOwnServer } from '../../browser/own-server';
import { type BenchPaper, makePaper } from './make-paper';
import { memoryOfTree } from './process-tree';
import { type FloodPlan, startFlood, startReader } from './workers';

/** Milliseconds between two saves. */
const saveEvery = 3000;
/** Milliseconds between two looks at each address that shows the saved text. */
const lookEvery = 250;

/** An address that shows the headline of the saved article, and milliseconds after which it must show a new one. */
interface Watched {
  path: string;
  within: number;
}

export async function soak(minutes: number): Promise<void> {
  const paper = await makePaper(60, 20);
  const server = await startOwnServer({}, paper.contentDir);
  try {
    await run(server, paper, minutes);
  } finally {
    await server.stop();
    await paper.remove();
  }
}

async function run(server: OwnServer, paper: BenchPaper, minutes: number): Promise<void> {
  const origin = server.origin.replace('localhost', '127.0.0.1');
  const date = paper.dates.at(-1) ?? '';
  const slug = paper.slugsOf(date)[0] ?? '';
  const end = Date.now() + minutes * 60_000;
  console.log(`\nSoak of ${minutes} minutes: minute | saves | looks | stale | memory MB`);
  const editor = await openEditor(server.contentDir, date, slug);
  const loads = [
    startFlood({ origin, from: '127.0.0.9', connections: 4, requests: listRequests(paper) }),
    startFlood({ origin, from: '127.0.0.8', connections: 1, requests: listCostly(paper) }),
  ];
  const headers = { 'accept-encoding': 'gzip' };
  const reader = startReader({
    origin,
    paths: [`/${paper.dates[0]}/${paper.slugsOf(paper.dates[0] ?? '')[0]}`],
    every: 50,
    from: '127.0.0.2',
    headers,
  });
  const watched: Watched[] = [
    { path: `/${date}/${slug}`, within: 1000 },
    { path: `/${date}`, within: 1000 },
    { path: '/', within: 1000 },
    { path: '/feed.xml', within: 31_000 },
  ];
  const counts = { saves: 0, looks: 0, stale: 0 };
  const saving = (async () => {
    for (; Date.now() < end; await setTimeout(saveEvery)) {
      await editor.save();
      counts.saves += 1;
    }
  })();
  const looking = watched.map(async (one) => {
    for (; Date.now() < end; await setTimeout(lookEvery)) {
      const oldest = editor.oldestAllowed(Date.now() - one.within);
      const answer = await fetch(origin + one.path);
      const text = await answer.text().catch(() => '');
      // A server that is busy says so; it shows nothing old.
      if (answer.status === 503) continue;
      const shown = Math.max(
        -1,
        ...[...text.matchAll(/第(\d{6})稿/g)].map(([, count]) => Number(count)),
      );
      counts.looks += 1;
      if (shown >= oldest) continue;
      counts.stale += 1;
      if (counts.stale <= 10) console.log(`stale: ${one.path} shows ${shown}, not yet ${oldest}`);
    }
  });
  const memory: number[] = [];
  for (let minute = 0; Date.now() < end; minute += 1) {
    memory.push(await memoryOfTree(server.pid));
    const { saves, looks, stale } = counts;
    console.log([minute, saves, looks, stale, memory.at(-1)?.toFixed(0)].join(' | '));
    await setTimeout(Math.min(60_000, Math.max(0, end - Date.now())));
  }
  await Promise.all([saving, ...looking]);
  const reading = await reader.stop();
  const answers = [...(await Promise.all(loads.map((load) => load.stop()))), reading.statuses];
  const errors = answers
    .flatMap((statuses) => Object.entries(statuses))
    // 503 is how a server that is busy answers.
    .filter(([status]) => !['200', '206', '304', '404', '503'].includes(status));
  console.log(
    `answers by status: ${answers.map((statuses) => JSON.stringify(statuses)).join(' ')}`,
  );
  console.log(
    `a cached article: p50 ${reading.p50.toFixed(1)}, p99 ${reading.p99.toFixed(1)}, max ${reading.max.toFixed(0)} ms`,
  );
  console.log(
    `errors ${errors.length}, stale answers ${counts.stale} of ${counts.looks}, memory ${memory.at(0)?.toFixed(0)} MB at the start, ${(await memoryOfTree(server.pid)).toFixed(0)} MB at the end`,
  );
  if (errors.length > 0 || counts.stale > 0) process.exitCode = 1;
}

/** Saves the headline of an article again and again, each time with a higher number. */
async function openEditor(contentDir: string, date: string, slug: string) {
  const folder = join(contentDir, date);
  const names = await readdir(folder);
  const file = join(folder, names.find((name) => name.endsWith(`-${slug}.md`)) ?? '');
  const text = await readFile(file, 'utf8');
  const saves: { count: number; at: number }[] = [];
  return {
    save: async () => {
      const count = saves.length;
      const title = `title: 第${String(count).padStart(6, '0')}稿送到`;
      const edited = text.replace(/^title: .*$/m, title);
      // Half the editors' programs replace the file, the others write in place.
      if (count % 2 === 0) await writeFile(file, edited);
      else {
        await writeFile(`${folder}/.${slug}.tmp`, edited);
        await rename(`${folder}/.${slug}.tmp`, file);
      }
      saves.push({ count, at: Date.now() });
    },
    /** The number of the last save before a time; -1 if there was none. */
    oldestAllowed: (before: number) => saves.findLast(({ at }) => at <= before)?.count ?? -1,
  };
}

type Requests = FloodPlan['requests'];

function listRequests(paper: BenchPaper): Requests {
  const articles = paper.dates.flatMap((date) => [
    `/${date}`,
    ...paper.slugsOf(date).map((slug) => `/${date}/${slug}`),
  ]);
  const lists = [
    '/',
    '/archive',
    '/sections/economy',
    '/people/shi-zhiguo',
    '/feed.json',
    '/sitemap.xml',
  ];
  const invented = ['/{random}', `/${paper.dates[0]}/{random}`];
  return [...articles, ...lists, ...invented].map((path) => ({
    path,
    headers: { 'accept-encoding': 'br' },
  }));
}

function listCostly(paper: BenchPaper): Requests {
  const date = paper.dates.at(-1) ?? '';
  return paper
    .slugsOf(date)
    .flatMap((slug) => [
      { path: `/${date}/${slug}/card.png` },
      { path: `/${date}/${slug}/clipping.png` },
      { path: `/${date}/pages/1.pdf` },
      { path: `/${date}/print?sheet=a4` },
    ]);
}
