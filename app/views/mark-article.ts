import type { Article } from '@/lib/content/article';
import { hitId, type MarkedArticle, type TextMark } from '@/lib/edition/text-mark';
import { markBody } from '@/lib/search/marks/mark-body';
import { openFinder } from '@/lib/search/marks/open-finder';

/** Marks in an article what a reader searched for; the hits are numbered in the order in which they are read. */
export function markArticle(article: Article, query: string): MarkedArticle {
  const find = openFinder(query);
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const mark = (text = ''): TextMark[] => find(text).map((range) => ({ ...range, hit: next() }));
  const marked = {
    label: mark(article.label),
    kicker: mark(article.kicker),
    title: mark(article.title),
    deck: mark(article.deck),
    byline: mark(article.byline?.printed),
    body: markBody(article.body, { find, next, toId: hitId }),
    corrections: article.corrections.map(({ text }) => mark(text)),
    keywords: article.keywords.map((keyword) => mark(keyword)),
  };
  return { ...marked, query, count };
}
