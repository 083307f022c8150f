import { largestEmpty, paintStoryArea } from '../model/story-area';
import type { JudgedPage, Refusal } from './refusal';

/** Shares of the type area: a blank of this size is seen at arm's length, and such a house box is no filler any more. */
const most = { blank: 0.01, house: 0.05 } as const;

/** Refuses a page with a blank over 1 % of its type area, or a house box over 5 %. */
export function refuseWhite({ page }: JudgedPage): Refusal[] {
  const { grid, fillers } = page;
  const refuse = (detail: string): Refusal => ({ rule: 'white', slug: '', detail });
  const blank = largestEmpty(paintStoryArea(page)) / (grid.columns * grid.rows);
  const houses = fillers
    .filter(({ kind }) => kind === 'house')
    .map(({ rect }) => (rect.columns * rect.rows) / (grid.columns * grid.rows));
  return [
    ...(blank > most.blank ? [refuse(`a blank takes ${percent(blank)} of the page`)] : []),
    ...houses
      .filter((share) => share > most.house)
      .map((share) => refuse(`a house box takes ${percent(share)} of the page`)),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
