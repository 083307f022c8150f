import { toHref } from '@/lib/addresses/base-path';
import { type Answer, isMissingPage, noBody } from './answer';
import type { AnswerCache } from './answer-cache';
import type { Exchange } from './exchange';
import { internalHeaders } from './internal-headers';
import { plainAnswer } from './plain-answer';
import type { QueuedRequest, RenderedAnswers } from './rendered-answers';
import { hasSeveralHosts, type OriginRules, requestOrigin } from './request/request-origin';
import { parseTarget, type RequestTarget } from './request/request-target';
import { chooseRouterHeaders, routerVary } from './request/router-headers';
import { readStatic } from './static-files';

/** What is sent for each request, whoever makes it: the form of the address decides, the cache, or the renderer. */
export interface Answers {
  find: (exchange: Exchange) => Answer | Promise<Answer>;
}

export interface AnswersParts {
  rendered: RenderedAnswers;
  cache: AnswerCache;
  /** The folder of the build's files: `.next/static`. */
  staticFolder: string;
  origin: OriginRules;
  findHealth: () => Promise<Answer>;
}

type Known = Extract<RequestTarget, { kind: 'known' }>;
type Moved = Extract<RequestTarget, { kind: 'moved' }>;

/** The page that is sent for every address that does not exist. It has no address of its own. */
const missingAddress = '/missing';

export function openAnswers(parts: AnswersParts): Answers {
  const { rendered, cache, staticFolder, origin, findHealth } = parts;
  const findMissing = async (exchange: Exchange): Promise<Answer> => {
    const address = missingAddress;
    const wanted = { key: address, queue: 'page', address, headers: {} } as const;
    const page = await rendered.find(wanted, exchange);
    return page.status === 200 ? { ...page, status: 404 } : plainAnswer(404);
  };
  const findKnown = async (target: Known, exchange: Exchange): Promise<Answer> => {
    const answer = await rendered.find(toQueued(target, exchange, origin), exchange);
    if (isMissingPage(answer)) return findMissing(exchange);
    return target.hasRsc ? varied(answer) : answer;
  };
  /** Looks the address up, because it may lead to another one itself: readers are redirected once. */
  const findMoved = async ({ form, path, search }: Moved, exchange: Exchange): Promise<Answer> => {
    if (form !== 'article' && form !== 'standing') return redirect(toHref(path) + search);
    const target = parseTarget(path);
    if (target.kind !== 'known') return findMissing(exchange);
    const answer = await findKnown(target, exchange);
    if (answer.status >= 400) return answer;
    return redirect((answer.headers.Location ?? toHref(path)) + search);
  };
  const findStatic = async (path: string): Promise<Answer> => {
    const key = `/_next/static/${path}`;
    const cached = await cache.find(key);
    if (cached) return cached;
    const file = await readStatic(staticFolder, path);
    if (file) cache.store(key, file);
    return file ?? plainAnswer(404);
  };
  const find: Answers['find'] = (exchange) => {
    const { method = '' } = exchange.request;
    // RFC 9112, section 3.2.
    if (hasSeveralHosts(exchange.request)) return plainAnswer(400, { Connection: 'close' });
    if (method === 'OPTIONS') return { ...plainAnswer(204, allow), body: noBody };
    if (method !== 'GET' && method !== 'HEAD')
      return plainAnswer(405, { ...allow, Connection: 'close' });
    if (exchange.target === undefined) return findMissing(exchange);
    const target = parseTarget(exchange.target);
    switch (target.kind) {
      case 'known':
        return target.form === 'health' ? findHealth() : findKnown(target, exchange);
      case 'moved':
        return findMoved(target, exchange);
      case 'static':
        return findStatic(target.path);
      case 'missing':
        return findMissing(exchange);
      case 'tooLong':
        return plainAnswer(414);
      default:
        return target satisfies never;
    }
  };
  return { find };
}

const allow = { Allow: 'GET, HEAD' };

/** Everything that the answer depends on is in the key. */
function toQueued(
  { address, policy, hasRsc }: Known,
  { request }: Exchange,
  rules: OriginRules,
): QueuedRequest {
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

function redirect(location: string): Answer {
  return plainAnswer(308, { Location: location, 'Cache-Control': 'public, max-age=86400' });
}
