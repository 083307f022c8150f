import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openWarmBrowser } from '@/lib/print/warm-browser';

const warm = openWarmBrowser();
afterAll(() => warm.close());

/** What a browser does for a job, in order; it can be killed while any of it is under way. */
const steps = ['opens a context', 'opens a page', 'loads a picture', 'prints'] as const;
type Step = (typeof steps)[number];

test.each(steps)('a PDF is still made where the browser is killed while it %s', async (fatal) => {
  const tries: string[] = [];
  const bytes = await warm.use(async (browser) => {
    tries.push(browser.version());
    return printPage(browser, (step) => {
      if (step === fatal && tries.length === 1) killBrowsers();
    });
  });
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(tries).toHaveLength(2);
});

/** @param during called for each step once it has begun, before its end */
async function printPage(browser: Browser, during: (step: Step) => void): Promise<Uint8Array> {
  const begin = <T>(step: Step, work: Promise<T>) => {
    during(step);
    return work;
  };
  const context = await begin('opens a context', browser.newContext({ javaScriptEnabled: false }));
  const page = await begin('opens a page', context.newPage());
  await page.route('**/*', (route) => begin('loads a picture', route.abort()));
  await page.setContent(`<img src="http://localhost/gate.jpg"><p>${'报纸'.repeat(20_000)}</p>`);
  const bytes = await begin('prints', page.pdf());
  await context.close();
  return bytes;
}

/** Kills every Chromium that this very process has started. */
function killBrowsers(): void {
  const rows = execFileSync('ps', ['-Ao', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim();
  for (const row of rows.split('\n')) {
    const [pid, parent, name = ''] = row.trim().split(/\s+/);
    if (Number(parent) === process.pid && /chrom/i.test(name)) process.kill(Number(pid), 'SIGKILL');
  }
}
