import type { Browser, LaunchOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { openStart } from '@/lib/print/start-chromium';
import { openLog } from '@/lib/store/log';

/** What playwright reports where the system refuses the sandbox. */
const refused = `browserType.launch: Target page, context or browser has been closed
[FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+`;

function starting({ isRoot = false, fails = '' } = {}) {
  const launched: (boolean | undefined)[] = [];
  const args: string[] = [];
  const log: string[] = [];
  const start = openStart({
    isRoot,
    log: openLog((line) => log.push(line)),
    launch: async ({ chromiumSandbox, args: given = [] }: LaunchOptions) => {
      launched.push(chromiumSandbox);
      args.push(...given);
      if (chromiumSandbox && fails) throw new Error(fails);
      // Nothing of the browser is used here.
      return {} as Browser;
    },
  });
  return { start, launched, args, log };
}

test('Chromium runs with its sandbox, and nothing is logged', async () => {
  const { start, launched, args, log } = starting();
  await start();
  await start();
  expect(launched).toEqual([true, true]);
  expect(args).not.toContain('--no-sandbox');
  expect(log).toEqual([]);
});

test('as root it runs without, and the log says so once', async () => {
  const { start, launched, log } = starting({ isRoot: true });
  await start();
  await start();
  expect(launched).toEqual([false, false]);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('Run the paper as a user of its own');
});

test('where the system allows no sandbox it runs without from then on, and the log says so once', async () => {
  const { start, launched, log } = starting({ fails: refused });
  await start();
  await start();
  expect(launched).toEqual([true, false, false]);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('user namespaces');
});

test('another failure is not taken for one of the sandbox', async () => {
  const { start, launched } = starting({ fails: 'spawn chromium ENOENT' });
  await expect(start()).rejects.toThrow('ENOENT');
  expect(launched).toEqual([true]);
});
