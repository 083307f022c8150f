/**
 * What Lighthouse says of an article, a page and the front, on its phone and on its desk: performance,
 * accessibility, best practices, SEO, each of 100, and for less than that which audits take it away. Its
 * browser is the one that prints and tests, on a system with a Song face.
 */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import lighthouse, { desktopConfig, type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '@/lib/print/find-chromium';
import { findFreePort, startOwnServer } from '../browser/own-server';
import { installSong } from './system-song';

const views = { front: '/', page: '/2023-03-10/pages/1', article: '/2023-03-10/huiji-park' };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const devices = { phone: undefined, desk: desktopConfig };

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
      for (const [device, config] of Object.entries(devices)) {
        const flags = { port, onlyCategories: [...categories], logLevel: 'error' as const };
        const run = await lighthouse(server.origin + path, flags, config);
        if (!run) throw new Error(`Lighthouse said nothing of ${path}`);
        const scores = categories.map((name) => toHundred(run.lhr.categories[name]?.score));
        console.log(`${view}, ${device} | ${scores.join(' | ')}`);
        for (const line of listLosses(run.lhr)) console.log(`  ${line}`);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    await song.remove();
  }
}

const toHundred = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

/** The audits that count and are not perfect, with what they measured. */
function listLosses({ categories: judged, audits }: Result): string[] {
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
