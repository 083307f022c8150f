import { stat } from 'node:fs/promises';
import { isBusyError } from '@/lib/store/busy-error';
import type { Log } from '@/lib/store/log';
import { type Admission, openAdmission } from './admission';
import { ageOf } from './age-of';
import { type Answer, type Body, isMissingPage, noBody } from './answer';
import { type AnswerCache, isCurrent } from './answer-cache';
import type { AskRenderer, RendererRequest } from './ask-renderer';
import type { Exchange } from './exchange';
import { loadText } from './load-text';
import { openRenewals } from './renewals';
import type { QueueName } from './request/address-policy';
import { clientOf, type OriginRules } from './request/request-origin';

/** Answers of the renderer, from the cache if they are valid. What must be rendered waits for its turn. */
export interface RenderedAnswers {
  /** @throws BusyError if the renderer does not answer, or its queue is full */
  find: (request: QueuedRequest, exchange: Exchange) => Promise<Answer>;
  countQueues: () => QueueCounts;
}

/** A request to the renderer, with the key of its answer in the cache. */
export interface QueuedRequest extends RendererRequest {
  key: string;
  queue: QueueName;
  /** True if the answer depends on what a reader typed. */
  isTyped: boolean;
}

/** How many requests of each queue are being answered, and how many wait. */
export type QueueCounts = Record<QueueName, { running: number; waiting: number }>;

export interface RenderedAnswersParts {
  askRenderer: AskRenderer;
  cache: AnswerCache;
  origin: OriginRules;
  log: Log;
}

/** Browsers and proxies give up after a minute, and a job may take most of it once its turn has come. */
const longestWait = 25_000;
/** The renderer has one thread for pages: more at a time would only make the first one later. */
const pageLimits = { atOnce: 4, longest: 200, longestWait, retryAfter: 2 };
/** A first view of a front requests a dozen pictures at once, and they must not hold up pages. */
const pictureLimits = { atOnce: 4, longest: 200, longestWait, retryAfter: 2 };
/** One search at a time is fast; with two, one that is slow does not hold up the others, nor do both hold up pages. */
const searchLimits = { atOnce: 2, longest: 100, longestWait, retryAfter: 2 };
/** Pages of stories that a reader chose take a second or more, and nobody but their reader waits for them. */
const clippingsLimits = { atOnce: 2, longest: 20, longestWait, retryAfter: 5 };
/** Workers and browser have queues of their own, which are shorter. */
const costlyLimits = { atOnce: 4, longest: 60, longestWait, retryAfter: 5 };

export function openRenderedAnswers(parts: RenderedAnswersParts): RenderedAnswers {
  const { askRenderer, cache, origin, log } = parts;
  const renewals = openRenewals(log);
  const queues: Record<QueueName, Admission<Answer>> = {
    page: openAdmission(pageLimits),
    picture: openAdmission(pictureLimits),
    costly: openAdmission(costlyLimits),
    search: openAdmission(searchLimits),
    clippings: openAdmission(clippingsLimits),
  };
  const render = async ({ key, address, headers, isTyped }: QueuedRequest) => {
    const madeAt = Date.now();
    const made = withoutMissingPage(await askRenderer({ address, headers }));
    const loaded = { ...(await loadText(made)), madeAt };
    const answer = isTyped ? toPrivate(loaded) : loaded;
    cache.store(key, answer, isTyped);
    return answer;
  };
  const renderInTurn = async (wanted: QueuedRequest, exchange: Exchange, isWanted = () => true) => {
    const run = () => render(wanted);
    if (exchange.isOwn) return run();
    const client = clientOf(exchange.request, origin);
    return queues[wanted.queue].request({ key: wanted.key, run, client, isWanted });
  };
  const make = async (wanted: QueuedRequest, exchange: Exchange) => {
    const isWanted = () => !exchange.response.destroyed;
    const began = Date.now();
    const answer = await renderInTurn(wanted, exchange, isWanted);
    // It was being made already when this request came, perhaps from files that have changed meanwhile.
    const isOlder = answer.madeAt !== undefined && answer.madeAt < began;
    const isOutdated = isOlder && answer.sources && !(await isCurrent(answer));
    return isOutdated ? renderInTurn(wanted, exchange, isWanted) : answer;
  };
  return {
    find: async (wanted, exchange) => {
      const cached = await cache.find(wanted.key);
      if (!cached || (await isGone(cached.body))) return make(wanted, exchange);
      switch (ageOf(cached, Date.now())) {
        case 'fresh':
          return cached;
        case 'due':
          renewals.begin(wanted.key, () => renderInTurn(wanted, exchange));
          return cached;
        case 'overdue':
          return makeOrElse(cached, () => make(wanted, exchange));
      }
    },
    countQueues: () => ({
      page: queues.page.count(),
      picture: queues.picture.count(),
      costly: queues.costly.count(),
      search: queues.search.count(),
      clippings: queues.clippings.count(),
    }),
  };
}

/** Returns the old answer if no other can be made now, unless that can be said of it no more. */
async function makeOrElse(old: Answer, make: () => Promise<Answer>): Promise<Answer> {
  try {
    const answer = await make();
    if (answer.status < 500 || !(await isCurrent(old))) return answer;
  } catch (error) {
    if (!isBusyError(error) || !(await isCurrent(old))) throw error;
  }
  return old;
}

/** Browsers look again each time; shared caches, which countless such answers would fill, store none. */
function toPrivate(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'private, no-cache' } };
}

/** Leaves out a text that nobody gets, of which the cache would hold thousands. */
function withoutMissingPage(answer: Answer): Answer {
  return isMissingPage(answer) ? { ...answer, body: noBody } : answer;
}

/** True if the file of a body was deleted to make room for others: the renderer makes it again. */
async function isGone(body: Body): Promise<boolean> {
  return body.kind === 'file' && (await stat(body.path).catch(() => undefined)) === undefined;
}
