import { stat } from 'node:fs/promises';
import { type Admission, openAdmission } from './admission';
import { type Answer, type Body, isMissingPage, noBody } from './answer';
import { type AnswerCache, isCurrent } from './answer-cache';
import type { AskRenderer, RendererRequest } from './ask-renderer';
import type { Exchange } from './exchange';
import { loadText } from './load-text';
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
}

/** How many requests of each queue are being answered, and how many wait. */
export type QueueCounts = Record<QueueName, { running: number; waiting: number }>;

export interface RenderedAnswersParts {
  askRenderer: AskRenderer;
  cache: AnswerCache;
  origin: OriginRules;
}

/** Browsers and proxies give up after a minute, and a job may take most of it once its turn has come. */
const longestWait = 25_000;
/** The renderer has one thread for pages: more at a time would only make the first one later. */
const pageLimits = { atOnce: 4, longest: 200, longestWait, retryAfter: 2 };
/** Workers and browser have queues of their own, which are shorter. */
const costlyLimits = { atOnce: 4, longest: 60, longestWait, retryAfter: 5 };

export function openRenderedAnswers(parts: RenderedAnswersParts): RenderedAnswers {
  const { askRenderer, cache, origin } = parts;
  const queues: Record<QueueName, Admission<Answer>> = {
    page: openAdmission(pageLimits),
    costly: openAdmission(costlyLimits),
  };
  const render = async ({ key, address, headers }: QueuedRequest) => {
    const madeAt = Date.now();
    const made = withoutMissingPage(await askRenderer({ address, headers }));
    const answer = { ...(await loadText(made)), madeAt };
    cache.store(key, answer);
    return answer;
  };
  const renderInTurn = async (wanted: QueuedRequest, exchange: Exchange) => {
    const run = () => render(wanted);
    if (exchange.isOwn) return run();
    const client = clientOf(exchange.request, origin);
    const isWanted = () => !exchange.response.destroyed;
    return queues[wanted.queue].request({ key: wanted.key, run, client, isWanted });
  };
  return {
    find: async (wanted, exchange) => {
      const cached = await cache.find(wanted.key);
      if (cached && !(await isGone(cached.body))) return cached;
      const began = Date.now();
      const answer = await renderInTurn(wanted, exchange);
      // It was being made already when this request came, perhaps from files that have changed meanwhile.
      const isOlder = answer.madeAt !== undefined && answer.madeAt < began;
      const isOutdated = isOlder && answer.sources && !(await isCurrent(answer));
      return isOutdated ? renderInTurn(wanted, exchange) : answer;
    },
    countQueues: () => ({ page: queues.page.count(), costly: queues.costly.count() }),
  };
}

/** Leaves out a text that nobody gets, of which the cache would hold thousands. */
function withoutMissingPage(answer: Answer): Answer {
  return isMissingPage(answer) ? { ...answer, body: noBody } : answer;
}

/** True if the file of a body was deleted to make room for others: the renderer makes it again. */
async function isGone(body: Body): Promise<boolean> {
  return body.kind === 'file' && (await stat(body.path).catch(() => undefined)) === undefined;
}
