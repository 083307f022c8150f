import { expect, test } from 'vitest';
import { levelColumns } from '@/lib/card/level-columns';
import type { Leg, PlacedStory } from '@/lib/layout/model/page-plan';
import { openSample, subjectOf } from './sample';

async function openStory(): Promise<{ story: PlacedStory; top: number }> {
  const { story } = subjectOf(await openSample(), 'huiji-park').parts[0];
  return { story: { ...story, plates: [] }, top: story.headRect.row + story.headRect.rows };
}

const rowsOf = (legs: readonly Leg[]) => legs.flatMap(({ content }) => content);
const contentOf = (legs: readonly Leg[]) => rowsOf(legs).map(({ content }) => content);

test('a story whose columns begin under its headline stays as it is', async () => {
  const { story, top } = await openStory();
  const level = { ...story, legs: story.legs.map((leg) => ({ ...leg, row: top })) };
  expect(levelColumns(level, top)).toBe(level);
});

test('where a column begins beside the headline the text flows on through columns of one height', async () => {
  const { story, top } = await openStory();
  // All text but a few rows stands in the last column.
  const rows = contentOf(story.legs);
  const last = story.legs.length - 1;
  const heights = rowsOf(story.legs).map(({ height }) => height);
  const legs = story.legs.map((leg, index): Leg => {
    const [from, to] = index < last ? [index * 2, index * 2 + 2] : [last * 2, rows.length];
    const placed = rows.slice(from, to).map((content, offset) => {
      return { offset, height: heights[from + offset] ?? 1, content };
    });
    return { ...leg, row: index === last ? top - 9 : top, content: placed };
  });

  const level = levelColumns({ ...story, legs }, top).legs;
  expect(contentOf(level)).toEqual(rows);
  expect(level.map(({ row }) => row)).toEqual(legs.map(() => top));
  const high = level.map(({ content }) => content.reduce((sum, { height }) => sum + height, 0));
  expect(Math.max(...high) - Math.min(...high)).toBeLessThanOrEqual(4);
  for (const { content } of level.slice(0, -1)) {
    const end = content.at(-1)?.content;
    expect(end?.kind === 'line' && end.staysWithNext).toBe(false);
  }
});

test('with a picture at its top a column is moved down whole', async () => {
  const { story, top } = await openStory();
  const last = story.legs.length - 1;
  const column = story.legs[last]?.column ?? 0;
  const rect = { column, columns: 1, row: top - 5, rows: 8 };
  const picture = { src: '', width: 1, height: 1, alt: '' };
  const content = { kind: 'figure' as const, picture, caption: [], height: 8 };
  const legs = story.legs.map((leg, index) => ({ ...leg, row: index === last ? top + 4 : top }));
  const level = levelColumns({ ...story, legs, plates: [{ rect, pictureRows: 8, content }] }, top);
  expect(level.plates[0]?.rect.row).toBe(top);
  expect(level.legs.map(({ row }) => row - top)).toEqual(
    legs.map((_, index) => (index === last ? 9 : 0)),
  );
});
