/**
 * The process that renders: Next and the one newsroom. It answers the front alone, on a Unix socket, and ends with it.
 */
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import './leave-out-source-maps';
import { rmdirSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import next from 'next';
import { toHref, withoutBase } from '@/lib/addresses/base-path';
import { matchAddress } from '@/lib/addresses/match-address';
import { parseScript, scriptForms } from '@/lib/addresses/script-query';
import { otherScriptOf } from '@/lib/edition/script/convert-paper';
import { internalHeaders } from '@/lib/http/internal-headers';
import { addressPolicies } from '@/lib/http/request/address-policy';
import { parseTarget } from '@/lib/http/request/request-target';
import { prefetchHeaders } from '@/lib/http/request/router-headers';
import { isBusyError } from '@/lib/store/busy-error';
import { messageOf, processLog } from '@/lib/store/log';
import { inReaderScript } from '@/lib/store/reader-script';
import { recordSources } from '@/lib/store/record-sources';

const socketPath = process.argv[2] ?? '';
const isDevelopment = process.env.NODE_ENV === 'development';

// Whatever the renderer and its workers compute, the front answers first. At the desk the editor waits for the renderer.
if (!isDevelopment) setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// A terminal sends these to all processes. The front decides when this one ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => {
  try {
    // A front that was killed could not remove the socket and its folder.
    unlinkSync(socketPath);
    rmdirSync(dirname(socketPath));
  } finally {
    process.exit(0);
  }
});

const { findStatus } = await import('./find-status');
const { getPaper } = await import('../data');
const server = createServer((request, response) => void answerInTurn(request, response));
// In development, Next takes the WebSockets of its tools from this server.
const app = next({ dev: isDevelopment, quiet: true, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
// The front limits the time of each request.
server.requestTimeout = 0;
// A renderer that was killed leaves its socket behind.
await rm(socketPath, { force: true });
server.on('error', (error) => {
  processLog('error', 'renderer-not-listening', { error: messageOf(error) });
  process.exit(1);
});
server.listen(socketPath, () => process.send?.('ready'));

/** The last answer that is being made of each view, by its path. */
const making = new Map<string, Promise<unknown>>();

/**
 * Makes the answers of one view one after another. Next renders a view once for all requests that come at the same
 * time, so only the first of them would have its sources, and the others would never be out of date.
 */
async function answerInTurn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = withoutBase(request.url ?? '') ?? '';
  const [path = ''] = target.split('?');
  if (!isView(path) || isTyped(target)) return answer(request, response);
  // A request that was given up must not hold up the next one.
  const closed = new Promise((resolve) => response.once('close', resolve));
  const turn = viewOf(target, path);
  const before = making.get(turn);
  const mine = (async () => {
    await before?.catch(() => undefined);
    if (!response.destroyed) await Promise.race([answer(request, response), closed]);
  })();
  making.set(turn, mine);
  await mine;
  if (making.get(turn) === mine) making.delete(turn);
}

/** Returns the path of the view at an address. The print view on another sheet has two (lib/addresses/rewrites.ts). */
function viewOf(target: string, path: string): string {
  const sheet = new URLSearchParams(target.slice(path.length)).get('sheet');
  return sheet !== null && matchAddress(path)?.form === 'print' ? `${path}/${sheet}` : path;
}

/** True for a view that is another one for each query: Next renders it once for each request. */
function isTyped(target: string): boolean {
  const parsed = parseTarget(target);
  return parsed.kind === 'known' && parsed.isTyped;
}

/** True for a page of Next. The missing page has an address for the front only. */
function isView(path: string): boolean {
  const form = matchAddress(path)?.form;
  return form ? addressPolicies[form].isView === true : path === '/missing';
}

/**
 * Answers a request, and then says from what. The sources are complete only when the whole body is made, so they are
 * sent after it (RFC 9110, section 6.5), for which it must be sent in chunks.
 */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  sendInChunks(response);
  const end = holdEnd(response);
  const { sources, expires, renews, busyFor, origin } = await recordSources(async () => {
    render(request, response).catch((error: unknown) => {
      if (!isBusyError(error))
        processLog('error', 'not-rendered', { path: request.url, error: messageOf(error) });
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
    await end.reached;
  });
  response.addTrailers({
    ...(sources.size > 0 && { [internalHeaders.sources]: encode([...sources]) }),
    ...(expires !== undefined && { [internalHeaders.expires]: String(expires) }),
    ...(renews !== undefined && { [internalHeaders.renews]: String(renews) }),
    ...(origin !== undefined && { [internalHeaders.origin]: origin }),
    ...(busyFor !== undefined && { [internalHeaders.busy]: String(busyFor) }),
  });
  end.release();
}

async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = withoutBase(request.url ?? '') ?? '';
  const script = scriptOf(target);
  if (script && script !== otherScriptOf(await getPaper())) {
    // In development, the address itself has the answer.
    if (isDevelopment) return renderTarget(target, request, response);
    response.setHeader(internalHeaders.hasNoScript, '1');
    response.end();
    return;
  }
  return inReaderScript(script, () => renderTarget(target, request, response));
}

/** Returns the script that an address asks for. */
function scriptOf(target: string): ChineseScript | undefined {
  const [path = '', query] = target.split('?');
  const form = matchAddress(path)?.form;
  const hasScript = form ? scriptForms.has(form) : path === '/missing';
  return hasScript ? parseScript(new URLSearchParams(query)) : undefined;
}

async function renderTarget(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const scriptOrigin = await findScriptOrigin(target);
  if (scriptOrigin) response.setHeader(internalHeaders.scriptOrigin, scriptOrigin);
  const status = await findStatus(target);
  switch (status.kind) {
    case 'open':
      return handle(request, response);
    case 'missing':
      // In development, Next shows its own page.
      if (isDevelopment) return handle(request, response);
      response.statusCode = 404;
      response.end();
      return;
    case 'gone':
      request.url = toHref(status.page);
      // The router requests the data of another page, so it loads this one as a document.
      for (const name of routerHeaders) delete request.headers[name];
      response.setHeader(internalHeaders.status, '410');
      return handle(request, response);
    default:
      status satisfies never;
  }
}

const routerHeaders = ['rsc', ...prefetchHeaders.map((name) => name.toLowerCase())];

/** Returns the origin of the script that counts readers, for the address of a page that may have it. */
async function findScriptOrigin(address: string): Promise<string | undefined> {
  const form = matchAddress(address.replace(/\?.*/s, ''))?.form;
  if (!form || !addressPolicies[form].isView) return undefined;
  const { analytics } = await getPaper();
  return analytics && new URL(analytics.src).origin;
}

/** JSON whose other characters are escaped, because a header is ASCII. */
function encode(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^ -~]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sendInChunks(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'content-length' ? response : setHeader(name, value);
}

/** Holds the end of a response back. Its headers are sent at once, so that Next takes it for sent. */
function holdEnd(response: ServerResponse): { reached: Promise<void>; release: () => void } {
  const end = response.end.bind(response);
  let reach = () => {};
  let release = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  response.on('close', () => reach());
  response.end = (...args: unknown[]) => {
    response.flushHeaders();
    release = () => void Reflect.apply(end, undefined, args);
    reach();
    return response;
  };
  return { reached, release: () => release() };
}
