import { cutStory } from './cut-story';
import { capacityOf, demandOf, distribute, headOf, type PageDeclaration } from './distribute';
import { estimateRows, measureStory } from './estimate';
import type { PageStory } from './list-shapes';
import { type MadeUpPage, makeUpPage } from './make-up-page';
import type { PagePlan, PlacedStory } from './page-plan';
import { type Candidate, type Ranked, rankPage } from './rank-page';
import { reportQuality } from './report';
import { bestColumnEm, listGrids, type SheetSpec } from './sheet';
import type { Setter, Story } from './story';
import { toPlaceable } from './to-placeable';
import { openTypeCase, type TypeCase } from './type-case';

/**
 * Makes up a whole edition: stories are shared out over pages, pages are made up in order, and what a page
 * cannot hold goes on: a long story jumps to a later page with room or to a new one at the back. Nothing
 * is ever cut or lost; the result holds every story once.
 */
export interface EditionAsk {
  /** In the order of the edition. */
  stories: readonly Story[];
  /** Declared pages; none to leave their number to the make-up. */
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  setter: Setter;
  /** A clock in milliseconds, to report what each page took. */
  now?: () => number;
}

export interface EditionPlan {
  pages: PagePlan[];
  /** Stories that stand on another page than they asked for, because there was no room for a line of them. */
  moved: { slug: string; from: number; to: number }[];
}

interface Waiting {
  page: PageDeclaration;
  candidates: Candidate[];
}

interface Work {
  ask: EditionAsk;
  waiting: Waiting[];
  type: TypeCase;
  plan: EditionPlan;
}

export function makeUpEdition(ask: EditionAsk): EditionPlan {
  const waiting = distribute(ask).map(({ page, stories }) => ({
    page,
    candidates: stories.map((story) => ({ story })),
  }));
  const work: Work = {
    ask,
    waiting,
    type: openTypeCase(ask.setter),
    plan: { pages: [], moved: [] },
  };
  for (let next = waiting.shift(); next; next = waiting.shift()) makeUpNext(work, next);
  return work.plan;
}

function makeUpNext(work: Work, { page, candidates }: Waiting): void {
  const { ask, plan } = work;
  const begin = ask.now?.() ?? 0;
  const families = listGrids(page.sheet ?? ask.sheet, headOf(page.number), ask.setter.language);
  const staying = candidates.map(({ story, ...candidate }) => {
    return { ...candidate, story: toPlaceable(story, { families, setter: ask.setter }) };
  });
  for (;;) {
    const items = rankPage(staying);
    const made = makeUpWithJumps(work, page, items);
    if (made) {
      passOn(work, made, page);
      const milliseconds = ask.now ? Math.round((ask.now() - begin) * 10) / 10 : 0;
      plan.pages.push({ ...made.plan, quality: reportQuality(made.plan), milliseconds });
      return;
    }
    const last = items.at(-1);
    if (!last) return;
    if (staying.length === 1)
      throw new Error(`No grid of page ${page.number} takes ${JSON.stringify(last)}`);
    const index = staying.findIndex(({ story }) => story === last.story);
    const [moved] = staying.splice(index, 1);
    if (moved) sendOn(work, moved, page);
  }
}

/** Lets ever more stories jump, the longest first, until the page closes. */
function makeUpWithJumps(
  work: Work,
  page: PageDeclaration,
  ranked: Ranked[],
): MadeUpPage | undefined {
  const { setter, sheet } = work.ask;
  const spec = page.sheet ?? sheet;
  const room = capacityOf(page, work.ask);
  const rows = ranked.map(({ story }) =>
    estimateRows(measureStory(story, setter), bestColumnEm(setter.language)),
  );
  const longest = ranked
    .map((_, index) => index)
    .sort((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0) || a - b);
  let demand = ranked.reduce(
    (sum, { story, rank }) => sum + demandOf({ ...story, rank }, work.ask),
    0,
  );
  const jumping = new Set<number>();
  const boxed = pickBoxed(ranked, rows);
  for (const index of [undefined, ...longest]) {
    if (index !== undefined) {
      jumping.add(index);
      demand -= Math.max(0, (rows[index] ?? 0) - STUMP);
    }
    if (demand > room * OVERFULL && jumping.size < ranked.length) continue;
    const items: PageStory[] = ranked.map((item, at) => {
      return { ...item, mayJump: jumping.has(at), mayBox: at === boxed };
    });
    const { number, name } = page;
    const ask = { number, name, head: headOf(number), items, spec, type: work.type };
    const isLast = jumping.size === ranked.length || demand < room * SURELY_FITS;
    const made = makeUpPage(ask) ?? (isLast ? makeUpPage({ ...ask, mayBeBlank: true }) : undefined);
    if (made) return made;
  }
  return undefined;
}

/**
 * The story that a box suits: a small one, standing labels first, on a page of some stories where the
 * editor has pinned no box himself.
 */
function pickBoxed(ranked: Ranked[], rows: number[]): number {
  if (ranked.length < LEAST_FOR_BOX || ranked.some(({ story }) => story.pins.box !== undefined)) return -1;
  const suits = ranked.flatMap(({ story, isLead, from }, index) => {
    const isSmall = (rows[index] ?? 0) <= BOXED_ROWS.most && (rows[index] ?? 0) >= BOXED_ROWS.least;
    return isLead || from !== undefined || !isSmall ? [] : [{ index, hasLabel: story.label !== undefined }];
  });
  const best = suits.find(({ hasLabel }) => hasLabel) ?? suits.at(-1);
  return best?.index ?? -1;
}

/** Fewer stories need no resting place; a box holds a story of so many rows of one column. */
const LEAST_FOR_BOX = 5;
const BOXED_ROWS = { least: 10, most: 50 } as const;

/** A page whose text is reckoned larger than this share of its densest grid is not worth packing. */
const OVERFULL = 1.08;
/** Text under this share of it needs no jump, however badly it closes. */
const SURELY_FITS = 0.85;
/** Rows of a jumping story that should at least stand before the jump. */
const STUMP = 16;

/** Sends the rest of each cut story to a later page, and notes where on the page it began. */
function passOn(work: Work, made: MadeUpPage, page: PageDeclaration): void {
  for (const cut of made.cuts) {
    const to = sendOn(work, { story: cutStory(cut), from: page.number }, page);
    noteJump(made.plan.stories, cut.story.slug, to);
  }
}

function noteJump(stories: PlacedStory[], slug: string, to: number): void {
  const standing = stories.find((story) => story.slug === slug);
  if (standing) standing.jump = { ...standing.jump, to };
}

/** The first later page with room for it; else a new one behind all others. */
function sendOn(work: Work, candidate: Candidate, from: PageDeclaration): number {
  const need = demandOf(candidate.story, work.ask);
  const found = work.waiting.find(({ page, candidates }) => {
    const taken = candidates.reduce((sum, { story }) => sum + demandOf(story, work.ask), 0);
    return taken + Math.min(need, MOST_NEEDED) <= capacityOf(page, work.ask);
  });
  const target = found ?? addPage(work, from);
  target.candidates.push(candidate);
  const before = work.plan.pages.find(({ number }) => number === candidate.from);
  if (before) noteJump(before.stories, candidate.story.slug, target.page.number);
  if (candidate.from === undefined && candidate.story.page !== undefined) {
    work.plan.moved.push({ slug: candidate.story.slug, from: from.number, to: target.page.number });
  }
  return target.page.number;
}

/** A tail longer than this may go on to yet another page. */
const MOST_NEEDED = 60;

function addPage(work: Work, from: PageDeclaration): Waiting {
  const number = (work.waiting.at(-1)?.page.number ?? from.number) + 1;
  const added: Waiting = { page: { number, name: '' }, candidates: [] };
  work.waiting.push(added);
  return added;
}
