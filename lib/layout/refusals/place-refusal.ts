import { type PagePlace, placeOfRect } from '../model/page-place';
import type { PagePlan } from '../model/page-plan';
import type { PlacedRefusal } from './refusal';

/**
 * Returns the rectangle of the page that a refusal is about: its line, picture, table or heading, else its story or
 * advertisement, else the whole type area.
 */
export function placeRefusal(
  { at, slug }: PlacedRefusal,
  { grid, stories, ads }: PagePlan,
): PagePlace {
  if (at) return at;
  const story = stories.find((one) => one.slug === slug);
  if (story) return placeOfRect(story.rect, grid);
  const ad = ads.find((one) => one.slug === slug);
  if (ad) return ad.frame;
  return placeOfRect({ column: 0, row: 0, columns: grid.columns, rows: grid.rows }, grid);
}
