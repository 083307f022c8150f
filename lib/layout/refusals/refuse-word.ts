import { listBrokenWords } from './list-broken-words';
import type { JudgedPage, Refusal } from './refusal';

/** Refuses each word or name that is broken in a heading, a caption or a credit. */
export function refuseWord(judged: JudgedPage): Refusal[] {
  return listBrokenWords(judged).map(({ slug, where, word }) => ({
    rule: 'word',
    slug,
    detail: `the ${where} breaks “${word}”`,
  }));
}
