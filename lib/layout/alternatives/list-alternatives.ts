import type { EditionPlan } from '../edition/make-up-edition';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import { bottomOf, touches } from '../model/rect';
import type { Story } from '../model/story';
import { findLead } from '../refusals/find-lead';
import type { StoryChanges } from './change-story';

/** Another place or shape of a story, as the change of its pins. */
export interface Alternative {
  /** `lead`, `wider`, `page 3`. */
  name: string;
  changes: StoryChanges;
}

/** Lists what an editor might do with a story that is not so already. */
export function listAlternatives(story: Story, plan: EditionPlan): Alternative[] {
  const found = findPlaced(plan, story.slug);
  if (!found) return [];
  const { page, placed } = found;
  const { columns } = placed.rect;
  const isLead = findLead(page) === placed;
  const isTop = placed.rect.row === bottomOf(page.head);
  const isBottom = bottomOf(placed.rect) === page.grid.rows;
  const pages = plan.pages.filter(({ number }) => number !== page.number);
  return [
    ...(isLead ? [] : [{ name: 'lead', changes: { place: 'lead' as const } }]),
    ...(isTop ? [] : [{ name: 'top', changes: { place: 'top' as const } }]),
    ...(isBottom ? [] : [{ name: 'bottom', changes: { place: 'bottom' as const } }]),
    ...(columns < page.grid.columns ? [{ name: 'wider', changes: { span: columns + 1 } }] : []),
    ...(columns > 1 ? [{ name: 'narrower', changes: { span: columns - 1 } }] : []),
    { name: placed.box ? 'no box' : 'box', changes: { box: !placed.box } },
    ...listPictures(story),
    ...pages.map(({ number }) => ({ name: `page ${number}`, changes: { page: number } })),
    ...ranks
      .filter((rank) => rank !== story.rank)
      .map((rank) => ({ name: `rank ${rank}`, changes: { rank } })),
    ...listNeighbours(story, { page, placed }),
  ];
}

const ranks: readonly Story['rank'][] = [1, 2, 3, 4, 5];

/** Each alternative is made up, and a story further away is hardly meant. */
const mostNeighbours = 3;

/** Lists the stories of the page that do not touch this one, the nearest first. */
function listNeighbours(
  { slug, pins }: Story,
  { page, placed }: { page: PagePlan; placed: PlacedStory },
): Alternative[] {
  const rows = ({ rect }: PlacedStory) => Math.abs(rect.row - placed.rect.row);
  return page.stories
    .filter((other) => other.kind === 'story' && ![slug, pins.keepWith].includes(other.slug))
    .filter(({ rect }) => !touches(rect, placed.rect))
    .toSorted((a, b) => rows(a) - rows(b))
    .slice(0, mostNeighbours)
    .map((other) => ({ name: `with ${other.slug}`, changes: { keepWith: other.slug } }));
}

const sizes = ['none', 'small', 'large'] as const;

function listPictures({ blocks, pins }: Story): Alternative[] {
  if (!blocks.some(({ kind }) => kind === 'figure')) return [];
  return sizes
    .filter((size) => size !== pins.picture)
    .map((picture) => ({ name: `picture ${picture}`, changes: { picture } }));
}

/** Finds the page and the place where a story begins. */
export function findPlaced(
  { pages }: EditionPlan,
  slug: string,
): { page: PagePlan; placed: PlacedStory } | undefined {
  for (const page of pages) {
    const placed = page.stories.find((one) => one.slug === slug && one.kind === 'story');
    if (placed) return { page, placed };
  }
  return undefined;
}
