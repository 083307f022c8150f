import type { AddressForm } from '@/lib/addresses/address-forms';
import { toHref } from '@/lib/addresses/base-path';
import { parseClippings } from '@/lib/addresses/clippings-query';
import { type ChineseScript, parseScript, withoutScript } from '@/lib/addresses/script-query';
import { parseMarked } from '@/lib/addresses/search-query';
import { type Answer, isMissingPage } from './answer';
import type { Exchange } from './exchange';
import { internalHeaders } from './internal-headers';
import { plainAnswer } from './plain-answer';
import type { QueuedRequest, RenderedAnswers } from './rendered-answers';
import { addressPolicies } from './request/address-policy';
import { type OriginRules, requestOrigin } from './request/request-origin';
import { parseTarget, type RequestTarget } from './request/request-target';
import { chooseRouterHeaders, routerVary } from './request/router-headers';

/** The answers at the addresses of the paper, which the renderer makes. */
export interface PaperAnswers {
  findKnown: (target: Known, exchange: Exchange) => Promise<Answer>;
  /** Redirects to the address that another spelling means, if there is something at it. */
  findMoved: (target: Moved, exchange: Exchange) => Promise<Answer>;
  /** Returns the one page that is sent for every address that does not exist. */
  findMissing: (exchange: Exchange) => Promise<Answer>;
}

export interface PaperAnswersParts {
  rendered: RenderedAnswers;
  origin: OriginRules;
  /** True for an address with options that exist nowhere: it never waits in the queue for what is costly. */
  isRefused: (form: AddressForm, address: string) => boolean;
}

type Known = Extract<RequestTarget, { kind: 'known' }>;
type Moved = Extract<RequestTarget, { kind: 'moved' }>;

/** The address of the missing page for the renderer. Readers cannot request it. */
const missingAddress = '/missing';

export function openPaperAnswers({
  rendered,
  origin: rules,
  isRefused,
}: PaperAnswersParts): PaperAnswers {
  const findMissing: PaperAnswers['findMissing'] = async (exchange) => {
    const script = parseScript(queryOf(exchange.target ?? ''));
    const page = await findMissingIn(script, exchange);
    return page.status === 200 ? { ...page, status: 404 } : plainAnswer(404);
  };
  const findMissingIn = async (
    script: ChineseScript | undefined,
    exchange: Exchange,
  ): Promise<Answer> => {
    const address = script ? `${missingAddress}?script=${script}` : missingAddress;
    const wanted = { key: address, queue: 'page', address, headers: {}, isTyped: false } as const;
    const page = await rendered.find(wanted, exchange);
    return page.hasNoScript ? findMissingIn(undefined, exchange) : page;
  };
  const findKnown: PaperAnswers['findKnown'] = async (target, exchange) => {
    const { form, address, policy } = target;
    const refused = isRefused(form, address);
    if (refused && form === 'font') return refusedFont();
    if (refused && policy.isView) return findMissing(exchange);
    const wanted = toQueued(target, exchange);
    const answer = await (policy.dependsOnOrigin
      ? findForOrigin(wanted, requestOrigin(exchange.request, rules), exchange)
      : rendered.find(refused ? { ...wanted, queue: 'page' } : wanted, exchange));
    if (answer.hasNoScript) return findKnown(withoutItsScript(target), exchange);
    if (isMissingPage(answer)) return { ...(await findMissing(exchange)), ...untilPublic(answer) };
    return target.hasRsc ? varied(answer) : answer;
  };
  /**
   * Finds an answer that may have absolute addresses. Where the paper's own origin decides them, all hosts by which
   * readers reach it share one answer; otherwise each gets its own.
   */
  const findForOrigin = async (wanted: QueuedRequest, origin: string, exchange: Exchange) => {
    const headers = { ...wanted.headers, [internalHeaders.origin]: origin };
    const shared = await rendered.find({ ...wanted, headers }, exchange);
    if (shared.origin === undefined || shared.origin === origin) return shared;
    return rendered.find({ ...wanted, key: `${wanted.key}\n${origin}`, headers }, exchange);
  };
  const findMoved: PaperAnswers['findMoved'] = async ({ form, path, search }, exchange) => {
    const isTyped = hasTyped(form, search);
    if (form !== 'article' && form !== 'standing') return redirect(toHref(path) + search, isTyped);
    // It may lead to another address itself: readers are redirected once.
    const target = parseTarget(path);
    if (target.kind !== 'known') return findMissing(exchange);
    const answer = await findKnown(target, exchange);
    if (answer.status >= 400) return answer;
    return redirect((answer.headers.Location ?? toHref(path)) + search, isTyped);
  };
  return { findKnown, findMoved, findMissing };
}

/** Returns the target that the paper has in place of one in a script in which it is not read. */
function withoutItsScript({ script: _, address, ...target }: Known): Known {
  return { ...target, address: withoutScript(address) };
}

const queryOf = (target: string) => new URLSearchParams(target.split('?')[1] ?? '');

/** The page for what is missing knows nothing of an edition that is to become public. */
function untilPublic({ expires }: Answer): Pick<Answer, 'expires'> {
  return expires === undefined ? {} : { expires };
}

/** Everything that the answer depends on is in the key. */
function toQueued(
  { address, policy, hasRsc, isTyped }: Known,
  { request }: Exchange,
): QueuedRequest {
  const headers = hasRsc && policy.isView ? chooseRouterHeaders(request.headers) : {};
  const key = [address, ...Object.entries(headers).flat()].join('\n');
  // Marks make a page a search; clippings have queues of their own.
  const queue = isTyped && policy.typed === 'marked' ? 'search' : policy.queue;
  return { key, queue, address, headers, isTyped };
}

/** Answers at an address with `_rsc` depend on the router's headers, which shared caches must know. */
function varied(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, Vary: routerVary } };
}

/** True if a query has what a reader typed, which no shared cache stores. */
function hasTyped(form: AddressForm, search: string): boolean {
  const { typed } = addressPolicies[form];
  return (
    typed !== undefined &&
    ((typed !== 'marked' && typed !== 'clippings') || hasChoice(new URLSearchParams(search)))
  );
}

/** True if a page is to mark something, or is to be made up of chosen stories. */
function hasChoice(query: URLSearchParams): boolean {
  return parseMarked(query) !== '' || parseClippings(query).stories.length > 0;
}

function redirect(location: string, isTyped: boolean): Answer {
  const caching = isTyped ? 'private, no-cache' : 'public, max-age=86400';
  return plainAnswer(308, { Location: location, 'Cache-Control': caching });
}

/** A page that was made with another key may still be in a shared cache, so the answer is for a minute only. */
function refusedFont(): Answer {
  return plainAnswer(404, { 'Cache-Control': 'public, max-age=60' });
}
