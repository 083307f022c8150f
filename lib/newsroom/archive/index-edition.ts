/** Writes an edition to the search index, from the same articles that its record is made of. */
import type { ArticleWithText } from '@/lib/content/read-edition';
import { toArticleText } from '@/lib/search/article-text';
import { openSearchIndex, type SearchPlace } from '@/lib/search/open-search-index';
import type { IndexedArticle } from '@/lib/search/search-index';
import { messageOf, processLog } from '@/lib/store/log';
import type { PlacedArticle, RecordSource } from './edition-record';

/** Raised whenever what is indexed of an article changes. */
const format = 1;

/** Names a state of an edition for the search index. */
export function searchSource({ stamp, paper }: RecordSource): string {
  return `${format} ${stamp} ${paper}`;
}

/** True if the index has the edition in this state; also if it cannot be opened, which is logged. */
export async function isIndexed(
  place: SearchPlace,
  date: string,
  source: RecordSource,
): Promise<boolean> {
  try {
    return await (await openSearchIndex(place)).isCurrent(date, searchSource(source));
  } catch (error) {
    if (!isReported) processLog('warn', 'search-index-not-opened', { error: messageOf(error) });
    isReported = true;
    return true;
  }
}

/** A process logs it once: an index that cannot be opened fails for each of thousands of editions. */
let isReported = false;

/** The archive is complete without the index, so a failure is only logged. The next look at the archive tries again. */
export async function indexEdition(
  place: SearchPlace,
  {
    date,
    source,
    articles,
  }: { date: string; source: RecordSource; articles: PlacedArticle<ArticleWithText>[] },
): Promise<void> {
  try {
    const index = await openSearchIndex(place);
    const indexed = articles.map(toIndexedArticle);
    await index.upsertEdition({ date, source: searchSource(source), articles: indexed });
  } catch (error) {
    processLog('warn', 'edition-not-indexed', { edition: date, error: messageOf(error) });
  }
}

/** Returns what is indexed of an article. */
export function toIndexedArticle({
  article,
  page,
}: PlacedArticle<ArticleWithText>): IndexedArticle {
  const { slug, title, kind, section, places } = article;
  return {
    ...{ slug, title, kind, section },
    lines: linesOf(article),
    text: toArticleText(article.body),
    ...(page !== undefined && { page }),
    people: [...new Set(article.byline?.people.map(({ name }) => name))],
    places: [...new Set(places)],
  };
}

function linesOf({
  kicker,
  deck,
  label,
  byline,
  places,
  keywords,
  corrections,
}: ArticleWithText): string[] {
  const lines = [kicker, deck, label, byline?.printed, ...places, ...keywords];
  return [...lines, ...corrections.map(({ text }) => text)].filter((line) => line !== undefined);
}
