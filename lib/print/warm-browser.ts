import type { Browser } from 'playwright-core';
import { openBoundedQueue } from '@/lib/store/bounded-queue';
import { BusyError } from '@/lib/store/busy-error';
import { openStart } from './start-chromium';

/**
 * One Chromium that is started when first needed and runs on between jobs. Jobs run one after another, so that
 * twenty simultaneous requests take no more memory than one, and wait in a bounded queue. Each job has a time
 * limit, and so has the start of the browser. A job whose browser crashes is run once more in a new one.
 */
export interface WarmBrowser {
  /**
   * @param limit milliseconds that this job may take
   * @throws `BusyError` if too many jobs wait, or the job takes too long; another error if no browser can be
   *   started, if the job fails, or if its browser crashes twice
   */
  use: <T>(job: (browser: Browser) => Promise<T>, limit?: number) => Promise<T>;
  close: () => Promise<void>;
}

export interface WarmBrowserParts {
  start?: () => Promise<Browser>;
  /** Milliseconds that a job may take for which `use` gives no limit. */
  limit?: number;
  /** Milliseconds that the browser may take to start. */
  startLimit?: number;
  /** Milliseconds without a job after which the browser is closed. */
  idle?: number;
}

/** The largest edition takes a few seconds to print on a slow machine; a job that takes longer has hung. */
const defaultLimit = 60_000;
/** Seconds after which a job that took too long may be tried again. */
const retryAfter = 300;
/** Jobs that may wait: the first readers of every edition of a busy morning. */
const mostWaiting = 20;
/** Milliseconds that a job may wait; readers do not wait longer for a file. */
const longestWait = 60_000;
/** A start usually takes half a second, or ten on a slow disk where the packaged browser is unpacked first. */
const defaultStartLimit = 30_000;
/** A busy morning has a job in every minute; at night no browser should take memory. */
const defaultIdle = 60_000;
/** Chromium's memory grows with each job; starting a new one takes a tenth of a second. */
const jobsPerBrowser = 50;
/** Milliseconds that closing may take; after that the next job starts a new browser without waiting. */
const closeLimit = 5_000;

export function openWarmBrowser(parts: WarmBrowserParts = {}): WarmBrowser {
  const { start = openStart(), limit: usualLimit = defaultLimit, idle = defaultIdle } = parts;
  const { startLimit = defaultStartLimit } = parts;
  let browser: Browser | undefined;
  let jobs = 0;
  let idleTimer: NodeJS.Timeout | undefined;
  const queue = openBoundedQueue({ name: 'PDFs', atOnce: 1, mostWaiting, longestWait });

  const close = async () => {
    const old = browser;
    browser = undefined;
    if (old) await within(closeLimit, 'Closing the browser', old.close()).catch(() => undefined);
  };
  const take = async () => {
    if (browser && (!browser.isConnected() || jobs >= jobsPerBrowser)) await close();
    if (!browser) {
      browser = await startWithin(startLimit, start);
      jobs = 0;
    }
    jobs += 1;
    return browser;
  };
  const runOnce = async <T>(job: (browser: Browser) => Promise<T>, limit: number) => {
    const taken = await take();
    try {
      return await within(limit, 'Printing', whileConnected(taken, job(taken)));
    } catch (error) {
      if (error instanceof PrintedTooLong || isCrash(error)) await close();
      throw error;
    }
  };
  const run = async <T>(job: (browser: Browser) => Promise<T>, limit: number) => {
    clearTimeout(idleTimer);
    try {
      return await runOnce(job, limit).catch((error: unknown) => {
        if (!isCrash(error)) throw error;
        return runOnce(job, limit);
      });
    } finally {
      idleTimer = setTimeout(close, idle);
      idleTimer.unref();
    }
  };
  return {
    use: (job, limit = usualLimit) => queue(() => run(job, limit)),
    close: async () => {
      clearTimeout(idleTimer);
      await close();
    },
  };
}

class BrowserLost extends Error {}
/** Thrown if a job, or the start of the browser, took longer than it may. */
class PrintedTooLong extends BusyError {}

/** Playwright has no error class for a crash, only a message. */
function isCrash(error: unknown): boolean {
  const isReported = error instanceof Error && /crashed|has been closed/i.test(error.message);
  return isReported || error instanceof BrowserLost;
}

/**
 * Waits for a job, and throws if the browser disconnects first. A Playwright call to a browser that dies in the
 * first tenth of a second of a job never settles by itself.
 */
async function whileConnected<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let report = () => {};
  const lost = new Promise<never>((_, reject) => {
    report = () => reject(new BrowserLost('The browser was lost while it printed'));
    browser.once('disconnected', report);
    if (!browser.isConnected()) report();
  });
  try {
    return await Promise.race([work, lost]);
  } finally {
    browser.off('disconnected', report);
  }
}

/** Starts a browser within a time limit. One that starts later is closed. */
async function startWithin(limit: number, start: () => Promise<Browser>): Promise<Browser> {
  const starting = start();
  return within(limit, 'Starting the browser', starting).catch((error: unknown) => {
    starting.then((late) => late.close()).catch(() => undefined);
    throw error;
  });
}

async function within<T>(limit: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new PrintedTooLong(`${what} took more than ${limit} ms`, retryAfter, {
            isExhausted: true,
          }),
        ),
      limit,
    );
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
