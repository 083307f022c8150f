import { expect, test } from 'vitest';
import { levelColumns } from '@/lib/card/level-columns';
import { openSample, subjectOf } from './sample';

test('a column that begins beside the headline is moved under it whole; the others stay', async () => {
  const { story } = subjectOf(await openSample(), 'huiji-park').parts[0];
  const top = story.headRect.row + story.headRect.rows;
  const legs = story.legs.map((leg) => ({ ...leg, row: top }));
  const last = legs.length - 1;
  const beside = legs.map((leg, index) => (index === last ? { ...leg, row: top - 5 } : leg));
  expect(levelColumns({ ...story, legs: beside, plates: [] }, top).legs).toEqual(legs);

  // With a picture at its top, the column's text stays as far below.
  const column = legs[last]?.column ?? 0;
  const rect = { column, columns: 1, row: top - 5, rows: 8 };
  const picture = { src: '', width: 1, height: 1, alt: '' };
  const content = { kind: 'figure' as const, picture, caption: [], height: 8 };
  const below = legs.map((leg, index) => (index === last ? { ...leg, row: top + 4 } : leg));
  const plates = [{ rect, pictureRows: 8, content }];
  const level = levelColumns({ ...story, legs: below, plates }, top);
  expect(level.plates[0]?.rect.row).toBe(top);
  expect(level.legs[last]?.row).toBe(top + 9);
});
