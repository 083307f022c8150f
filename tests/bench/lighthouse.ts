/**
 * What Lighthouse says of an article, a page and the front, on its phone and on its desk: performance,
 * accessibility, best practices, SEO, each of 100, and for less than that which audits take it away. Its
 * browser is the one that prints and tests, on a system with a Song face. Lighthouse and its 160 packages
 * come from npm when this runs: they are too heavy to install for one benchmark.
 */
import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { findChromium } from '@/lib/print/find-chromium';
import { findFreePort, startOwnServer } from '../browser/own-server';
import { installSong } from './system-song';

const views = { front: '/', page: '/2023-03-10/pages/1', article: '/2023-03-10/huiji-park' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const devices = { phone: [], desk: ['--preset=desktop'] };
/** The last major version that runs on Node 20. */
const lighthouse = 'lighthouse@12.8.2';

/** What is read of a report; scores are from 0 to 1, null where an audit measured nothing. */
const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});
type Report = z.infer<typeof reportSchema>;

export async function benchLighthouse(): Promise<void> {
  const server = await startOwnServer();
  // A canonical address is whole only where the paper knows its own.
  await appendFile(join(server.contentDir, 'paper.yaml'), `\nurl: ${server.origin}\n`);
  const { executablePath, args, env } = await findChromium();
  const port = await findFreePort();
  const song = await installSong();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
    env: { ...process.env, ...env, ...song.env },
  });
  console.log(`lighthouse: view, device | ${categories.join(' | ')} | of 100 each`);
  try {
    for (const [view, path] of Object.entries(views)) {
      // The first request renders the view; readers after it are what is measured.
      await fetch(server.origin + path);
      for (const [device, flags] of Object.entries(devices)) {
        const report = await audit(server.origin + path, [`--port=${port}`, ...flags]);
        const scores = categories.map((name) => toHundred(report.categories[name]?.score));
        console.log(`${view}, ${device} | ${scores.join(' | ')}`);
        for (const line of listLosses(report)) console.log(`  ${line}`);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    await song.remove();
  }
}

const run = promisify(execFile);

async function audit(address: string, flags: string[]): Promise<Report> {
  const wanted = `--only-categories=${categories.join()}`;
  const args = ['--yes', lighthouse, address, '--output=json', '--quiet', wanted, ...flags];
  const { stdout } = await run('npx', args, { maxBuffer: 2 ** 26 });
  return reportSchema.parse(JSON.parse(stdout));
}

const toHundred = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

/** The audits that count and are not perfect, with what they measured. */
function listLosses({ categories: judged, audits }: Report): string[] {
  const lossesOf = Object.values(judged).flatMap(({ title, auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.995)
      .map(
        ({ id }) =>
          `${title}: ${id} ${toHundred(audits[id]?.score)} ${audits[id]?.displayValue ?? ''}`,
      ),
  );
  return lossesOf.map((line) => line.trim());
}
