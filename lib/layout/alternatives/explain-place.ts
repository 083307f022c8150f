import type { EditionPlan } from '../edition/make-up-edition';
import { bottomOf } from '../model/rect';
import type { Story } from '../model/story';
import { findLead } from '../refusals/find-lead';
import { findPlaced } from './list-alternatives';

/** Says why a story is where it is, in sentences: its page, its part on that page, its shape. */
export function explainPlace(story: Story, plan: EditionPlan): string[] {
  const found = findPlaced(plan, story.slug);
  if (!found) return [];
  const { page, placed } = found;
  const { pins } = story;
  const { rect } = placed;
  const isLead = findLead(page) === placed;
  const width = `It has ${rect.columns} of ${page.grid.columns} columns`;
  const area = Math.round((100 * rect.columns * rect.rows) / storyArea(page));
  return [
    explainPage(story, plan, page.number),
    isLead ? explainLead(story) : explainRow(story, { page, placed }),
    pins.span === undefined
      ? `${width} and ${area} % of the page: in this width all stories together cost least.`
      : `${width}: its span is pinned.`,
    ...(placed.box ? [pins.box ? 'Its box is pinned.' : 'Its box breaks up the page.'] : []),
    ...(placed.jump?.to === undefined
      ? []
      : [`It goes on on page ${placed.jump.to}, because this page has no room for all of it.`]),
  ];
}

type Found = NonNullable<ReturnType<typeof findPlaced>>;

function storyArea({ grid, head }: Found['page']): number {
  return grid.columns * (grid.rows - head.rows);
}

function explainPage({ slug, page }: Story, { moved, pages }: EditionPlan, on: number): string {
  const move = moved.find((one) => one.slug === slug);
  if (move) return `It is on page ${on}, because page ${move.from} had no room for it.`;
  if (page === on) return `It is on page ${on}, as its front matter says.`;
  return pages.length === 1
    ? 'All stories have room on one page.'
    : `It is on page ${on}, where its section and the room of the pages put it.`;
}

function explainLead({ rank, pins }: Story): string {
  return pins.place === 'lead'
    ? 'It leads the page, as its pin says.'
    : `It leads the page: no story on it has a rank before ${rank}, or the same and comes earlier.`;
}

function explainRow({ rank, pins }: Story, { page, placed }: Found): string {
  const isTop = placed.rect.row === bottomOf(page.head);
  const isBottom = bottomOf(placed.rect) === page.grid.rows;
  if (pins.place === 'top' && isTop) return 'It is at the top, as its pin says.';
  if (pins.place === 'bottom' && isBottom) return 'It is at the bottom, as its pin says.';
  const above = page.stories.filter(
    (other) => other.rank < placed.rank && bottomOf(other.rect) <= placed.rect.row,
  ).length;
  return above === 0
    ? `With rank ${rank} it comes after the lead.`
    : `With rank ${rank} it comes under ${above === 1 ? 'a story' : `${above} stories`} of higher rank.`;
}
