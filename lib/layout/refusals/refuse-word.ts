import { listBrokenWords } from './list-broken-words';
import type { JudgedPage, PlacedRefusal } from './refusal';

/** Refuses each word or name that is broken in a heading, a caption or a credit. */
export function refuseWord(judged: JudgedPage): PlacedRefusal[] {
  return listBrokenWords(judged).map(({ slug, where, word, at }) => ({
    rule: 'word',
    slug,
    detail: `the ${where} breaks “${word}”`,
    at,
  }));
}
