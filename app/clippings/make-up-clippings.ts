import type { Paper } from '@/lib/content/fields/schema';
import { articlePath, pagePath } from '@/lib/edition/addresses/paths';
import { findExcess } from '@/lib/edition/clippings/longest-clippings';
import {
  type Clip,
  clippedSlug,
  toClippedArticles,
} from '@/lib/edition/clippings/to-clipped-articles';
import { type Edition, toEdition } from '@/lib/edition/edition';
import { runJob } from '@/lib/jobs/run-job';
import { languageOf } from '@/lib/language/find-language';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { digestPages } from '@/lib/print/digest-pages';
import { type ComposedPage, composePages } from '@/lib/sheet/composed-page';
import { getMetrics, getPaper } from '../data';

/** Saved stories as pages. */
export interface MadeUpClippings {
  /** The paper as the heads of these pages name it. */
  paper: Paper;
  edition: Edition;
  sheets: ComposedPage[];
  /** Tells this state of the pages from another. */
  digest: string;
}

/** The sheet of every home printer. */
const sheet = { size: 'a4' } as const;

/**
 * Makes up saved stories as pages of their own, in a thread that nothing else waits for.
 *
 * @returns undefined without stories, with too much text, and in languages without sheets
 * @throws BusyError if there is no room in the queue
 */
export async function makeUpClippings(
  clips: readonly Clip[],
  title: string,
): Promise<MadeUpClippings | undefined> {
  const own = await getPaper();
  const { hasSheets } = languageOf(own.language);
  const newest = clips.reduce((latest, { article }) => max(latest, article.date), '');
  if (clips.length === 0 || !hasSheets || findExcess(clips) !== undefined) return undefined;
  const paper = toClippingsPaper(own, title);
  const articles = toClippedArticles(clips, own);
  const settings = { pages: [] };
  const bytes = await runJob('clippings', 'planAsJson', { paper, settings, articles, sheet });
  const plan: EditionPlan = JSON.parse(new TextDecoder().decode(bytes));
  const edition = toEdition({
    ...{ date: newest, settings, articles, paper, plan },
    issue: undefined,
    release: undefined,
    status: 'published',
  });
  const metrics = await getMetrics({ paper, articles });
  const composed = composePages(edition.pages, { paper, edition, metrics, isUndated: true });
  return {
    paper,
    edition,
    sheets: withAddresses(composed, clips, newest),
    digest: digestPages({ paper, edition, pages: edition.pages }),
  };
}

const max = (one: string, other: string): string => (one > other ? one : other);

/** The heads of the pages have the title where those of the paper have its name, and the name of the paper below. */
function toClippingsPaper(paper: Paper, title: string): Paper {
  const { nameLatin: _, logo: __, since: ___, ...rest } = paper;
  const { clippings } = languageOf(paper.language).messages.keep;
  return {
    ...rest,
    name: title || clippings,
    tagline: title ? `${paper.name}\u3000${clippings}` : paper.name,
    // A page is not of the section of its first story.
    sections: paper.sections.map(({ id }) => ({ id, name: clippings })),
  };
}

/** Links of the pages lead to the stories themselves, and from one part of a story to the page with the other. */
function withAddresses(
  sheets: ComposedPage[],
  clips: readonly Clip[],
  date: string,
): ComposedPage[] {
  const addresses = new Map<string, string>([
    ...clips.map(
      ({ article }, index) =>
        [articlePath(date, clippedSlug(index)), articlePath(article.date, article.slug)] as const,
    ),
    ...sheets.map(({ plan: { number } }) => [pagePath(date, number), `#page-${number}`] as const),
  ]);
  return sheets.map(({ items, ...rest }) => ({
    ...rest,
    // Items are plain data.
    items: JSON.parse(JSON.stringify(items), (key, value) =>
      key === 'href' ? (addresses.get(value) ?? value) : value,
    ),
  }));
}
