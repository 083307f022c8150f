/**
 * Records hold the data that lists across editions need of each edition.
 *
 * A record is made from an edition's articles and not from its page plan, because making up an edition takes
 * ten times as long as reading it, and the lists of the archive need a record of every edition. The
 * pages, and the page of each article, are added when the edition is first made up for a reader; until then
 * `pages` is absent.
 */
import type { Article, ArticleOutline } from '@/lib/content/article';
import { type Publication, releaseOf } from '@/lib/content/published/publication';
import { latestOf, modifiedOf } from '@/lib/edition/article-times';
import { isArticle } from '@/lib/edition/edition';
import type { Role } from '@/lib/language/byline-vocabulary';

/** An edition to be recorded. One that is not made up yet has no pages. */
export interface RecordedEdition {
  date: string;
  /** When readers see it, in milliseconds since 1970; absent for a proof. */
  release?: number;
  articles: ArticleOutline[];
  pages?: { number: number; articles: ArticleOutline[] }[];
  /** The pages as they were published, with the slugs on each. */
  printed?: readonly { number: number; articles: readonly string[] }[];
}

/** Returns an edition that is not made up, its articles ordered by the `page` of their front matter, then by rank. */
export function toRecordedEdition({
  date,
  publication,
  articles,
}: {
  date: string;
  publication?: Publication;
  articles: ArticleOutline[];
}): RecordedEdition {
  const release = releaseOf(publication);
  return {
    date,
    ...(release !== undefined && { release }),
    articles: inOrder(articles),
    ...(publication && { printed: publication.pages }),
  };
}

function inOrder<T extends ArticleOutline>(articles: readonly T[]): T[] {
  return articles
    .filter(isArticle)
    .toSorted((a, b) => (a.page ?? 1) - (b.page ?? 1) || a.rank - b.rank);
}

/** An article, and the page on which it begins, as far as that is known. */
export interface PlacedArticle<A = Article> {
  article: A;
  page?: number;
}

/**
 * Returns the articles of an edition in the order and on the pages of its record, so that the edition need not be made
 * up. Those that the record lacks, because it is of an earlier state, come last.
 */
export function placeArticles<A extends ArticleOutline>(
  articles: readonly A[],
  record: EditionRecord | undefined,
): PlacedArticle<A>[] {
  const recorded = new Map(record?.teasers.map(({ slug, page }, at) => [slug, { page, at }]));
  const placeOf = ({ slug }: A) => recorded.get(slug)?.at ?? recorded.size;
  return inOrder(articles)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((article) => {
      const page = recorded.get(article.slug)?.page ?? article.page;
      return { article, ...(page !== undefined && { page }) };
    });
}

/** What the record of an edition was made from. As long as it is the same, so is the record. */
export interface RecordSource {
  /** The state of the edition's folder, with all of its files. */
  stamp: string;
  /** When the folder itself was last changed, in milliseconds since 1970. */
  folderTime: number;
  /** The state of what the articles depend on in paper.yaml. */
  paper: string;
}

/** Compares states. The time of the folder is left out: that of a copy is another one. */
export function isSameSource(a: RecordSource, b: RecordSource): boolean {
  return a.stamp === b.stamp && a.paper === b.paper;
}

/** An article as an entry of a list across editions. */
export interface Teaser {
  date: string;
  slug: string;
  title: string;
  kicker?: string;
  deck?: string;
  section: string;
  /** The page it is placed on; until the edition is made up, the `page` of its front matter. */
  page?: number;
  rank: ArticleOutline['rank'];
  summary: string;
  /** Names as printed. */
  people: string[];
  places: string[];
  /** The name of its regular column. */
  label?: string;
  corrections?: ArticleOutline['corrections'];
  /** When its text was last changed, as its front matter says: ISO 8601 with offset. */
  modified: string;
}

/** The stored record of an edition. */
export interface EditionRecord {
  date: string;
  summary: Summary;
  /** In reading order. */
  teasers: Teaser[];
  /** Pages on which an article begins; absent until the edition is made up. */
  pages?: { number: number; modified: string }[];
}

/** The counts of an edition, so that lists across editions need not open its record to count. */
export interface Summary {
  date: string;
  source: RecordSource;
  /** When readers see it, in milliseconds since 1970; absent for a proof. */
  release?: number;
  /** How many pages it has; absent until it is made up. */
  pages?: number;
  /** How many pages it had when it was published; absent in manifests of earlier versions. */
  printed?: number;
  /** The latest `modified` of its teasers. */
  modified: string;
  /** Title of the first article. */
  lead: string;
  /** Number of articles by section id. */
  sections: Record<string, number>;
  /** The people in its bylines in reading order, and beside each name the number of articles. */
  people: { names: string[]; counts: number[]; roles: Role[][] };
  /** Number of articles by the name of their column, by place, and by the number of the page on which they begin. */
  labels: Record<string, number>;
  places: Record<string, number>;
  onPages: Record<string, number>;
  /** The days of all corrections to its articles. */
  corrections: string[];
}

/** What lists across editions are of. */
export type ListKind = 'sections' | 'people' | 'labels' | 'places' | 'onPages';

/** Returns how many articles of an edition belong to a section (by id), a person, a column or a place (by name), or a page. */
export function countOf(summary: Summary, by: ListKind, key: string): number {
  const { people } = summary;
  if (by === 'people') return people.counts[people.names.indexOf(key)] ?? 0;
  const counts = summary[by];
  return Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0;
}

/** Counts the articles of a section, or of what has several names. */
export function countAll(summary: Summary, by: ListKind, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + countOf(summary, by, key), 0);
}

/** Returns how many articles an edition has. */
export function countArticles({ sections }: Pick<Summary, 'sections'>): number {
  return Object.values(sections).reduce((sum, count) => sum + count, 0);
}

export function toRecord(edition: RecordedEdition, source: RecordSource): EditionRecord {
  const { date, release, articles, pages, printed } = edition;
  const pageOf = new Map(
    pages?.flatMap((page) => page.articles.map(({ slug }) => [slug, page.number] as const)),
  );
  const printedOn = new Map(
    // An article that jumps is on several pages, and begins on the first.
    printed
      ?.toReversed()
      .flatMap((page) => page.articles.map((slug) => [slug, page.number] as const)),
  );
  const begun = pages?.filter((page) => page.articles.length > 0);
  const teasers = articles.map((article) =>
    toTeaser(article, pageOf.get(article.slug) ?? printedOn.get(article.slug) ?? article.page),
  );
  const people = count(teasers.flatMap((teaser) => teaser.people));
  return {
    date,
    summary: {
      date,
      source,
      ...(release !== undefined && { release }),
      ...(pages && { pages: pages.length }),
      ...(printed && printed.length > 0 && { printed: printed.length }),
      modified: latestOf(teasers.map(({ modified }) => modified)),
      lead: articles.at(0)?.title ?? '',
      sections: Object.fromEntries(count(teasers.map(({ section }) => section))),
      people: {
        names: [...people.keys()],
        counts: [...people.values()],
        roles: [...people.keys()].map((name) => rolesOf(name, articles)),
      },
      labels: Object.fromEntries(count(teasers.flatMap(({ label }) => label ?? []))),
      places: Object.fromEntries(count(teasers.flatMap((teaser) => [...new Set(teaser.places)]))),
      onPages: Object.fromEntries(
        count(teasers.flatMap(({ page }) => (page === undefined ? [] : [String(page)]))),
      ),
      corrections: teasers.flatMap(({ corrections = [] }) => corrections.map((one) => one.date)),
    },
    teasers,
    ...(begun && {
      pages: begun.map((page) => ({
        number: page.number,
        modified: latestOf(page.articles.map(modifiedOf)),
      })),
    }),
  };
}

function rolesOf(name: string, articles: readonly ArticleOutline[]): Role[] {
  const roles = articles.flatMap(
    ({ byline }) => byline?.people.filter((one) => one.name === name) ?? [],
  );
  return [...new Set(roles.flatMap((one) => one.roles))];
}

function toTeaser(article: ArticleOutline, page: number | undefined): Teaser {
  const { date, slug, title, kicker, deck, section, rank, summary, places } = article;
  return {
    date,
    slug,
    title,
    ...(kicker === undefined ? {} : { kicker }),
    ...(deck === undefined ? {} : { deck }),
    section,
    ...(page === undefined ? {} : { page }),
    rank,
    summary,
    people: [...new Set(article.byline?.people.map(({ name }) => name))],
    places,
    ...(article.label !== undefined && { label: article.label }),
    ...(article.corrections.length > 0 && { corrections: article.corrections }),
    modified: modifiedOf(article),
  };
}

function count(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
