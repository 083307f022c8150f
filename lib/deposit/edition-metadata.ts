/**
 * What a library's catalogue needs to know of an edition, as `data/metadata.json`. Field names are those of the elements
 * of MODS 3 and METS in which the same is in `data/mets.xml`: a cataloguer finds `partNumber` and `dateIssued` where
 * they are expected.
 */
import type { Article, Picture } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, editionPath } from '@/lib/edition/addresses/paths';
import { type Edition, findPage } from '@/lib/edition/edition';
import { htmlName, pictureFolder } from './payload-names';

export interface EditionMetadata {
  title: string;
  publisher?: string;
  /** BCP 47. */
  language: string;
  /** `2023-03-10` */
  dateIssued: string;
  /** The issue number. */
  partNumber?: number;
  /** The edition's address; absent if the site's origin is not configured. */
  identifier?: string;
  pages: PageMetadata[];
  /** In reading order; indexes, which only list others, are left out. */
  articles: ArticleMetadata[];
  /** Of these nothing is in the deposit but the notice that readers find at their addresses. */
  withdrawn: WithdrawnMetadata[];
}

interface PageMetadata {
  number: number;
  name?: string;
  /** Slugs of the articles that begin on the page. */
  articles: string[];
}

export interface ArticleMetadata {
  slug: string;
  genre: Article['kind'];
  title: string;
  kicker?: string;
  subTitle?: string;
  /** The name of the regular column. */
  label?: string;
  section?: string;
  /** The page on which it begins. */
  page?: number;
  /** As printed. */
  byline?: string;
  names: { name: string; roles: string[]; identifier?: string }[];
  places: string[];
  keywords: string[];
  datePublished: string;
  dateModified?: string;
  corrections: { date: string; text: string }[];
  identifier?: string;
  /** Former addresses. */
  formerIdentifiers: string[];
  /** Paths in the folder `data`. */
  file: string;
  source: string;
  pictures: PictureMetadata[];
}

interface PictureMetadata extends Pick<Picture, 'alt' | 'caption' | 'credit'> {
  file: string;
}

export interface WithdrawnMetadata {
  slug: string;
  title?: string;
  dateWithdrawn: string;
  reason: string;
  identifier?: string;
  file: string;
}

export interface MetadataParts {
  paper: Paper;
  edition: Edition;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The addresses of people, by name. */
  people: ReadonlyMap<string, string>;
}

export function toEditionMetadata(parts: MetadataParts): EditionMetadata {
  const { paper, edition, origin } = parts;
  const { date, issue, pages, withdrawn } = edition;
  const addressOf = (path: string) => (origin === undefined ? {} : { identifier: origin + path });
  return {
    title: paper.name,
    ...(paper.publisher !== undefined && { publisher: paper.publisher }),
    language: paper.language,
    dateIssued: date,
    ...(issue !== undefined && { partNumber: issue }),
    ...addressOf(editionPath(date)),
    pages: pages.map(({ number, name, articles }) => ({
      number,
      ...(name && { name }),
      articles: articles.map(({ slug }) => slug),
    })),
    articles: listDeposited(edition).map((article) => toArticleMetadata(article, parts)),
    withdrawn: withdrawn.map(({ slug, title, date: dateWithdrawn, reason }) => ({
      slug,
      ...(title !== undefined && { title }),
      dateWithdrawn,
      reason,
      ...addressOf(articlePath(date, slug)),
      file: htmlName(slug),
    })),
  };
}

/** Lists the articles that have a file of their own: page by page, the advertisements of a page after its stories. */
export function listDeposited({ pages, unlisted }: Edition): Article[] {
  const all = [...pages.flatMap(({ articles, ads }) => [...articles, ...ads]), ...unlisted];
  const unique = new Map(all.map((article) => [article.slug, article]));
  return [...unique.values()].filter(({ kind }) => kind !== 'index');
}

function toArticleMetadata(
  article: Article,
  { paper, edition, origin, people }: MetadataParts,
): ArticleMetadata {
  const { date, slug, kind, title, kicker, deck, label, byline, updated, aliases } = article;
  const section = paper.sections.find(({ id }) => id === article.section)?.name;
  const page = findPage(edition, slug)?.number ?? pageOfAd(edition, slug);
  const addressOf = (one: string) => `${origin}${articlePath(date, one)}`;
  return {
    slug,
    genre: kind,
    title,
    ...(kicker !== undefined && { kicker }),
    ...(deck !== undefined && { subTitle: deck }),
    ...(label !== undefined && { label }),
    ...(section !== undefined && { section }),
    ...(page !== undefined && { page }),
    ...(byline && { byline: byline.printed }),
    names: (byline?.people ?? []).map(({ name, roles }) => {
      const identifier = people.get(name);
      return { name, roles, ...(identifier !== undefined && { identifier }) };
    }),
    places: article.places,
    keywords: article.keywords,
    datePublished: article.published,
    ...(updated !== undefined && { dateModified: updated }),
    corrections: article.corrections,
    ...(origin !== undefined && { identifier: addressOf(slug) }),
    formerIdentifiers: origin === undefined ? [...aliases] : aliases.map(addressOf),
    file: htmlName(slug),
    source: `content/${article.file}`,
    pictures: article.pictures.map(({ name, alt, caption, credit }) => ({
      file: pictureFolder(date) + name,
      alt,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    })),
  };
}

function pageOfAd({ pages }: Edition, slug: string): number | undefined {
  return pages.find(({ ads }) => ads.some((ad) => ad.slug === slug))?.number;
}
