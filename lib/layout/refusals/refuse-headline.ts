import type { PlacedHeading, PlacedStory } from '../model/page-plan';
import { emMillimetres, type Millimetres } from '../model/sheet-grid';
import type { Story } from '../model/story';
import { headWidth } from '../model/story-box';
import type { JudgedPage, Refusal } from './refusal';
import { textOfLine } from './text-of-line';

/** A headline of more lines is read line by line, not at a glance; only the two highest ranks are worth three. */
const mostLines = (rank: Story['rank']): number => (rank <= 2 ? 3 : 2);

/** Most letters of a last line that looks like a remnant. */
const remnant = 2;

/** Share of its width under which a headline looks lost over its story. */
const leastWidth = 0.4;

/**
 * Refuses a headline of more than three lines, or of more than two under rank 2; with a last line of one or two
 * letters; larger than the name of the paper; or using less than 40 % of its width.
 */
export function refuseHeadline(judged: JudgedPage): Refusal[] {
  return judged.page.stories.flatMap((placed) => {
    const headline = placed.headings.find(({ role }) => role === 'headline');
    const details = headline ? listDetails(headline, placed, judged) : [];
    return details.map((detail) => ({ rule: 'headline', slug: placed.slug, detail }));
  });
}

function listDetails(headline: PlacedHeading, placed: PlacedStory, judged: JudgedPage): string[] {
  const { page, stories } = judged;
  const { lines, size } = headline.heading;
  const rank = stories.get(placed.slug)?.rank ?? placed.rank;
  const last = lines.slice(1).at(-1);
  const rest = last && textOfLine(last);
  const used =
    Math.max(...lines.map(({ width }) => width)) /
    headWidth(headline.columns, page.grid, placed.box !== undefined);
  const height = size * emMillimetres(page.grid);
  const name = nameplate(judged);
  return [
    ...(lines.length > mostLines(rank) ? [`it has ${lines.length} lines at rank ${rank}`] : []),
    ...(rest !== undefined && countLetters(rest) <= remnant ? [`its last line is “${rest}”`] : []),
    ...(used < leastWidth ? [`it fills ${Math.round(used * 100)} % of its width`] : []),
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

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const tenths = (millimetres: Millimetres): number => Math.round(millimetres * 10) / 10;
