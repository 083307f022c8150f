/**
 * Answers the readers. It does nothing that takes long: an answer is in the cache, is decided by the form of the
 * address, or comes from the renderer.
 */
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBusyError } from '@/lib/jobs/busy-error';
import { type Admission, openAdmission } from './admission';
import type { Answer, Body } from './answer';
import { isCurrent, openAnswerCache } from './answer-cache';
import type { AskRenderer } from './ask-renderer';
import type { Exchange } from './exchange';
import { internalHeaders } from './internal-headers';
import { loadText } from './load-text';
import { passOn } from './pass-on';
import { plainAnswer } from './plain-answer';
import type { QueueName } from './request/address-policy';
import { clientOf, type OriginRules, requestOrigin } from './request/request-origin';
import { parseTarget, type RequestTarget } from './request/request-target';
import { chooseRouterHeaders } from './request/router-headers';
import { sendAnswer } from './send-answer';
import { readStatic } from './static-files';

export interface FrontParts {
  askRenderer: AskRenderer;
  /** The folder of the build's files: `.next/static`. */
  staticFolder: string;
  origin: OriginRules;
  log: (message: string) => void;
  answerHealth: (load: FrontLoad) => Promise<Answer>;
  /** In development: the renderer's socket, to which requests are passed on as they are. */
  passOnTo?: () => string;
}

export interface Front {
  /** @param isOwn true for requests of our own browser, which never wait in a queue */
  handle: (request: IncomingMessage, response: ServerResponse, isOwn?: boolean) => void;
}

/** How much the front has to do and to remember. */
export interface FrontLoad {
  queues: Record<QueueName, { running: number; waiting: number }>;
  /** The size of all cached answers. */
  cachedBytes: number;
}

/** In bytes. The sample's pages take 100 KB each in all codings, so about a thousand pages. */
const maxCached = 128 * 2 ** 20;
/** Each takes a few hundred bytes. */
const maxMissing = 10_000;
/** The renderer has one thread for pages: more at a time would only make the first one later. */
const pageLimits = { atOnce: 4, longest: 200, retryAfter: 2 };
/** Workers and browser have queues of their own, which are shorter. */
const costlyLimits = { atOnce: 4, longest: 60, retryAfter: 5 };

/** The page that is sent for every address that does not exist. It has no address of its own. */
const missingAddress = '/missing';

type Known = Extract<RequestTarget, { kind: 'known' }>;

export function openFront(parts: FrontParts): Front {
  const { askRenderer, staticFolder, origin, log, answerHealth, passOnTo } = parts;
  const cache = openAnswerCache({ maxBytes: maxCached, maxMissing });
  const queues: Record<QueueName, Admission<Answer>> = {
    page: openAdmission(pageLimits),
    costly: openAdmission(costlyLimits),
  };

  /** Returns an answer of the renderer, from the cache if it is valid. */
  const find = async (wanted: Wanted, caller: Caller): Promise<Answer> => {
    const cached = await cache.find(wanted.key);
    if (cached && !(await isGone(cached.body))) return cached;
    const began = Date.now();
    const answer = await make(wanted, caller);
    // It was being made already when this request came, perhaps from files that have changed meanwhile.
    const isOlder = answer.madeAt !== undefined && answer.madeAt < began;
    return isOlder && answer.sources && !(await isCurrent(answer)) ? make(wanted, caller) : answer;
  };
  const make = async ({ key, queue, address, headers }: Wanted, caller: Caller) => {
    const run = async () => {
      const madeAt = Date.now();
      const answer = { ...(await loadText(await askRenderer({ address, headers }))), madeAt };
      cache.store(key, answer);
      return answer;
    };
    if (caller.isOwn) return run();
    const { request, response } = caller.exchange;
    const isWanted = () => !response.destroyed;
    return queues[queue].request({ key, run, client: clientOf(request, origin), isWanted });
  };
  const findMissing = async (caller: Caller): Promise<Answer> => {
    const address = missingAddress;
    const page = await find({ key: address, queue: 'page', address, headers: {} }, caller);
    return page.status === 200 ? { ...page, status: 404 } : plainAnswer(404);
  };
  const findKnown = async (target: Known, caller: Caller): Promise<Answer> => {
    const wanted = toWanted(target, caller.exchange.request, origin);
    const answer = await find(wanted, caller);
    const isText = answer.headers['Content-Type']?.startsWith('text/plain');
    if (answer.status === 404 && !isText) return findMissing(caller);
    return target.hasRsc ? varied(answer) : answer;
  };
  /** Looks the address up, because it may lead to another one itself: readers are redirected once. */
  const findMoved = async (
    { form, path, search }: Extract<RequestTarget, { kind: 'moved' }>,
    caller: Caller,
  ): Promise<Answer> => {
    if (form !== 'article') return redirect(path + search);
    const target = parseTarget(path);
    if (target.kind !== 'known') return findMissing(caller);
    const answer = await findKnown(target, caller);
    if (answer.status >= 400) return answer;
    return redirect((answer.headers.Location ?? path) + search);
  };
  const findStatic = async (path: string): Promise<Answer> => {
    const key = `/_next/static/${path}`;
    const cached = await cache.find(key);
    if (cached) return cached;
    const file = await readStatic(staticFolder, path);
    if (file) cache.store(key, file);
    return file ?? plainAnswer(404);
  };
  const findHealth = () =>
    answerHealth({
      queues: { page: queues.page.count(), costly: queues.costly.count() },
      cachedBytes: cache.bytes(),
    });
  const findAnswer = (caller: Caller): Answer | Promise<Answer> => {
    const { method = '', url = '' } = caller.exchange.request;
    if (method === 'OPTIONS') return { ...plainAnswer(204, allow), body: noBody };
    if (method !== 'GET' && method !== 'HEAD')
      return plainAnswer(405, { ...allow, Connection: 'close' });
    const target = parseTarget(url);
    switch (target.kind) {
      case 'known':
        return target.form === 'health' ? findHealth() : findKnown(target, caller);
      case 'moved':
        return findMoved(target, caller);
      case 'static':
        return findStatic(target.path);
      case 'missing':
        return findMissing(caller);
      case 'tooLong':
        return plainAnswer(414);
      default:
        return target satisfies never;
    }
  };
  const answer = async (exchange: Exchange, isOwn: boolean) => {
    const { request, response } = exchange;
    const caller = { exchange, isOwn };
    try {
      if (passOnTo && !isForFront(parseTarget(request.url ?? ''))) {
        const added = { [internalHeaders.origin]: requestOrigin(request, origin) };
        return await passOn(exchange, passOnTo(), added);
      }
      const found = await findAnswer(caller);
      if (response.destroyed) return;
      if ((await sendAnswer(exchange, found, cache.recount)) === 'sent') return;
      log(`The file of ${request.url} is gone`);
      await sendAnswer(exchange, plainAnswer(404));
    } catch (error) {
      await sendError(exchange, error, log);
    }
  };
  return {
    handle: (request, response, isOwn = false) => void answer({ request, response }, isOwn),
  };
}

/** True for what the front answers in development as well. */
function isForFront(target: RequestTarget): boolean {
  return target.kind === 'moved' || (target.kind === 'known' && target.form === 'health');
}

/** True if the file of a body was deleted to make room for others: the renderer makes it again. */
async function isGone(body: Body): Promise<boolean> {
  return body.kind === 'file' && (await stat(body.path).catch(() => undefined)) === undefined;
}

interface Caller {
  exchange: Exchange;
  isOwn: boolean;
}

interface Wanted {
  key: string;
  queue: QueueName;
  address: string;
  headers: Readonly<Record<string, string>>;
}

const allow = { Allow: 'GET, HEAD' };
const noBody = {
  kind: 'bytes',
  bytes: Buffer.alloc(0),
  hash: '',
  isCompressible: false,
  encoded: {},
} as const;

/** Everything that the answer depends on is in the key. */
function toWanted(
  { address, policy, hasRsc }: Known,
  request: IncomingMessage,
  rules: OriginRules,
): Wanted {
  const headers = {
    ...(hasRsc && policy.isView && chooseRouterHeaders(request.headers)),
    ...(policy.dependsOnOrigin && { [internalHeaders.origin]: requestOrigin(request, rules) }),
  };
  const key = [address, ...Object.entries(headers).flat()].join('\n');
  return { key, queue: policy.queue, address, headers };
}

/** Answers at an address with `_rsc` depend on the router's headers, which shared caches must know. */
function varied(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, Vary: routerVary } };
}

const routerVary = 'RSC, Next-Router-Prefetch, Next-Router-Segment-Prefetch';

function redirect(location: string): Answer {
  return plainAnswer(308, { Location: location, 'Cache-Control': 'public, max-age=86400' });
}

async function sendError(exchange: Exchange, error: unknown, log: (message: string) => void) {
  const { request, response } = exchange;
  if (response.headersSent || response.destroyed) return void response.destroy();
  if (isBusyError(error))
    return void (await sendAnswer(
      exchange,
      plainAnswer(503, { 'Retry-After': String(error.retryAfter) }),
    ));
  log(`Cannot answer ${request.url}: ${error instanceof Error ? error.stack : error}`);
  await sendAnswer(exchange, plainAnswer(500));
}
