/**
 * Answers the readers. It does nothing that takes long: an answer is in the cache, is decided by the form of the
 * address, or comes from the renderer.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withoutBase } from '@/lib/addresses/base-path';
import { isBusyError } from '@/lib/store/busy-error';
import { type Log, messageOf } from '@/lib/store/log';
import type { Answer } from './answer';
import { openAnswerCache } from './answer-cache';
import { openAnswers } from './answers';
import type { AskRenderer } from './ask-renderer';
import type { Exchange } from './exchange';
import { internalHeaders } from './internal-headers';
import { openPaperAnswers, type PaperAnswersParts } from './paper-answers';
import { passOn } from './pass-on';
import { plainAnswer } from './plain-answer';
import { openRenderedAnswers, type QueueCounts } from './rendered-answers';
import { type OriginRules, requestOrigin } from './request/request-origin';
import { parseTarget, type RequestTarget } from './request/request-target';
import { sendAnswer } from './send-answer';

export interface FrontParts {
  askRenderer: AskRenderer;
  /** The folder of the build's files: `.next/static`. */
  staticFolder: string;
  origin: OriginRules;
  log: Log;
  answerHealth: (load: FrontLoad) => Promise<Answer>;
  isRefused: PaperAnswersParts['isRefused'];
  /** In development: the renderer's socket, once it listens. Requests are passed on to it as they are. */
  passOnTo?: () => Promise<string>;
}

export interface Front {
  /** @param isOwn true for requests of our own browser, which never wait in a queue */
  handle: (request: IncomingMessage, response: ServerResponse, isOwn?: boolean) => void;
}

/** How much the front has to do and to remember. */
export interface FrontLoad {
  queues: QueueCounts;
  /** The size of all cached answers. */
  cachedBytes: number;
}

/** In bytes. The sample's pages take 100 KB each in all codings, so about a thousand pages. */
const maxCached = 128 * 2 ** 20;
/** In bytes. Most missing pages take a few hundred, so about 20,000. */
const maxMissing = 16 * 2 ** 20;
/** In bytes. A feed takes up to 200 KB, so about a hundred: those of the one or two hosts that a server has. */
const maxByOrigin = 16 * 2 ** 20;
/** In bytes. A page of hits takes about 60 KB, so some hundreds: those that readers look at again. */
const maxTyped = 16 * 2 ** 20;

export function openFront(parts: FrontParts): Front {
  const { askRenderer, staticFolder, origin, log, answerHealth, isRefused, passOnTo } = parts;
  const cache = openAnswerCache({ maxBytes: maxCached, maxMissing, maxByOrigin, maxTyped });
  const rendered = openRenderedAnswers({ askRenderer, cache, origin, log });
  const findHealth = () =>
    answerHealth({ queues: rendered.countQueues(), cachedBytes: cache.bytes() });
  const paper = openPaperAnswers({ rendered, origin, isRefused });
  const answers = openAnswers({ paper, cache, staticFolder, findHealth });

  const answer = async (exchange: Exchange) => {
    const { request, response, target } = exchange;
    try {
      if (passOnTo && (target === undefined || !isForFront(parseTarget(target)))) {
        const added = {
          [internalHeaders.origin]: requestOrigin(request, origin),
          ...(loopback.test(request.socket.remoteAddress ?? '') && {
            [internalHeaders.isLocal]: '1',
          }),
        };
        return await passOn(exchange, await passOnTo(), added);
      }
      const found = await answers.find(exchange);
      if (response.destroyed) return;
      if ((await sendAnswer(exchange, found, cache.recount)) === 'sent') return;
      log('warn', 'file-gone', { path: request.url });
      await sendAnswer(exchange, plainAnswer(404));
    } catch (error) {
      await sendError(exchange, error, log);
    }
  };
  return {
    handle: (request, response, isOwn = false) => {
      const target = withoutBase(request.url ?? '');
      void answer({ request, response, target, isOwn });
    },
  };
}

/** The addresses of a machine for itself (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** True for what the front answers in development as well. */
function isForFront(target: RequestTarget): boolean {
  return target.kind === 'moved' || (target.kind === 'known' && target.form === 'health');
}

async function sendError(exchange: Exchange, error: unknown, log: Log): Promise<void> {
  const { request, response } = exchange;
  if (response.headersSent || response.destroyed) return void response.destroy();
  if (!isBusyError(error))
    log('error', 'not-answered', { path: request.url, error: traceOf(error) });
  const refusal = isBusyError(error)
    ? plainAnswer(503, { 'Retry-After': String(error.retryAfter) })
    : plainAnswer(500);
  await sendAnswer(exchange, refusal);
}

/** An error that nobody expected is logged with the place where it was thrown. */
function traceOf(error: unknown): string {
  return error instanceof Error && error.stack ? error.stack : messageOf(error);
}
