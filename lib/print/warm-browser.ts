import pLimit from 'p-limit';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

/**
 * One Chromium, started when first needed and kept warm between jobs. Jobs run one after another, so that
 * twenty requests at once take no more memory than one; each has a limit of time, and so has the start of
 * the browser; a job that loses its browser is done once more in a new one.
 */
export interface WarmBrowser {
  /** @throws when no browser can be started, or the job fails twice or takes too long */
  use: <T>(job: (browser: Browser) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export interface WarmBrowserParts {
  start?: () => Promise<Browser>;
  /** Milliseconds a job may take. */
  limit?: number;
  /** Milliseconds the browser may take to start; with `limit`, the longest that a queue is held up. */
  startLimit?: number;
  /** Milliseconds without a job after which the browser is let go. */
  idle?: number;
}

/** The largest edition prints in a few seconds on a slow machine; what takes longer hangs. */
const defaultLimit = 60_000;
/** Half a second is usual; a slow disk that unpacks the packaged browser first needs ten. */
const defaultStartLimit = 30_000;
/** A morning's readers come within a minute; a night needs no browser in memory. */
const defaultIdle = 60_000;
/** Chromium's memory grows with what it has shown; a fresh one costs a tenth of a second. */
const jobsPerBrowser = 50;
/** What still hangs when asked to close is left behind: the next job shall not wait for it. */
const closeLimit = 5_000;

export function openWarmBrowser(parts: WarmBrowserParts = {}): WarmBrowser {
  const { start = startChromium, limit = defaultLimit, idle = defaultIdle } = parts;
  const { startLimit = defaultStartLimit } = parts;
  let browser: Browser | undefined;
  let jobs = 0;
  let letGo: NodeJS.Timeout | undefined;
  const inTurn = pLimit(1);

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
  const runOnce = async <T>(job: (browser: Browser) => Promise<T>) => {
    const taken = await take();
    try {
      return await within(limit, 'Printing', whileConnected(taken, job(taken)));
    } catch (error) {
      if (error instanceof OutOfTime || isCrash(error)) await close();
      throw error;
    }
  };
  const run = async <T>(job: (browser: Browser) => Promise<T>) => {
    clearTimeout(letGo);
    try {
      return await runOnce(job).catch((error: unknown) => {
        if (!isCrash(error)) throw error;
        return runOnce(job);
      });
    } finally {
      letGo = setTimeout(close, idle);
      letGo.unref();
    }
  };
  return {
    use: (job) => inTurn(() => run(job)),
    close: async () => {
      clearTimeout(letGo);
      await close();
    },
  };
}

class BrowserLost extends Error {}
class OutOfTime extends Error {}

/** Playwright says that a page was lost in words only. */
function isCrash(error: unknown): boolean {
  const said = error instanceof Error && /crashed|has been closed/i.test(error.message);
  return said || error instanceof BrowserLost;
}

/**
 * The work, unless its browser goes first: what Playwright has asked of a browser that dies in the first
 * tenth of a second of a job is never answered, not even with an error.
 */
async function whileConnected<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let say = () => {};
  const lost = new Promise<never>((_, reject) => {
    say = () => reject(new BrowserLost('The browser was lost while it printed'));
    browser.once('disconnected', say);
    if (!browser.isConnected()) say();
  });
  try {
    return await Promise.race([work, lost]);
  } finally {
    browser.off('disconnected', say);
  }
}

/** A browser that starts too late is closed again, or nobody would. */
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
    timer = setTimeout(() => reject(new OutOfTime(`${what} took more than ${limit} ms`)), limit);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

async function startChromium(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    // The server has its own way of ending; the browser goes with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
