/**
 * Makes up the paper in brief: one A4 page with every story of the front, then the best of each other page, in page
 * order. As much is on it as it holds: more sentences where there are few stories, fewer stories where there are many.
 */
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { firstSentences } from '@/lib/edition/brief/first-sentences';
import { isArticle } from '@/lib/edition/edition';
import { pageTitle } from '@/lib/edition/page-title';
import { languageOf } from '@/lib/language/find-language';
import { type EditionPlan, makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { openTextMetrics } from './open-text-metrics';
import type { LargeOrder } from './plan-large';

/** The order of the newspaper's own pages. */
export type BriefOrder = LargeOrder;

interface BriefParts {
  paper: Paper;
  articles: readonly Article[];
}

export async function planBrief(parts: BriefParts, order: BriefOrder): Promise<EditionPlan> {
  const { paper, articles } = parts;
  const metrics = await openTextMetrics({ paper, articles: [...articles] });
  const pages = gatherPages(parts, order);
  const plans = listAmounts(pages).map((amount) => () => {
    const stories = toStories(pages, amount, paper.language);
    // Making up all that is much too much for one page would take a minute.
    if (estimate(stories, paper.language) > mostOnPage) return undefined;
    return makeUpEdition({ stories, pages: [{ number: 1, name: '' }], sheet, metrics });
  });
  return findFullest(plans);
}

/** Three columns, in which a brief of one sentence has four to six lines, in the usual size of newspapers. */
const sheet: SheetSpec = { size: 'a4', columns: 3, bodySize: 9 };

/** In em of text: three columns of 18 em and 55 rows under the masthead. */
const mostOnPage = 3000;
/** In em: a column. */
const columnWidth = 18;
/** The size of the smallest headline, in em, and the rows of a line of it; a headline takes two rows at least. */
const headlineSize = 1.4;
const headlineRows = 1.5;
const leastHeadline = 2 * columnWidth;
/** The width of a Latin letter, in em. */
const letterWidth = 0.45;

/** Returns at least how many em of the page some stories take. */
function estimate(stories: readonly Story[], tag: string): number {
  const width = languageOf(tag).typography.hasWordSpaces ? letterWidth : 1;
  /** In em of the page: whole lines of a column. */
  const linesOf = (text = '', size = 1, rows = 1) =>
    Math.ceil((width * size * text.length) / columnWidth) * columnWidth * rows;
  const sizes = stories.map(({ headline, kicker, deck, blocks }) => {
    const letters = blocks.flatMap((block) => ('runs' in block ? block.runs : []));
    const text = width * letters.reduce((sum, run) => sum + run.text.length, 0);
    const heading = Math.max(leastHeadline, linesOf(headline, headlineSize, headlineRows));
    return heading + linesOf(kicker) + linesOf(deck) + text;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

interface SourcePage {
  number: number;
  name: string;
  /** In the order of the page. */
  articles: Article[];
}

function gatherPages({ articles }: BriefParts, { pages }: BriefOrder): SourcePage[] {
  return pages
    .map(({ number, name, slugs }) => ({
      number,
      name,
      articles: slugs.flatMap(
        (slug) => articles.find((one) => one.slug === slug && isArticle(one)) ?? [],
      ),
    }))
    .filter((page) => page.articles.length > 0);
}

/** How much of an edition is in a brief. */
interface Amount {
  /** Stories of the front and of each other page, at most. */
  onFront: number;
  onPage: number;
  /** Characters of the sentences of each; see `firstSentences`. */
  room: number;
  /** Which headings there are besides the headlines. */
  headings: 'all' | 'decks' | 'none';
}

/** Of characters: from the first sentences of a long report down to the first one. */
const rooms = [900, 700, 550, 430, 340, 260, 200, 150, 110, 80, 0];

/**
 * Lists amounts from the largest to the smallest. Text is left out before headings are, headings before stories,
 * and the stories of the front last.
 */
function listAmounts(pages: readonly SourcePage[]): Amount[] {
  const [front, ...others] = pages.map(({ articles }) => articles.length);
  const onFront = front ?? 0;
  const onPage = Math.max(0, ...others);
  const all = { onFront, onPage, room: 0, headings: 'all' } as const;
  const least = { ...all, headings: 'none' } as const;
  return [
    ...rooms.map((room) => ({ ...all, room })),
    { ...all, headings: 'decks' },
    least,
    ...countDown(onPage - 1, 0).map((count) => ({ ...least, onPage: count })),
    ...countDown(onFront - 1, 1).map((count) => ({ ...least, onFront: count, onPage: 0 })),
  ];
}

const countDown = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);

/** Returns the plan of the largest amount that one page holds; the smallest one where none does. */
function findFullest(plans: readonly (() => EditionPlan | undefined)[]): EditionPlan {
  let best: EditionPlan | undefined;
  let [from, to] = [0, plans.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const plan = plans[middle]?.();
    if (plan && plan.pages.length === 1) {
      best = plan;
      to = middle - 1;
    } else from = middle + 1;
  }
  const last = best ?? plans.at(-1)?.() ?? { pages: [], moved: [], unheld: [] };
  return { ...last, pages: last.pages.slice(0, 1) };
}

/**
 * The stories of the front are stories here, too. Those of all other pages are one story with the names of these pages in
 * it: stories are placed wherever they fit, and the text of one is in the order of its pages.
 */
function toStories(pages: readonly SourcePage[], amount: Amount, tag: string): Story[] {
  const { onFront, onPage, room, headings } = amount;
  const [front, ...others] = pages;
  const briefs = chooseBest(front?.articles ?? [], onFront).map((article, index) =>
    toFrontStory(article, { tag, room, headings, isFirst: index === 0 }),
  );
  const chosen = others
    .map((page) => ({ ...page, articles: chooseBest(page.articles, onPage) }))
    .filter(({ articles }) => articles.length > 0);
  return chosen.length > 0 ? [...briefs, toOthers(chosen, { tag, room })] : briefs;
}

/** Returns the articles of the highest rank, in their order. */
function chooseBest(articles: readonly Article[], most: number): Article[] {
  const best = new Set(articles.toSorted((a, b) => a.rank - b.rank).slice(0, most));
  return articles.filter((article) => best.has(article));
}

/** 2 is a second story, 4 a small one: the front of a brief has one headline over all others. */
const ranks = { first: 2, other: 4 } as const;

function toFrontStory(
  article: Article,
  {
    tag,
    room,
    headings,
    isFirst,
  }: Pick<Amount, 'room' | 'headings'> & { tag: string; isFirst: boolean },
): Story {
  const { slug, section, title } = article;
  const kicker = headings === 'all' ? article.kicker : undefined;
  const deck = headings === 'none' ? undefined : article.deck;
  return {
    slug,
    section,
    rank: isFirst ? ranks.first : ranks.other,
    headline: title,
    ...(isFirst && { label: languageOf(tag).messages.takeAway.inBrief }),
    ...(kicker !== undefined && { kicker }),
    ...(deck !== undefined && { deck }),
    bylineRunsIn: false,
    blocks: toText(article, tag, room),
    pins: isFirst ? { place: 'lead' } : {},
  };
}

function toOthers(
  pages: readonly SourcePage[],
  { tag, room }: { tag: string; room: number },
): Story {
  const [first] = pages.flatMap(({ articles }) => articles);
  const nameOf = (page: SourcePage) => pageTitle(page, tag, '　');
  return {
    slug: first?.slug ?? '',
    section: first?.section ?? '',
    rank: ranks.other,
    headline: pages.length > 1 ? rangeOf(pages, tag) : pages.map(nameOf).join(''),
    bylineRunsIn: false,
    blocks: pages.flatMap((page): Block[] => [
      ...(pages.length > 1 ? [{ kind: 'crosshead' as const, runs: [{ text: nameOf(page) }] }] : []),
      ...page.articles.map((article) => toItem(article, tag, room)),
    ]),
    pins: {},
  };
}

/** The numbers of the first page and the last. */
function rangeOf(pages: readonly SourcePage[], tag: string): string {
  const { messages, typography } = languageOf(tag);
  const names = [pages[0], pages.at(-1)].map((page) => messages.page(page?.number ?? 0));
  return names.join(typography.hasWordSpaces ? ' – ' : '—');
}

/** A headline that runs into its sentences. */
function toItem(article: Article, tag: string, room: number): Block {
  const text = firstSentences(article, languageOf(tag), room);
  const space = languageOf(tag).typography.hasWordSpaces ? ' ' : '　';
  return {
    kind: 'paragraph',
    runs: [
      { text: article.title, style: 'strong' },
      ...(text === '' ? [] : [{ text: space + text }]),
    ],
    setting: 'flush',
  };
}

function toText(article: Article, tag: string, room: number): Block[] {
  const text = firstSentences(article, languageOf(tag), room);
  return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }];
}
