import { findRemnant, leastHeadlineWidth, mostHeadlineLines } from '../model/headline-limits';
import { placeOfRect } from '../model/page-place';
import type { PlacedHeading, PlacedStory } from '../model/page-plan';
import { emMillimetres, type Millimetres } from '../model/sheet-grid';
import { headWidth } from '../model/story-box';
import type { JudgedPage, PlacedRefusal } from './refusal';

/**
 * Refuses a headline of more than three lines, or of more than two under rank 2; with a last line of one or two
 * letters; larger than the name of the paper; or using less than 40 % of its width.
 */
export function refuseHeadline(judged: JudgedPage): PlacedRefusal[] {
  const { grid, stories } = judged.page;
  return stories.flatMap((placed) => {
    const headline = placed.headings.find(({ role }) => role === 'headline');
    if (!headline) return [];
    const at = placeOfRect(headline, grid, placed.box?.paddingEm);
    const details = listDetails(headline, placed, judged);
    return details.map((detail) => ({ rule: 'headline', slug: placed.slug, detail, at }));
  });
}

function listDetails(headline: PlacedHeading, placed: PlacedStory, judged: JudgedPage): string[] {
  const { page, stories } = judged;
  const { lines, size } = headline.heading;
  const rank = stories.get(placed.slug)?.rank ?? placed.rank;
  const rest = findRemnant(lines);
  const used =
    Math.max(...lines.map(({ width }) => width)) /
    headWidth(headline.columns, page.grid, placed.box !== undefined);
  const height = size * emMillimetres(page.grid);
  const name = nameplate(judged);
  return [
    ...(lines.length > mostHeadlineLines(rank)
      ? [`it has ${lines.length} lines at rank ${rank}`]
      : []),
    ...(rest === undefined ? [] : [`its last line is “${rest}”`]),
    ...(used < leastHeadlineWidth ? [`it fills ${Math.round(used * 100)} % of its width`] : []),
    ...(name !== undefined && height > name + tolerance
      ? [`its letters have ${tenths(height)} mm, those of the paper's name ${tenths(name)} mm`]
      : []),
  ];
}

/** The height of the letters of the paper's name, which are on the front. */
function nameplate({ pages, input }: JudgedPage): Millimetres | undefined {
  const front = pages.find(({ headKind }) => headKind === 'masthead');
  return front && input.nameplateOf?.(front.grid);
}

/** Less is not seen. */
const tolerance: Millimetres = 0.05;

const tenths = (millimetres: Millimetres): number => Math.round(millimetres * 10) / 10;
