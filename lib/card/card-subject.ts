import { createHash } from 'node:crypto';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { logoPath, picturePath } from '@/lib/edition/addresses/paths';
import { type Edition, findArticle, isPlanned, type Page } from '@/lib/edition/edition';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { ClippingPart } from './draw-clipping';
import { sourcesOf } from './raster/rasterize-photograph';

/** The subject of a card: an article as it is in print, or a page. */
export type CardSubject = ArticleSubject | PageSubject;

interface PrintedSubject {
  paper: Paper;
  edition: Edition;
  /** The page on which the article begins, or the page itself. */
  page: Page;
  plan: PagePlan;
  /** The paper's public origin; undefined if unknown. */
  origin: string | undefined;
}

export interface ArticleSubject extends PrintedSubject {
  kind: 'article';
  article: Article;
  /** Its parts on all its pages, in reading order. */
  parts: [ClippingPart, ...ClippingPart[]];
}

/** The edition in which a subject is looked up. */
export type SubjectSource = Pick<PrintedSubject, 'paper' | 'edition' | 'origin'>;

export interface PageSubject extends PrintedSubject {
  kind: 'page';
}

/**
 * Finds the page of a number.
 *
 * @param pageNumber as it is written in addresses
 */
export function findPageSubject(
  source: SubjectSource,
  pageNumber: string,
): PageSubject | undefined {
  const { edition } = source;
  const page = edition.pages.find(({ number }) => String(number) === pageNumber);
  return page && isPlanned(page) ? { kind: 'page', ...source, page, plan: page.plan } : undefined;
}

/** Finds an article by its slug or one of its aliases, with its parts on all pages. */
export function findArticleSubject(
  source: SubjectSource,
  slug: string,
): ArticleSubject | undefined {
  const { edition } = source;
  const article = findArticle(edition, slug);
  const placed = edition.pages.filter(isPlanned).flatMap((page) => {
    const { plan } = page;
    if (!article) return [];
    return plan.stories
      .filter((story) => story.slug === article.slug)
      .map((story) => ({ page, plan, part: { story, grid: plan.grid } }));
  });
  const isHead = ({ part }: (typeof placed)[number]) => part.story.kind === 'story';
  const first = placed.find(isHead);
  if (!article || !first) return undefined;
  const { page, plan, part } = first;
  const tails = placed.filter((one) => !isHead(one)).map((one) => one.part);
  return { kind: 'article', ...source, page, plan, article, parts: [part, ...tails] };
}

/** Returns the alternative text of a card: the headline, the paper, the day and the page. */
export function describeCard(subject: CardSubject): string {
  const source = sourceLine(subject);
  return subject.kind === 'article' ? `${subject.article.title} · ${source}` : source;
}

/** Returns the sources of the pictures that a card of this subject may show. */
export function picturesOf(subject: CardSubject): string[] {
  const { logo } = subject.paper;
  const sources = subject.kind === 'page' ? picturesOn(subject) : picturesIn(subject);
  return logo ? [...sources, logoPath(logo.name)] : sources;
}

const picturesIn = ({ parts }: ArticleSubject): string[] =>
  sourcesOf(parts.map(({ story }) => story));

/** A page has pictures of its advertisements, too. */
function picturesOn({ plan, page }: PageSubject): string[] {
  const ofAds = page.ads.flatMap(({ date, pictures }) =>
    pictures.map(({ name }) => picturePath(date, name)),
  );
  return [...new Set([...sourcesOf(plan.stories), ...ofAds])];
}

/** Returns a digest of a picture, or its bytes, by its address on the page; undefined without a file. */
export type DigestPicture = (source: string) => Promise<string | Uint8Array | undefined>;

/**
 * Returns the version of a card, which is part of its address, by which link previews are cached. It changes
 * whenever the card's content does, pictures included, and is the same on every server and in every build.
 *
 * @returns twelve hexadecimal digits
 */
export async function versionOf(subject: CardSubject, digest: DigestPicture): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(stateOf(subject)));
  for (const source of picturesOf(subject)) hash.update((await digest(source)) ?? source);
  return hash.digest('hex').slice(0, 12);
}

function stateOf(subject: CardSubject): unknown {
  const { paper, edition, origin } = subject;
  const { plan, articles: _, ...page } = subject.page;
  const { date, issue, status } = edition;
  const printed = { paper, date, issue, status, page };
  if (subject.kind === 'article') return [printed, subject.parts];
  // The duration of make-up differs from run to run and is not printed.
  return [printed, origin, edition.pages.length, { ...plan, milliseconds: 0 }];
}
