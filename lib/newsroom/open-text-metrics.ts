import { createHash } from 'node:crypto';
import { toString as toText } from 'hast-util-to-string';
import { LRUCache } from 'lru-cache';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { creditedPeople } from '@/lib/content/pictures/credited-people';
import { createSegmenter } from '@/lib/edition/segmenter';
import { namesOf } from '@/lib/edition/words/names-of';
import { openRulers } from '@/lib/fonts/advances';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { unicodeProperties } from '@/lib/language/unicode-properties';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { openOnce } from '@/lib/store/open-once';
import { findDictionary } from './chinese-dictionary';

/** The widths depend on font files only, so one table for each set of faces serves the whole process. */
const openRulersOnce = openOnce(openRulers);

interface MetricsParts {
  paper: Paper;
  articles: Article[];
}

/**
 * Returns all that make-up needs to know of type and language for one edition: typography and hyphenation of
 * the paper's language, widths from the fonts, and word boundaries by the dictionary of the
 * language and by names in the edition. The first call opens the fonts, which takes half a second. The metrics of
 * the editions that were last used are cached: every view of a page needs them, and compounds are learnt from all
 * texts of an edition.
 */
export async function openTextMetrics({ paper, articles }: MetricsParts): Promise<TextMetrics> {
  const key = hash(JSON.stringify(paper)) + digestOf(articles);
  const known = cached.get(key);
  if (known) return known;
  const opening = openNew({ paper, articles });
  cached.set(key, opening);
  opening.catch(() => cached.delete(key));
  return opening;
}

/** The editions that readers look at together. */
const cached = new LRUCache<string, Promise<TextMetrics>>({ max: 12 });

/**
 * Each article is hashed once, since lists of them are made for every view, and without what has no bearing on its
 * text: at the desk its pins change with every act.
 */
const digests = new WeakMap<Article, string>();

function digestOf(articles: readonly Article[]): string {
  const all = articles.map((article) => {
    const { rank: _rank, page: _page, pins: _pins, ...rest } = article;
    const digest = digests.get(article) ?? hash(JSON.stringify(rest));
    digests.set(article, digest);
    return digest;
  });
  return hash(all.join());
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

async function openNew({ paper, articles }: MetricsParts): Promise<TextMetrics> {
  const language = languageOf(paper.language);
  const set = faceSetOf(language, paper.theme);
  const { measure, kern } = await openRulersOnce(set);
  const { typography, loadHyphenate } = language;
  const hyphenate = await loadHyphenate();
  const segment = createSegmenter({
    language: paper.language,
    dictionary: findDictionary(paper.language),
    names: namesOf(articles, paper, creditedPeople(articles.flatMap(({ pictures }) => pictures))),
    learnFrom: textsOf(articles),
  });
  const unicode = unicodeProperties;
  return { typography, unicode, measure, ...(kern && { kern }), segment, hyphenate };
}

function textsOf(articles: Article[]) {
  const headings = articles.flatMap(({ title, kicker, deck }) =>
    [title, kicker, deck].filter((text) => text !== undefined),
  );
  return { headings, text: articles.map(({ body }) => toText(body)).join('\n') };
}
