import type { PagePlan } from '../model/page-plan';
import { listGridFamilies, type SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { MadeUpPage } from '../page/make-up-page';
import { reportQuality } from '../page/page-report';
import { openShapeCache, type ShapeCache } from '../shapes/shape-cache';
import { isUneven, judgeEvenness, listLargerSheets } from './balance-pages';
import { cutStory } from './cut-story';
import { distribute, headOf, type PageDeclaration, PLANNED, type Share } from './distribute';
import { fitPage } from './fit-page';
import { type Candidate, type Ranked, rankPage } from './rank-page';
import { noteJump, sendOn, type Waiting } from './send-on';
import { toPlaceable } from './to-placeable';

/**
 * Makes up a whole edition: stories are shared out over pages, pages are made up in order, and what a page
 * cannot hold goes on: long stories jump to a later page with room or to a new one at the back; where too
 * many would have to, the story of least rank moves there. Nothing is ever cut or lost.
 */
export interface EditionAsk {
  /** In the order of the edition. */
  stories: readonly Story[];
  /** Declared pages; none to leave their number to the make-up. */
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
  /** Names of sections by id: a page that has no name of its own is called after its lead's section. */
  sectionNames?: Readonly<Record<string, string>>;
  /** A clock in milliseconds, to report what each page took. */
  now?: () => number;
}

export interface EditionPlan {
  pages: PagePlan[];
  /** Stories that stand on another page than they asked for, because there was no room for them. */
  moved: { slug: string; from: number; to: number }[];
}

interface Work {
  ask: EditionAsk;
  waiting: Waiting[];
  type: ShapeCache;
  plan: EditionPlan;
}

export function makeUpEdition(ask: EditionAsk): EditionPlan {
  const begin = ask.now?.() ?? 0;
  const type = openShapeCache(ask.metrics);
  const first = makeUpOn(ask, type);
  const best = isUneven(first) ? evenOut(ask, first, type) : first;
  return ask.now ? withTime(best, ask.now() - begin) : best;
}

/** The first way to spread the text over as many pages that leaves none thin, if it is better on the whole. */
function evenOut(ask: EditionAsk, first: EditionPlan, type: ShapeCache): EditionPlan {
  const { length: least } = first.pages;
  const areFree = ask.stories.some(({ page }) => page === undefined);
  const sheets = listLargerSheets(ask.sheet, first.pages);
  let best = first;
  for (const sheet of areFree ? [ask.sheet, ...sheets] : sheets) {
    const even = { ...ask, sheet };
    const plan = makeUp(even, distribute({ ...even, planned: PLANNED.easy, least }), type);
    if (judgeEvenness(plan) < judgeEvenness(best)) best = plan;
    if (best === plan && !isUneven(plan) && plan.pages.length <= least) break;
  }
  return best;
}

/** As few pages as possible; but where a reader has to turn the page for a tail, one more may be had. */
function makeUpOn(ask: EditionAsk, type: ShapeCache): EditionPlan {
  const tight = distribute({ ...ask, planned: PLANNED.tight });
  const easy = distribute({ ...ask, planned: PLANNED.easy });
  if (tight.length === easy.length) return makeUp(ask, easy, type);
  const plan = makeUp(ask, tight, type);
  if (plan.pages.length === tight.length && !plan.pages.some(hasJump)) return plan;
  return makeUp(ask, easy, type);
}

const hasJump = ({ stories }: PagePlan): boolean => stories.some(({ jump }) => jump !== undefined);

/** What was tried in vain counts for all pages alike. */
function withTime(plan: EditionPlan, spent: number): EditionPlan {
  const own = plan.pages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const vain = Math.max(0, spent - own) / plan.pages.length;
  const pages = plan.pages.map((page) => {
    return { ...page, milliseconds: Math.round((page.milliseconds + vain) * 10) / 10 };
  });
  return { ...plan, pages };
}

function makeUp(ask: EditionAsk, shares: Share[], type: ShapeCache): EditionPlan {
  const waiting = shares.map(({ page, stories }) => ({
    page,
    candidates: stories.map((story) => ({ story })),
  }));
  const work: Work = { ask, waiting, type, plan: { pages: [], moved: [] } };
  for (let next = waiting.shift(); next; next = waiting.shift()) makeUpNext(work, next);
  return work.plan;
}

function makeUpNext(work: Work, { page, candidates }: Waiting): void {
  const { sheet, now } = work.ask;
  const begin = now?.() ?? 0;
  let staying = placeable(work, page, candidates);
  for (;;) {
    const ranked = rankPage(staying);
    const made = fitPage({ page, ranked, sheet, type: work.type });
    if (made) {
      keep(work, page, made, begin);
      return;
    }
    const leaving = pickLeaving(ranked);
    if (!leaving) throw new Error(`No grid of page ${page.number} takes ${JSON.stringify(ranked)}`);
    staying = staying.filter(({ story }) => story !== leaving.story);
    move(work, page, leaving);
  }
}

function placeable({ ask }: Work, page: PageDeclaration, candidates: Candidate[]): Candidate[] {
  const { metrics, sheet } = ask;
  const families = listGridFamilies(
    page.sheet ?? sheet,
    headOf(page.number),
    metrics.typography.column,
  );
  return candidates.map(({ story, ...rest }) => {
    return { ...rest, story: toPlaceable(story, { families, metrics }) };
  });
}

/** Who leaves an overfull page: the least rank, first among stories that asked for no page. */
function pickLeaving(ranked: readonly Ranked[]): Candidate | undefined {
  if (ranked.length < 2) return undefined;
  const free = ranked.findLast(({ story, isLead }) => story.page === undefined && !isLead);
  const { story, from } = free ?? ranked[ranked.length - 1] ?? {};
  return story && { story, ...(from === undefined ? {} : { from }) };
}

function move({ ask, waiting, plan }: Work, from: PageDeclaration, candidate: Candidate): void {
  const { slug, page } = candidate.story;
  const to = sendOn({ ...ask, candidate, from, waiting, made: plan.pages });
  if (page !== undefined && candidate.from === undefined)
    plan.moved.push({ slug, from: from.number, to });
}

/** Sends on what jumps, and adds the page to the plan. */
function keep(
  { ask, waiting, plan }: Work,
  page: PageDeclaration,
  made: MadeUpPage,
  begin: number,
): void {
  for (const cut of made.cuts) {
    const candidate = { story: cutStory(cut), from: page.number };
    noteJump(
      made.plan.stories,
      cut.story.slug,
      sendOn({ ...ask, candidate, from: page, waiting, made: plan.pages }),
    );
  }
  plan.pages.push({
    ...made.plan,
    name: page.name || nameAfterLead(made, ask),
    quality: reportQuality(made.plan),
    milliseconds: ask.now ? Math.round((ask.now() - begin) * 10) / 10 : 0,
  });
}

function nameAfterLead({ plan }: MadeUpPage, { stories, sectionNames }: EditionAsk): string {
  const lead = plan.stories.reduce((best, story) => (story.rank < best.rank ? story : best));
  const section = stories.find(({ slug }) => slug === lead.slug)?.section ?? '';
  return sectionNames?.[section] ?? '';
}
