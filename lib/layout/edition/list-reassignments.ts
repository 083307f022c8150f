import type { Ad } from '../model/ad';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import type { SheetSpec } from '../model/sheet-grid';
import type { Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { fillerShare } from '../page/page-report';
import { capacityOf, demandOf, fewestOnFront } from './distribute-stories';
import type { PageAssignment, PageDeclaration } from './page-assignment';
import { pickFrontPicture } from './pick-picture';

export interface ReassignInput {
  stories: readonly Story[];
  ads?: readonly Ad[];
  pages: readonly PageDeclaration[];
  sheet: SheetSpec;
  metrics: TextMetrics;
}

export interface Reassignment {
  assignments: PageAssignment[];
  /** The number of stories on the two pages that change. */
  stories: number;
}

/** A page that was made up, with the stories that begin on it. */
interface Share extends PageAssignment {
  /** What it has room for beyond its own stories, as a share of it; less than 0 where they have their tails elsewhere. */
  spare: number;
  isRefused: boolean;
}

interface Change {
  shares: readonly [Share, Share];
  /** The stories that leave each of them for the other. */
  leaving: readonly [Story[], Story[]];
  /** How far both pages are from being just full afterwards. */
  misfit: number;
}

/** Leading, white and pictures make up for this share of a page. */
const TOLERANCE = 0.06;
/** Pages of many stories take longest, so that others are tried first where they are as good. Per story. */
const MANY_STORIES = 0.001;
/** A story away from the other ones of its section: as bad as a page that is a tenth away from being just full. */
const OTHER_SECTION = 0.01;

/**
 * Lists distributions like that of an edition which was made up, those first that probably come out best: a free story
 * of a page that is refused goes to another page, or is exchanged for one of another page. What a made-up page has of
 * fillers, and of its text on other pages, says more about its room than an estimate.
 *
 * @param refused pages that an editor would send back
 */
export function listReassignments(
  pages: readonly PagePlan[],
  refused: ReadonlySet<PagePlan>,
  input: ReassignInput,
): Reassignment[] {
  const shares = toShares(pages, refused, input);
  const fixed = listFixed(pages, input);
  const isFree = (story: Story) => story.page === undefined && !fixed.has(story.slug);
  const changes = shares.flatMap((one, index) =>
    shares
      .slice(index + 1)
      .filter((two) => one.isRefused || two.isRefused)
      .flatMap((two) => listChanges([one, two], isFree, input)),
  );
  return changes
    .sort((a, b) => a.misfit - b.misfit)
    .map((change) => ({
      assignments: shares.map((share) => withChange(share, change)),
      stories: change.shares.reduce((sum, { stories }) => sum + stories.length, 0),
    }));
}

function toShares(
  pages: readonly PagePlan[],
  refused: ReadonlySet<PagePlan>,
  { stories, ads = [], pages: declared }: ReassignInput,
): Share[] {
  return pages.flatMap((plan) => {
    const { number } = plan;
    const begun = new Set(plan.stories.filter(isBegun).map(({ slug }) => slug));
    // A page that has only tails is added again where they need it.
    if (begun.size === 0 && plan.ads.length === 0) return [];
    return [
      {
        page: declared.find((page) => page.number === number) ?? { number, name: '' },
        stories: stories.filter(({ slug }) => begun.has(slug)),
        ads: ads.filter(({ slug }) => plan.ads.some((placed) => placed.slug === slug)),
        spare: fillerShare(plan) + shareOfTails(plan, () => true) - tailsElsewhere(plan, pages),
        isRefused: refused.has(plan),
      },
    ];
  });
}

const isBegun = ({ kind }: PlacedStory): boolean => kind === 'story';

function tailsElsewhere({ number }: PagePlan, pages: readonly PagePlan[]): number {
  return pages.reduce(
    (sum, page) => sum + shareOfTails(page, ({ jump }) => jump?.from === number),
    0,
  );
}

/** The share of a page that is tails. */
function shareOfTails({ grid, stories }: PagePlan, isOne: (tail: PlacedStory) => boolean): number {
  const tails = stories.filter((story) => !isBegun(story) && isOne(story));
  const area = tails.reduce((sum, { rect }) => sum + rect.columns * rect.rows, 0);
  return area / (grid.columns * (grid.rows - grid.headRows));
}

/** The stories that stay on their pages: indexes, the lead of the edition and the best picture. */
function listFixed(pages: readonly PagePlan[], { stories }: ReassignInput): ReadonlySet<string> {
  const [front] = pages;
  const lead = front?.stories.find(({ rank }) => rank === 1)?.slug ?? '';
  const picture = pickFrontPicture(stories)?.slug ?? '';
  const indexes = stories.filter(({ isIndex }) => isIndex).map(({ slug }) => slug);
  return new Set([lead, picture, ...indexes]);
}

function listChanges(
  shares: readonly [Share, Share],
  isFree: (story: Story) => boolean,
  input: ReassignInput,
): Change[] {
  const [here, there] = shares.map(({ stories }) => stories.filter(isFree));
  const pairs = [
    ...(here ?? []).map((story): Change['leaving'] => [[story], []]),
    ...(there ?? []).map((story): Change['leaving'] => [[], [story]]),
    ...(here ?? []).flatMap((one) => (there ?? []).map((two): Change['leaving'] => [[one], [two]])),
  ];
  return pairs
    .filter((leaving) => leaveEnough(shares, leaving, input))
    .map((leaving) => ({ shares, leaving, misfit: judge(shares, leaving, input) }));
}

/** No page loses all its stories, and the front none of those that it needs. */
function leaveEnough(
  shares: readonly [Share, Share],
  leaving: Change['leaving'],
  { stories }: ReassignInput,
): boolean {
  return shares.every(({ page, stories: own }, index) => {
    const left = own.length - (leaving[index]?.length ?? 0) + (leaving[1 - index]?.length ?? 0);
    return left >= Math.min(own.length, page.number === 1 ? fewestOnFront(stories) : 1);
  });
}

function judge(
  shares: readonly [Share, Share],
  leaving: Change['leaving'],
  input: ReassignInput,
): number {
  return shares.reduce((sum, share, index) => {
    const [gone = [], come = []] = [leaving[index], leaving[1 - index]];
    const room = Math.max(1, capacityOf(share.page, input, share.ads));
    const area = (stories: readonly Story[]) =>
      stories.reduce((total, story) => total + demandOf(story, input), 0) / room;
    const away = Math.abs(share.spare + area(gone) - area(come));
    const strangers = come.filter(({ section }) => {
      return share.page.number > 1 && share.stories.every((story) => story.section !== section);
    });
    const slow = share.stories.length * MANY_STORIES;
    return sum + Math.max(0, away - TOLERANCE) ** 2 + strangers.length * OTHER_SECTION + slow;
  }, 0);
}

function withChange({ page, stories, ads }: Share, change: Change): PageAssignment {
  const index = change.shares.findIndex((share) => share.page === page);
  const [gone = [], come = []] = [change.leaving[index], change.leaving[1 - index]];
  const all = index < 0 ? stories : [...stories.filter((one) => !gone.includes(one)), ...come];
  return { page, stories: [...all], ads: [...ads] };
}
