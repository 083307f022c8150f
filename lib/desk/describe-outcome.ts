import type { DeskState, DeskStory } from './edition/desk-state';

/** Says where a story is now, and which of its pins did not hold: for the eye and for screen readers. */
export function describeOutcome(state: Pick<DeskState, 'stories'>, slug: string): string {
  const story = state.stories.find((one) => one.slug === slug);
  if (!story?.placed) return 'Saved.';
  return [describePlace(story), ...listUnheld(story)].join(' ');
}

/** Says where a story is, in one sentence. */
function describePlace({ title, placed }: DeskStory): string {
  if (!placed) return title;
  const { page, isLead, isTop, isBottom, column, columns, headline } = placed;
  const part = isLead ? ', the lead' : isTop ? ', at the top' : isBottom ? ', at the bottom' : '';
  const last = column + columns - 1;
  const width = columns === 1 ? `column ${column}` : `columns ${column} to ${last}`;
  return `${title}: page ${page}${part}, ${width}, headline ${headline.points} pt.`;
}

function listUnheld({ placed }: DeskStory): string[] {
  const unheld = placed?.unheld ?? [];
  return unheld.length === 0 ? [] : [`Could not hold: ${unheld.join('; ')}.`];
}
