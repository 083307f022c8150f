/**
 * What printing costs over plain Chromium: editions of 1, 8 and 16 pages, made by us (queue, boxes,
 * bookmarks, links and all) and by the same warm browser that only opens the same view and prints it, in
 * turn; the fastest of each. Then the memory that 20 requests at once take, server and browser together.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openNewsroom } from '../../lib/newsroom/newsroom';
import { digestPages } from '../../lib/print/digest-pages';
import { type PrintJob, printPdf } from '../../lib/print/print-pdf';
import { openWarmBrowser, type WarmBrowser } from '../../lib/print/warm-browser';
import { type OwnServer, startOwnServer } from '../browser/own-server';
import { publishFolder } from '../support/publish-folder';

const sample = 'content/2023-03-10';
const date = '2023-03-10';
const rounds = 8;

export async function benchPrint(): Promise<void> {
  console.log('pages | cold ms | warm ms | plain Chromium ms | ratio | KB a page');
  for (const pages of [1, 8, 16]) {
    const contentDir = await makePaper(pages);
    const server = await startOwnServer({}, contentDir);
    try {
      await benchEdition(server);
      if (pages === 8) await benchMemory(server);
    } finally {
      await server.stop();
      await rm(contentDir, { recursive: true });
    }
  }
}

/** The sample's stories on every page, each time under other names. */
async function makePaper(pages: number): Promise<string> {
  const contentDir = await mkdtemp(join(tmpdir(), 'banmian-bench-'));
  const edition = join(contentDir, date);
  await mkdir(edition);
  await cp('content/paper.yaml', join(contentDir, 'paper.yaml'));
  for (const name of await readdir(sample)) {
    if (name.endsWith('.svg')) await cp(join(sample, name), join(edition, name));
    if (!name.endsWith('.md')) continue;
    const text = await readFile(join(sample, name), 'utf8');
    for (let page = 1; page <= pages; page += 1) {
      const copy = text
        .replace(/^(page|aliases):.*\n/gm, '')
        .replace('---\n', `---\npage: ${page}\n`);
      await writeFile(join(edition, name.replace('.md', `-${page}.md`)), copy);
    }
  }
  await publishFolder(contentDir);
  return contentDir;
}

async function benchEdition(server: OwnServer): Promise<void> {
  const job = await toJob(server);
  await fetch(job.address);
  const cold: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const fresh = openWarmBrowser();
    cold.push(await time(() => printPdf(job, fresh)));
    await fresh.close();
  }
  const browser = openWarmBrowser();
  const { length } = await printPdf(job, browser);
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    // Each goes first as often: the second finds the machine warmer.
    const turns = [
      async () => ours.push(await time(() => printPdf(job, browser))),
      async () => plain.push(await time(() => printPlain(job.address, browser))),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  await browser.close();
  const figures = [job.pages.length, fastest(cold), fastest(ours), fastest(plain)].map(Math.round);
  const ratio = (fastest(ours) / fastest(plain)).toFixed(2);
  console.log([...figures, ratio, Math.round(length / 1024 / job.pages.length)].join(' | '));
}

async function toJob({ origin, contentDir, stateDir }: OwnServer): Promise<PrintJob> {
  const newsroom = openNewsroom({
    contentDir,
    stateDir,
    showProofs: true,
    log: console.error,
    now: () => new Date(),
  });
  const [paper, edition] = [await newsroom.readPaper(), await newsroom.findEdition(date)];
  if (!paper || !edition) throw new Error(`${contentDir} cannot go out`);
  const printed = { paper, edition, pages: edition.pages };
  const address = `${origin}/${date}/print`;
  return {
    ...printed,
    address,
    digest: digestPages(printed),
    publicOrigin: undefined,
    marks: false,
  };
}

function printPlain(address: string, browser: WarmBrowser): Promise<Uint8Array> {
  return browser.use(async (chromium) => {
    const page = await chromium.newPage({ javaScriptEnabled: false });
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    await page.close();
    return pdf;
  });
}

async function benchMemory({ pid, origin }: OwnServer): Promise<void> {
  let peak = 0;
  let isDone = false;
  const watch = async () => {
    while (!isDone) {
      peak = Math.max(peak, memoryOf(pid));
      await setTimeout(50);
    }
  };
  const watching = watch();
  const pages = ['', '?sheet=a3', '?sheet=310x440'].flatMap((sheet) =>
    Array.from({ length: 8 }, (_, index) => `${origin}/${date}/pages/${index + 1}.pdf${sheet}`),
  );
  const took = await time(() => Promise.all(pages.slice(0, 20).map((page) => fetch(page))));
  isDone = true;
  await watching;
  console.log(`20 different pages at once: ${Math.round(peak)} MB at most, ${Math.round(took)} ms`);
}

/** Megabytes that a process and all below it hold, shared pages counted once (Linux). */
function memoryOf(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,pss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  for (const [pid = 0, parent = 0] of rows) if (family.has(parent)) family.add(pid);
  const kilobytes = rows.map(([pid = 0, , size = 0]) => (family.has(pid) ? size : 0));
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** On a machine that others use, too, the fastest of several says what the work costs. */
const fastest = (values: number[]): number => Math.min(...values);
