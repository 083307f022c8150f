/**
 * The process that serves the paper: it answers the readers, and has a second process, the renderer, make what is not
 * cached. SIGTERM and SIGINT end both, after what is in flight is finished.
 */
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { basePath, toHref } from '@/lib/addresses/base-path';
import { askRenderer } from '@/lib/http/ask-renderer';
import { openFront } from '@/lib/http/front';
import { passOnUpgrade } from '@/lib/http/pass-on';
import { parseSettings, type ServeSettings } from '@/lib/http/serve-settings';
import { recentFolderState } from '@/lib/store/folder-state';
import { processLog } from '@/lib/store/log';
import { toHealthAnswer } from './health-answer';
import { isRefused } from './is-refused';
import { drain, listen, openServer } from './listen';
import { isOwnName, refuseForeignNames } from './refuse-foreign-names';
import { type Renderer, startRenderer } from './start-renderer';

const isDevelopment = process.env.NODE_ENV === 'development';
/** Milliseconds that answers in flight may take after a signal. */
const drainLimit = 30_000;
/** Milliseconds between two looks whether npm still runs. */
const parentInterval = 1000;

const settings = parseSettings(process.env);
if (typeof settings === 'string') fail(settings);
else await serve(settings);

async function serve({ host, port, build, siteOrigin, proxies }: ServeSettings): Promise<void> {
  const startedAt = Date.now();
  const contentDir = process.env.CONTENT_DIR ?? 'content';
  let socketPath = '';
  let renderer: Renderer | undefined;
  let isDraining = false;
  const findSocket = async () => {
    const started = await starting;
    await started.ready;
    return started.socketPath;
  };
  const front = openFront({
    askRenderer: async (request) =>
      askRenderer(await findSocket(), {
        ...request,
        // Next knows the home page by the base path without a slash.
        address: toHref(request.address).replace(/(?<=.)\/(?=\?|$)/, ''),
      }),
    staticFolder: join(build, 'static'),
    origin: { siteOrigin, proxies },
    log: processLog,
    isRefused,
    answerHealth: async (load) => {
      const { entries } = await recentFolderState(contentDir);
      const isContentReachable = entries !== undefined;
      // Before the renderer is started for the first time, it is as if it went down now.
      const rendererDownSince = renderer ? renderer.downSince() : Date.now();
      const state = { ...load, startedAt, isDraining, rendererDownSince, isContentReachable };
      return toHealthAnswer(state, Date.now());
    },
    ...(isDevelopment && { passOnTo: findSocket }),
  });
  const names = [host, ...(siteOrigin ? [new URL(siteOrigin).hostname] : [])];
  const open = (listener: RequestListener) =>
    openServer(isDevelopment ? refuseForeignNames(listener, names) : listener);
  const server = open((request, response) => front.handle(request, response));
  // Our own browser prints pages from here. It waits in no queue, because the PDF that it is for is in one.
  const printServer = open((request, response) => front.handle(request, response, true));
  const listening = Promise.all([listen(server, port, host), listen(printServer, 0, '127.0.0.1')]);
  // Requests that come meanwhile wait for it.
  const starting = listening.then(([, printPort]) =>
    startRenderer({ printOrigin: toPrintOrigin(printPort), log: processLog }),
  );
  starting.catch(() => {});
  const [ownPort, printPort] = await listening.catch((error: unknown) =>
    fail(describeListenError(error, host, port)),
  );
  const started = await starting;
  renderer = started;
  socketPath = started.socketPath;
  if (isDevelopment)
    server.on('upgrade', (request, socket, head) => {
      if (isOwnName(request, names)) passOnUpgrade(request, socket, head, socketPath);
      else socket.destroy();
    });
  endOnSignals(async () => {
    isDraining = true;
    await drain(server, drainLimit);
    await Promise.all([drain(printServer, 0), started.stop()]);
  });
  await started.ready;
  console.log(`The paper is at http://${nameOf(host)}:${ownPort}${basePath}`);
  if (isDevelopment)
    console.log(`The desk is at http://${nameOf(host)}:${ownPort}${toHref('/desk')}`);
  else await warmUp(toPrintOrigin(printPort));
}

/** The address at which our own browser, and this process, reach the front without waiting in a queue. */
function toPrintOrigin(port: number): string {
  return `http://127.0.0.1:${port}${basePath}`;
}

/** Has the newest edition made, so that no reader waits for code, fonts and dictionary to be loaded. */
async function warmUp(origin: string): Promise<void> {
  const home = await fetch(origin).catch(() => undefined);
  // The answer is made, and cached, only if it is read.
  await home?.arrayBuffer().catch(() => undefined);
}

function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function describeListenError(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: end the other server, or choose another port with PORT.`;
  if (code === 'EACCES') return `Port ${port} may not be opened: choose one above 1023 with PORT.`;
  return `Cannot listen at ${host}, port ${port}: ${error instanceof Error ? error.message : error}`;
}

function endOnSignals(end: () => Promise<void>): void {
  let isEnding = false;
  const endOnce = () => {
    if (isEnding) return;
    isEnding = true;
    void end().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endOnce);
  // Some shells do not hand a signal for npm on to this process.
  const parent = process.ppid;
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  if (isUnderNpm) setInterval(() => process.ppid !== parent && endOnce(), parentInterval).unref();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
