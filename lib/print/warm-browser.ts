import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

/**
 * One Chromium, started when first needed and kept warm between jobs. Jobs run one after another, so that
 * twenty requests at once take no more memory than one; each has a limit of time; one that loses its
 * browser is done once more in a new one.
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
  /** Milliseconds without a job after which the browser is let go. */
  idle?: number;
}

/** The largest edition prints in a few seconds on a slow machine; what takes longer hangs. */
const defaultLimit = 60_000;
/** A morning's readers come within a minute; a night needs no browser in memory. */
const defaultIdle = 60_000;
/** Chromium's memory grows with what it has shown; a fresh one costs a tenth of a second. */
const jobsPerBrowser = 50;

export function openWarmBrowser(parts: WarmBrowserParts = {}): WarmBrowser {
  const { start = startChromium, limit = defaultLimit, idle = defaultIdle } = parts;
  let browser: Browser | undefined;
  let jobs = 0;
  let letGo: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const close = async () => {
    const old = browser;
    browser = undefined;
    await old?.close().catch(() => undefined);
  };
  const take = async () => {
    if (browser && (!browser.isConnected() || jobs >= jobsPerBrowser)) await close();
    if (!browser) {
      browser = await start();
      jobs = 0;
    }
    jobs += 1;
    return browser;
  };
  const runOnce = async <T>(job: (browser: Browser) => Promise<T>) => {
    const taken = await take();
    try {
      return await within(limit, job(taken));
    } catch (error) {
      if (error instanceof OutOfTime) await close();
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
    use: (job) => {
      const next = turn.then(() => run(job));
      turn = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      clearTimeout(letGo);
      await close();
    },
  };
}

/** Playwright says that a browser or its page was lost in words only. */
function isCrash(error: unknown): boolean {
  return error instanceof Error && /crashed|has been closed/i.test(error.message);
}

class OutOfTime extends Error {}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime(`Printing took more than ${limit} ms`)), limit);
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
