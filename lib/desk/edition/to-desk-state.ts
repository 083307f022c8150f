import { createHash } from 'node:crypto';
import { stateOf } from '@/lib/content/published/edition-state';
import { releaseOf } from '@/lib/content/published/publication';
import { isAd, toEdition } from '@/lib/edition/edition';
import { explainAd } from '@/lib/layout/alternatives/explain-ad';
import { explainPlace } from '@/lib/layout/alternatives/explain-place';
import { findPlaced } from '@/lib/layout/alternatives/list-alternatives';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import { bottomOf } from '@/lib/layout/model/rect';
import type { Story } from '@/lib/layout/model/story';
import { findLead } from '@/lib/layout/refusals/find-lead';
import { listRefusals } from '@/lib/layout/refusals/list-refusals';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { textOfLine } from '@/lib/layout/refusals/text-of-line';
import { type ComposedPage, composePages } from '@/lib/sheet/composed-page';
import type { DeskPlan } from './desk-planner';
import type { DeskPage, DeskState, DeskStory, FittedHeading, PlacedStoryState } from './desk-state';
import type { DeskReading } from './read-desk-edition';

export interface DeskStateParts extends DeskReading {
  date: string;
  made: DeskPlan | undefined;
  now: Date;
  /** The paper's public origin. */
  origin: string | undefined;
}

/** Gathers what the desk shows of an edition. */
export function toDeskState(parts: DeskStateParts): Omit<DeskState, 'undo' | 'redo'> {
  const { date, good, isLastGood, diagnostics, made } = parts;
  const refusals = made ? listRefusals(made.plan, made.input) : [];
  return {
    date,
    isLastGood,
    diagnostics,
    pages: toPages(parts, refusals),
    stories: good ? toStories(parts, refusals.flat()) : [],
  };
}

function toPages(
  { paper, good, made, issue, now, origin }: DeskStateParts,
  refusals: readonly Refusal[][],
): DeskPage[] {
  if (!paper || !good || !made) return [];
  const { plan, metrics } = made;
  const release = releaseOf(good.publication);
  const status = stateOf(release, Number(now));
  const edition = toEdition({ ...good, paper, issue, release, status, plan });
  const composed = composePages(edition.pages, { paper, edition, metrics, origin });
  return composed.map((page, index) => toPage(page, refusals[index] ?? []));
}

function toPage({ plan, items }: ComposedPage, refusals: DeskPage['refusals']): DeskPage {
  const { number, name, grid } = plan;
  const digest = createHash('sha256')
    .update(JSON.stringify([grid, items]))
    .digest('base64url')
    .slice(0, 22);
  return { number, name, digest, refusals, sheet: { plan: { number, name, grid }, items } };
}

function toStories(
  { good, made, versions }: DeskStateParts,
  refusals: readonly Refusal[],
): DeskStory[] {
  return (good?.articles ?? []).map((article) => {
    const { slug, file, title, kicker, deck, rank, page, pins, pictures } = article;
    const placed = made && toPlaced(made, slug);
    const unheld = refusals
      .filter((refusal) => refusal.rule === 'pin' && refusal.slug === slug)
      .map(({ detail }) => detail);
    return {
      slug,
      file,
      version: versions.get(file) ?? '',
      title,
      ...(kicker !== undefined && { kicker }),
      ...(deck !== undefined && { deck }),
      rank,
      ...(page !== undefined && { page }),
      pins,
      hasPicture: pictures.length > 0,
      ...(isAd(article) && { ad: toAdState(made, slug) }),
      ...(placed && { placed: { ...placed, unheld } }),
    };
  });
}

function toAdState(made: DeskPlan | undefined, slug: string): NonNullable<DeskStory['ad']> {
  const ad = made?.input.ads?.find((one) => one.slug === slug);
  if (!made || !ad) return { reasons: [] };
  const page = made.plan.pages.find(({ ads }) => ads.some((one) => one.slug === slug))?.number;
  return { ...(page !== undefined && { page }), reasons: explainAd(ad, made.plan) };
}

function toPlaced(made: DeskPlan, slug: string): Omit<PlacedStoryState, 'unheld'> | undefined {
  const story = made.input.stories.find((one) => one.slug === slug);
  const found = findPlaced(made.plan, slug);
  return story && found && describePlace(made, story, found);
}

function describePlace(
  { plan }: DeskPlan,
  story: Story,
  { page, placed }: { page: PagePlan; placed: PlacedStory },
): Omit<PlacedStoryState, 'unheld'> {
  const { rect, jump } = placed;
  return {
    page: page.number,
    isLead: findLead(page) === placed,
    isTop: rect.row === bottomOf(page.head),
    isBottom: bottomOf(rect) === page.grid.rows,
    isBoxed: placed.box !== undefined,
    column: rect.column + 1,
    columns: rect.columns,
    pageColumns: page.grid.columns,
    headline: toFitted(page, placed, 'headline') ?? { points: 0, lines: [] },
    ...(jump?.to !== undefined && { jump: jump.to }),
    reasons: explainPlace(story, plan),
  };
}

/** Returns a heading of a story as it is set; undefined if the story has none of this role. */
export function toFitted(
  { grid }: PagePlan,
  { headings }: PlacedStory,
  role: 'headline' | 'kicker' | 'deck',
): FittedHeading | undefined {
  const heading = headings.find((one) => one.role === role)?.heading;
  if (!heading) return undefined;
  const points = Math.round(heading.size * grid.bodySize * 10) / 10;
  return { points, lines: heading.lines.map(textOfLine) };
}
