import { EventEmitter } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { openWarmBrowser, type WarmBrowserParts } from '@/lib/print/warm-browser';
import { isBusyError } from '@/lib/store/busy-error';

type Started = Awaited<ReturnType<NonNullable<WarmBrowserParts['start']>>>;

/** Browsers that only count; the first may be broken. */
function openCounting(parts: Omit<WarmBrowserParts, 'start'> = {}) {
  let started = 0;
  let running = 0;
  let most = 0;
  const start = async () => {
    started += 1;
    let connected = true;
    const events = new EventEmitter();
    const browser = Object.assign(events, {
      isConnected: () => connected,
      close: async () => {
        connected = false;
        events.emit('disconnected');
      },
    });
    // Of a browser only these are called.
    return browser as unknown as Started;
  };
  const warm = openWarmBrowser({ ...parts, start });
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    return 'printed';
  };
  return { warm, work, started: () => started, most: () => most };
}

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const warm of opened.splice(0)) await warm.close();
});

test('simultaneous jobs run one after another, in one browser', async () => {
  const { warm, work, started, most } = openCounting();
  opened.push(warm);
  const done = await Promise.all(Array.from({ length: 20 }, () => warm.use(work)));
  expect(done).toEqual(Array(20).fill('printed'));
  expect(most()).toBe(1);
  expect(started()).toBe(1);
});

test('a job that loses its browser is repeated in a new one', async () => {
  const { warm, work, started } = openCounting();
  opened.push(warm);
  let tries = 0;
  const job = async (browser: Started) => {
    tries += 1;
    if (tries > 1) return work();
    await browser.close();
    throw new Error('Target page, context or browser has been closed');
  };
  expect(await warm.use(job)).toBe('printed');
  expect([tries, started()]).toEqual([2, 2]);
});

test('a job whose browser disappears without an error is repeated at once', async () => {
  const { warm, work, started } = openCounting({ limit: 2_000 });
  opened.push(warm);
  let tries = 0;
  const job = (browser: Started) => {
    tries += 1;
    if (tries > 1) return work();
    void browser.close();
    return new Promise<string>(() => undefined);
  };
  expect(await warm.use(job)).toBe('printed');
  expect([tries, started()]).toEqual([2, 2]);
});

test('a browser that starts too late is an error, and is closed when it has started', async () => {
  let closed = 0;
  let starts = 0;
  const late = openCounting();
  opened.push(late.warm);
  const start = async () => {
    starts += 1;
    if (starts === 1) await new Promise((resolve) => setTimeout(resolve, 60));
    const browser = new EventEmitter();
    const close = async () => {
      closed += 1;
    };
    return Object.assign(browser, { isConnected: () => true, close }) as unknown as Started;
  };
  const warm = openWarmBrowser({ start, startLimit: 20 });
  opened.push(warm);
  await expect(warm.use(late.work)).rejects.toThrow('Starting the browser took more than 20 ms');
  expect(await warm.use(late.work)).toBe('printed');
  await expect.poll(() => closed, { timeout: 60_000 }).toBe(1);
});

test('a job that fails or loses two browsers fails, and the next one runs', async () => {
  const { warm, work } = openCounting();
  opened.push(warm);
  let tries = 0;
  const wrong = async () => {
    tries += 1;
    throw new Error('no such view');
  };
  await expect(warm.use(wrong)).rejects.toThrow('no such view');
  expect(tries).toBe(1);
  const crash = async () => {
    tries += 1;
    throw new Error('Page crashed');
  };
  await expect(warm.use(crash)).rejects.toThrow('Page crashed');
  expect(tries).toBe(3);
  expect(await warm.use(work)).toBe('printed');
});

test('a job that hangs is ended, and its browser closed', async () => {
  const { warm, work, started } = openCounting({ limit: 300 });
  opened.push(warm);
  await expect(warm.use(() => new Promise(() => undefined))).rejects.toThrow('more than 300 ms');
  expect(await warm.use(work)).toBe('printed');
  expect(started()).toBe(2);
});

test('an idle browser is closed', async () => {
  const { warm, work, started } = openCounting({ idle: 5 });
  opened.push(warm);
  await warm.use(work);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await warm.use(work);
  expect(started()).toBe(2);
});

test('a job has the limit that it is given, and jobs beyond the queue are refused at once', async () => {
  const { warm, work } = openCounting();
  opened.push(warm);
  const hung = warm.use(() => new Promise<string>(() => {}), 20);
  const all = await Promise.allSettled([hung, ...Array.from({ length: 40 }, () => warm.use(work))]);
  const busy = all.flatMap((one) => (one.status === 'rejected' ? one.reason : []));
  expect(busy.every(isBusyError)).toBe(true);
  // The hung one, and those for which there was no room.
  expect(busy).toHaveLength(1 + 20);
});
