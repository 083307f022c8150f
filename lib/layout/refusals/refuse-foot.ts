import { placeOfLeg } from '../model/page-place';
import type { BodyRow } from '../model/typeset-text';
import type { JudgedPage, PlacedRefusal } from './refusal';
import { textOfLine } from './text-of-line';

/** Refuses a leg that ends with a crosshead, or with the run-in head of a paragraph. */
export function refuseFoot({ page: { grid, stories } }: JudgedPage): PlacedRefusal[] {
  return stories.flatMap((story) =>
    story.legs.flatMap((leg): PlacedRefusal[] => {
      const placed = leg.content.findLast((row) => row.content.kind !== 'white');
      if (!placed) return [];
      const last = placed.content;
      if (last.kind !== 'line' || !(isCrosshead(last) || isRunInHead(last))) return [];
      const detail = `the head “${textOfLine(last.line)}” is the last line of a column`;
      const place = placeOfLeg(leg, story, grid);
      const at = { ...place, y: place.y + placed.offset, height: 1 };
      return [{ rule: 'foot', slug: story.slug, detail, at }];
    }),
  );
}

type LineRow = Extract<BodyRow, { kind: 'line' }>;

const isCrosshead = ({ role }: LineRow): boolean => role === 'crosshead';

/** The first line of a paragraph, of which every word is strong, and whose text goes on elsewhere. */
function isRunInHead({ role, opens, closes, line }: LineRow): boolean {
  return (
    role === 'paragraph' && opens && !closes && line.pieces.every(({ style }) => style === 'strong')
  );
}
