import type { Ad } from '../model/ad';
import type { PagePlan } from '../model/page-plan';
import {
  listGridFamilies,
  type Millimetres,
  type Points,
  type SheetSpec,
} from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { MadeUpPage } from '../page/make-up-page';
import { reportQuality } from '../page/page-report';
import { listUnheld, type Unheld } from '../refusals/list-unheld';
import type { RefusalInput } from '../refusals/refusal';
import { type Demerits, EDITION } from '../shapes/cost';
import { isUneven, judgeEvenness, leastCost } from './balance-pages';
import { cutStory } from './cut-story';
import { addPage as addPageBehind, deferStory, type PendingPage, recordJump } from './defer-story';
import { distributeStories, fewestOnFront, PLANNED } from './distribute-stories';
import { fitPage } from './fit-page';
import { improveEdition } from './improve-edition';
import { listOtherSizes, predictBodySize, withBodySize } from './list-body-sizes';
import { makeUpIndexed } from './make-up-indexed';
import { type MakeUpMemory, openMakeUpMemory } from './make-up-memory';
import { headOf, type PageAssignment, type PageDeclaration } from './page-assignment';
import { type Candidate, type Ranked, rankPage } from './rank-page';
import { tieSections } from './tie-sections';
import { toPlaceable } from './to-placeable';

export interface EditionInput {
  /** In the order of the edition. */
  stories: readonly Story[];
  /** Advertisements, which have a fixed size. */
  ads?: readonly Ad[];
  /** Declared pages; an empty list leaves their number to make-up. */
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
  /** Names of sections by id: a page without a name gets that of its lead's section. */
  sectionNames?: Readonly<Record<string, string>>;
  /** What was made up of this edition before; it must have been opened with the same metrics. */
  memory?: MakeUpMemory;
  /** Numbers of pages, by the ids of the sections whose stories are to be on them. */
  sectionPages?: Readonly<Record<string, number>>;
  /** Returns the address of a story, to which the lines of an index lead. */
  hrefOf?: (slug: string) => string;
  /** Returns the height of the letters of the paper's name on a front page. */
  nameplateOf?: RefusalInput['nameplateOf'];
  /** A clock in milliseconds, to report the time of each page. */
  now?: () => number;
}

export interface EditionPlan {
  pages: PagePlan[];
  /** Stories that had to move from the page they were put on, because there was no room for them. */
  moved: { slug: string; from: number; to: number }[];
  /** The instructions of the editor that do not hold. */
  unheld: Unheld[];
}

interface Work {
  input: EditionInput;
  pending: PendingPage[];
  memory: MakeUpMemory;
  plan: EditionPlan;
}

/**
 * Makes up an edition. Stories are distributed over pages, and pages are made up in order. Where a page has
 * no room, long stories jump to a later page with room or to a new one at the back; where too many stories
 * would jump, the one of lowest rank moves there. All text of all stories is placed.
 */
export function makeUpEdition(input: EditionInput): EditionPlan {
  const begin = input.now?.() ?? 0;
  const memory = input.memory ?? openMakeUpMemory(input.metrics);
  const made = makeUpIndexed(input, (one) => makeUpEvenly(one, memory));
  const { stories, ads = [], sectionPages = {} } = input;
  const plan = { ...made, unheld: listUnheld({ pages: made.pages, stories, ads, sectionPages }) };
  return input.now ? withTime(plan, input.now() - begin) : plan;
}

function makeUpEvenly(edition: EditionInput, memory: MakeUpMemory): EditionPlan {
  const { stories, least } = tieSections(edition);
  const input = { ...edition, stories, ...(least > 0 && { least }) };
  const { plan, size } = makeUpInBestSize(input, memory);
  const sized = withBodySize(input, size);
  return improveEdition(plan, sized, (assignments, most) =>
    makeUpBelow(sized, assignments, { memory, most }),
  );
}

interface Sized {
  plan: EditionPlan;
  size: Points;
}

function makeUpInBestSize(input: EditionInput & { least?: number }, memory: MakeUpMemory): Sized {
  const predicted = predictBodySize(input);
  const isLonger = ({ pages }: EditionPlan) =>
    predicted.isEnlarged && pages.length > predicted.pages;
  const isGood = (plan: EditionPlan) => !isUneven(plan) && !isLonger(plan);
  const most = Number.POSITIVE_INFINITY;
  const first = makeUpInSize(withBodySize(input, predicted.size), { memory, most });
  if (!first)
    throw new Error(`No pages of ${predicted.size} pt for ${JSON.stringify(input.sheet)}`);
  let best: Sized = { plan: first, size: predicted.size };
  if (isGood(first)) return best;
  for (const size of listOtherSizes(input, first.pages, predicted)) {
    const other = withBodySize(input, size);
    const plan = makeUpInSize(other, { memory, most: judgeEvenness(best.plan) });
    if (plan) best = { plan, size };
    if (isGood(best.plan)) break;
  }
  return best;
}

/** What every edition of more pages than these costs. */
const costOver = (pages: number): Demerits => (pages + 1) * EDITION.page;

interface Limits {
  memory: MakeUpMemory;
  /** An edition that costs as much as this is not made up to its end. */
  most: Demerits;
}

/**
 * Makes the edition up in one body size on the fewest pages. Where that needs a jump or another page, makes it up
 * with room to spare instead; where a page comes out thin, with the text spread evenly over as many pages. Returns
 * undefined where it does not cost less than `most`.
 */
function makeUpInSize(
  input: EditionInput & { least?: number },
  { memory, most }: Limits,
): EditionPlan | undefined {
  const tight = distributeStories({ ...input, planned: PLANNED.tight });
  const easy = distributeStories({ ...input, planned: PLANNED.easy });
  const isTight = tight.length < easy.length;
  const few = isTight ? Math.min(most, costOver(tight.length)) : most;
  const first = makeUpBelow(input, isTight ? tight : easy, { memory, most: few });
  const plan =
    isTight && (!first || first.pages.some(hasJump))
      ? makeUpBelow(input, easy, { memory, most })
      : first;
  if (!plan || !isUneven(plan) || input.stories.every(({ page }) => page !== undefined))
    return plan;
  const { length: least } = plan.pages;
  const spread = distributeStories({ ...input, planned: PLANNED.easy, least });
  return makeUpBelow(input, spread, { memory, most: judgeEvenness(plan) }) ?? plan;
}

/** Makes the edition up if it costs less than `most`; as soon as it is clear that it does not, the rest is not made up. */
function makeUpBelow(
  input: EditionInput,
  assignments: PageAssignment[],
  { memory, most }: Limits,
): EditionPlan | undefined {
  const work = openWork(input, assignments, memory);
  do if (leastCost(work.plan, work.pending.length) >= most) return undefined;
  while (makeUpNext(work));
  return work.plan;
}

const hasJump = ({ stories }: PagePlan): boolean => stories.some(({ jump }) => jump !== undefined);

/** Adds the time of attempts that were dropped to all pages, in equal parts. */
function withTime(plan: EditionPlan, spent: number): EditionPlan {
  const own = plan.pages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const dropped = Math.max(0, spent - own) / plan.pages.length;
  const pages = plan.pages.map((page) => {
    return { ...page, milliseconds: Math.round((page.milliseconds + dropped) * 10) / 10 };
  });
  return { ...plan, pages };
}

function openWork(input: EditionInput, assignments: PageAssignment[], memory: MakeUpMemory): Work {
  const pending = assignments.map(({ page, stories, ads }) => ({
    page,
    ads: [...ads],
    candidates: stories.map((story) => ({ story })),
  }));
  return { input, pending, memory, plan: { pages: [], moved: [], unheld: [] } };
}

/** Makes the next page up; false if there is none. */
function makeUpNext(work: Work): boolean {
  const next = work.pending.shift();
  if (next) makeUpOne(work, next);
  return next !== undefined;
}

function makeUpOne(work: Work, { page, candidates, ads }: PendingPage): void {
  const { sheet, stories, now } = work.input;
  const begin = now?.() ?? 0;
  const mostHeadline = findNameplate(work.input);
  let staying = prepare(work, page, candidates);
  for (;;) {
    const ranked = rankPage(staying);
    const isShort = page.number === 1 && ranked.filter(isNews).length <= fewestOnFront(stories);
    const key = JSON.stringify([page, ranked, ads, sheet, mostHeadline, isShort]);
    const made = work.memory.page(key, () =>
      fitPage({ page, ranked, ads, sheet, mostHeadline, isShort, cache: work.memory.cache }),
    );
    if (made) {
      addPage(work, page, made, begin);
      return;
    }
    const leaving = pickLeaving(ranked, ads.length > 0);
    const ad = leaving ? undefined : ads.pop();
    if (ad) {
      if (staying.length + ads.length === 0) throw new Error(`No page takes ${JSON.stringify(ad)}`);
      const next = work.pending[0] ?? addPageBehind(work.pending, page);
      next.ads.push(ad);
      continue;
    }
    if (!leaving) throw new Error(`No grid of page ${page.number} takes ${JSON.stringify(ranked)}`);
    staying = staying.filter(({ story }) => story !== leaving.story);
    move(work, page, leaving);
  }
}

/** Returns the height of the letters of the paper's name, which depends little on the leading of the front page. */
function findNameplate({ nameplateOf, sheet, metrics }: EditionInput): Millimetres | undefined {
  const [family] = listGridFamilies(sheet, 'masthead', metrics.typography.column);
  const [front] = family?.grids ?? [];
  return front && nameplateOf?.(front);
}

/** True for the beginning of a story that is no index. */
const isNews = ({ story, from }: Candidate): boolean => from === undefined && !story.isIndex;

function prepare(
  { input, memory }: Work,
  page: PageDeclaration,
  candidates: Candidate[],
): Candidate[] {
  const { sheet } = input;
  const { metrics, measure } = memory.cache;
  const [spec, head] = [page.sheet ?? sheet, headOf(page.number)];
  const families = listGridFamilies(spec, head, metrics.typography.column);
  const key = JSON.stringify([spec, head]);
  const toFit = (story: Story) =>
    memory.placeable(story, key, () => toPlaceable(story, { families, metrics, measure }));
  return candidates.map(({ story, ...rest }) => ({ ...rest, story: toFit(story) }));
}

/** The story that leaves an overfull page: the one of lowest rank, if possible one without a page of its own. */
function pickLeaving(ranked: readonly Ranked[], hasAds: boolean): Candidate | undefined {
  if (ranked.length < (hasAds ? 1 : 2)) return undefined;
  const free = ranked.findLast(({ story, isLead }) => story.page === undefined && !isLead);
  const { story, from } = free ?? ranked[ranked.length - 1] ?? {};
  return story && { story, ...(from === undefined ? {} : { from }) };
}

function move({ input, pending, plan }: Work, from: PageDeclaration, candidate: Candidate): void {
  const { slug, page } = candidate.story;
  const to = deferStory({ ...input, candidate, from, pending, made: plan.pages });
  if (page !== undefined && candidate.from === undefined)
    plan.moved.push({ slug, from: from.number, to });
}

/** Puts the tails of stories that jump on later pages, and adds the page to the plan. */
function addPage(
  { input, pending, plan }: Work,
  page: PageDeclaration,
  made: MadeUpPage,
  begin: number,
): void {
  for (const cut of made.cuts) {
    const candidate = { story: cutStory(cut), from: page.number };
    recordJump(
      made.plan.stories,
      cut.story.slug,
      deferStory({ ...input, candidate, from: page, pending, made: plan.pages }),
    );
  }
  plan.pages.push({
    ...made.plan,
    name: page.name || nameAfterLead(made, input),
    quality: reportQuality(made.plan),
    milliseconds: input.now ? Math.round((input.now() - begin) * 10) / 10 : 0,
  });
}

function nameAfterLead({ plan }: MadeUpPage, { stories, sectionNames }: EditionInput): string {
  const [lead] = plan.stories.toSorted((a, b) => a.rank - b.rank);
  const section = stories.find(({ slug }) => slug === lead?.slug)?.section ?? '';
  return sectionNames?.[section] ?? '';
}
