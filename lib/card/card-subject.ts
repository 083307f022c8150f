import { createHash } from 'node:crypto';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { type Edition, findArticle, type Page } from '@/lib/edition/edition';
import { sourceLine } from '@/lib/edition/metadata/source-line';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { ClippingPart } from './clipping';
import { type ReadPicture, sourcesOf } from './lay-photograph';

/** What a card shows: an article where it stands, or a page. */
export type CardSubject = ArticleSubject | PageSubject;

interface InPrint {
  paper: Paper;
  edition: Edition;
  /** Where the article begins; the page itself. */
  page: Page;
  plan: PagePlan;
  /** Where the paper is on the web, where that is known. */
  origin: string | undefined;
}

export interface ArticleSubject extends InPrint {
  kind: 'article';
  article: Article;
  /** What it takes on its pages, in the order in which they are read. */
  parts: [ClippingPart, ...ClippingPart[]];
}

/** What subjects are found in. */
export type SubjectSource = Pick<InPrint, 'paper' | 'edition' | 'origin'>;

export interface PageSubject extends InPrint {
  kind: 'page';
}

/** The page of a number, as it stands in addresses; undefined when there is none. */
export function findPageSubject(source: SubjectSource, asked: string): PageSubject | undefined {
  const { edition } = source;
  const page = edition.pages.find(({ number }) => String(number) === asked);
  return page && { kind: 'page', ...source, page, plan: page.plan };
}

/** The article of a slug, its own or a former one, where it stands in print. */
export function findArticleSubject(
  source: SubjectSource,
  slug: string,
): ArticleSubject | undefined {
  const { edition } = source;
  const article = findArticle(edition, slug);
  const standing = edition.pages.flatMap((page) => {
    const { plan } = page;
    if (!article) return [];
    return plan.stories
      .filter((story) => story.slug === article.slug)
      .map((story) => ({ page, plan, part: { story, grid: plan.grid } }));
  });
  const isHead = ({ part }: (typeof standing)[number]) => part.story.kind === 'story';
  const first = standing.find(isHead);
  if (!article || !first) return undefined;
  const { page, plan, part } = first;
  const tails = standing.filter((one) => !isHead(one)).map((one) => one.part);
  return { kind: 'article', ...source, page, plan, article, parts: [part, ...tails] };
}

/** What a card says to who does not see it: the headline, the paper, the day and the page. */
export function describeCard(subject: CardSubject): string {
  const source = sourceLine(subject);
  return subject.kind === 'article' ? `${subject.article.title} · ${source}` : source;
}

/** Sources of the pictures that a card of this subject may show. */
function picturesOf(subject: CardSubject): string[] {
  return sourcesOf(
    subject.kind === 'page' ? subject.plan.stories : subject.parts.map(({ story }) => story),
  );
}

/**
 * Another whenever anything that the card shows is another, pictures too, and the same on every server and
 * after every rebuild: it stands in the card's address, where link previews are kept by.
 *
 * @returns twelve hexadecimal digits
 */
export async function versionOf(subject: CardSubject, read: ReadPicture): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(stateOf(subject)));
  for (const source of picturesOf(subject)) hash.update((await read(source)) ?? source);
  return hash.digest('hex').slice(0, 12);
}

function stateOf(subject: CardSubject): unknown {
  const { paper, edition, origin } = subject;
  const { plan, articles: _, ...page } = subject.page;
  const { date, issue, status } = edition;
  const printed = { paper, date, issue, status, page };
  if (subject.kind === 'article') return [printed, subject.parts];
  // How long the make-up took is no part of the page.
  return [printed, origin, edition.pages.length, { ...plan, milliseconds: 0 }];
}
