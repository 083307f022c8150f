import { placeOfRect } from '../model/page-place';
import { bottomOf, type Rect } from '../model/rect';
import { findLargestEmpty, paintStoryArea } from '../model/story-area';
import type { JudgedPage, PlacedRefusal } from './refusal';

/** Shares of the type area: a blank of this size is seen at arm's length, and such a house box is no filler any more. */
const most = { blank: 0.01, house: 0.05 } as const;

/** Refuses a page with a blank over 1 % of its type area, or a house box over 5 %. */
export function refuseWhite({ page }: JudgedPage): PlacedRefusal[] {
  const { grid, fillers, head } = page;
  const area = grid.columns * grid.rows;
  const refuse = (detail: string, rect: Rect): PlacedRefusal => ({
    rule: 'white',
    slug: '',
    detail,
    at: placeOfRect(rect, grid),
  });
  const shareOf = ({ columns, rows }: Rect) => (columns * rows) / area;
  const blank = findLargestEmpty(paintStoryArea(page));
  const houses = fillers.filter(({ kind, rect }) => kind === 'house' && shareOf(rect) > most.house);
  return [
    ...(shareOf(blank) > most.blank
      ? [
          refuse(`a blank takes ${percent(shareOf(blank))} of the page`, {
            ...blank,
            row: blank.row + bottomOf(head),
          }),
        ]
      : []),
    ...houses.map(({ rect }) =>
      refuse(`a house box takes ${percent(shareOf(rect))} of the page`, rect),
    ),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
