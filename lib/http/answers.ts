import type { Answer } from './answer';
import { answerByMethod } from './answer-by-method';
import type { AnswerCache } from './answer-cache';
import type { Exchange } from './exchange';
import type { PaperAnswers } from './paper-answers';
import { plainAnswer } from './plain-answer';
import { parseTarget } from './request/request-target';
import { readStatic } from './static-files';

/** What is sent for each request, whoever makes it: the form of the address decides, the cache, or the renderer. */
export interface Answers {
  find: (exchange: Exchange) => Answer | Promise<Answer>;
}

export interface AnswersParts {
  paper: PaperAnswers;
  cache: AnswerCache;
  /** The folder of the build's files: `.next/static`. */
  staticFolder: string;
  findHealth: () => Promise<Answer>;
}

export function openAnswers({ paper, cache, staticFolder, findHealth }: AnswersParts): Answers {
  const findStatic = async (path: string): Promise<Answer> => {
    const key = `/_next/static/${path}`;
    const cached = await cache.find(key);
    if (cached) return cached;
    const file = await readStatic(staticFolder, path);
    if (file) cache.store(key, file);
    return file ?? plainAnswer(404);
  };
  const find: Answers['find'] = (exchange) => {
    const refusal = answerByMethod(exchange.request);
    if (refusal) return refusal;
    if (exchange.target === undefined) return paper.findMissing(exchange);
    const target = parseTarget(exchange.target);
    switch (target.kind) {
      case 'known':
        return target.form === 'health' ? findHealth() : paper.findKnown(target, exchange);
      case 'moved':
        return paper.findMoved(target, exchange);
      case 'static':
        return findStatic(target.path);
      case 'missing':
        return paper.findMissing(exchange);
      case 'tooLong':
        return plainAnswer(414);
      default:
        return target satisfies never;
    }
  };
  return { find };
}
