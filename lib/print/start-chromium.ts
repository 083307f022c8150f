import type { Browser, LaunchOptions } from 'playwright-core';
import { type Log, processLog } from '@/lib/store/log';
import { findChromium } from './find-chromium';

export interface StartParts {
  launch?: (options: LaunchOptions) => Promise<Browser>;
  /** True where this process may do anything, so that Chromium refuses to set up its sandbox. */
  isRoot?: boolean;
  log?: Log;
}

/**
 * Returns a function that starts a Chromium for printing, with its sandbox where that can be set up. Where it
 * cannot, the log says so once, with how to change it: Chromium draws pictures that came from elsewhere.
 */
export function openStart(parts: StartParts = {}): () => Promise<Browser> {
  const { launch = launchChromium, log = processLog } = parts;
  const { isRoot = process.getuid?.() === 0 } = parts;
  let isSandboxed = !isRoot;
  let isReported = false;
  const reportOnce = (reason: string) => {
    if (!isReported) log('warn', 'chromium-without-sandbox', { reason });
    isReported = true;
  };
  return async () => {
    if (isRoot) reportOnce(rootReason);
    const { executablePath, args, env } = await findChromium();
    const start = (chromiumSandbox: boolean) =>
      launch({
        executablePath,
        args: [...args, ...offline],
        env: { ...process.env, ...env },
        chromiumSandbox,
        // The server handles these signals itself; the browser ends with it.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    try {
      return await start(isSandboxed);
    } catch (error) {
      if (!isSandboxed || !isAboutSandbox(error)) throw error;
      isSandboxed = false;
      reportOnce(systemReason);
      return start(false);
    }
  };
}

/** The library takes half a second to load, so it is loaded when the first PDF is printed. */
async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch(options);
}

const rootReason =
  'this process runs as root. Run the paper as a user of its own; npm run paper -- deploy prints how';
const systemReason =
  'this system allows no user namespaces. Allow them (sysctl kernel.unprivileged_userns_clone=1, on Ubuntu also kernel.apparmor_restrict_unprivileged_userns=0; in Docker --security-opt seccomp=unconfined)';

/** No name but this machine's own has an address, so nothing is fetched from elsewhere, whatever a page refers to. */
const offline = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
];

/** What Chromium prints before it ends when it cannot set up its sandbox. */
function isAboutSandbox(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /sandbox|namespace|zygote_host/i.test(message);
}
