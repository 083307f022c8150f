import type { PagePlan, PlacedStory } from '../model/page-plan';
import { bottomOf, touches } from '../model/rect';
import type { Pins, Story } from '../model/story';
import type { JudgedPage, Refusal } from './refusal';

interface Pinned {
  placed: PlacedStory;
  page: PagePlan;
  story: Story;
}

/** Refuses a story with a pin that did not hold, on the page where the story begins. */
export function refusePin({ page, stories }: JudgedPage): Refusal[] {
  return page.stories.flatMap((placed) => {
    const story = stories.get(placed.slug);
    if (!story || placed.kind === 'tail') return [];
    return listBrokenPins({ placed, page, story }).map((detail) => ({
      rule: 'pin' as const,
      slug: placed.slug,
      detail,
    }));
  });
}

function listBrokenPins(pinned: Pinned): string[] {
  const { span, place, picture, keepWith } = pinned.story.pins;
  const broken = [
    checkPage(pinned),
    span !== undefined && checkSpan(pinned, span),
    checkBox(pinned),
    place && checkPlace(pinned, place),
    picture && checkPicture(pinned, picture),
    keepWith !== undefined && checkNeighbour(pinned, keepWith),
  ];
  return broken.filter((detail) => typeof detail === 'string');
}

function checkPage({ page, story }: Pinned): string | undefined {
  const isHeld = story.page === undefined || story.page === page.number;
  return isHeld ? undefined : `page ${story.page} had no room: it is on page ${page.number}`;
}

function checkSpan({ placed, page }: Pinned, span: number): string | undefined {
  const { columns } = placed.rect;
  if (columns === Math.min(span, page.grid.columns)) return undefined;
  return `span ${span} fitted in no shape: it has ${inColumns(columns)}`;
}

function checkBox({ placed, story }: Pinned): string | undefined {
  const { box } = story.pins;
  if (box === undefined || box === (placed.box !== undefined)) return undefined;
  return box ? 'it has no box' : 'it has a box';
}

function checkPlace(
  { placed, page }: Pinned,
  place: NonNullable<Pins['place']>,
): string | undefined {
  switch (place) {
    case 'lead': {
      const lead = findLead(page);
      return lead?.slug === placed.slug ? undefined : `${lead?.slug} leads page ${page.number}`;
    }
    case 'top':
      return placed.rect.row === bottomOf(page.head) ? undefined : 'it is not at the top';
    case 'bottom':
      return bottomOf(placed.rect) === page.grid.rows ? undefined : 'it is not at the bottom';
    default:
      return place satisfies never;
  }
}

/** The lead is the only story of a page with its rank (`edition/rank-page.ts`). */
export function findLead({ stories }: Pick<PagePlan, 'stories'>): PlacedStory | undefined {
  const [first, ...others] = stories;
  return others.reduce((best, story) => (best && best.rank <= story.rank ? best : story), first);
}

/** Where a picture is not left out, its size is a preference of the shapes, and always the nearest that fits. */
function checkPicture(
  { story }: Pinned,
  picture: NonNullable<Pins['picture']>,
): string | undefined {
  const hasPicture = story.blocks.some(({ kind }) => kind === 'figure');
  return hasPicture || picture === 'none' ? undefined : `it has no picture to set ${picture}`;
}

function checkNeighbour({ placed, page }: Pinned, slug: string): string | undefined {
  const friend = page.stories.find((other) => other.slug === slug);
  if (!friend) return `${slug} is on another page`;
  return touches(placed.rect, friend.rect) ? undefined : `${slug} is not beside it`;
}

const inColumns = (columns: number): string => (columns === 1 ? '1 column' : `${columns} columns`);
