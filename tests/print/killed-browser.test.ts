import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openWarmBrowser } from '@/lib/print/warm-browser';

/** A real Chromium, killed by the machine at moments of a job: no moment may cost more than one retry. */
const warm = openWarmBrowser({ limit: 5_000 });
afterAll(() => warm.close());

/** Milliseconds from the start of a job: before its first answer, while it opens a page, while it prints. */
const moments = [0, 5, 20, 50, 100, 200];

test.each(moments)(
  'a browser killed %i ms into a job costs one retry',
  { timeout: 60_000 },
  async (moment) => {
    await warm.use(async (browser) => browser.version());
    let tries = 0;
    const job = async (browser: Browser) => {
      tries += 1;
      const killed = tries === 1 ? killAfter(moment) : undefined;
      const bytes = await printSomething(browser);
      // A job that was faster than its end has to meet it still.
      if (killed) {
        await killed;
        await browser.newPage();
      }
      return bytes;
    };
    const bytes = await warm.use(job);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(tries).toBe(2);
  },
);

async function printSomething(browser: Browser): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(`<p>${'报纸'.repeat(20_000)}</p>`);
  const bytes = await page.pdf();
  await context.close();
  return bytes;
}

async function killAfter(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (const browser of ownBrowsers()) process.kill(browser, 'SIGKILL');
}

/** The Chromium processes that this very process has started. */
function ownBrowsers(): number[] {
  const rows = execFileSync('ps', ['-Ao', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim();
  return rows.split('\n').flatMap((row) => {
    const [pid, parent, name = ''] = row.trim().split(/\s+/);
    return Number(parent) === process.pid && /chrom/i.test(name) ? [Number(pid)] : [];
  });
}
