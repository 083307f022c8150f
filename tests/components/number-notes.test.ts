import { expect, test } from 'vitest';
import { listMarks, numberNotes } from '@/components/print/number-notes';
import type { ProofNote } from '@/lib/newsroom/proof-notes';

const place = { x: 0, y: 4, width: 20, height: 3 };
const note = (detail: string, y = place.y): ProofNote => ({
  rule: 'headline',
  detail,
  fix: 'write a shorter title',
  place: { ...place, y },
});

const notes = new Map([
  [1, [note('it has 4 lines'), note('its last line is “了”'), note('another', 30)]],
  [3, [note('on page three')]],
]);

test('notes are numbered through all pages, and those about one place share its mark', () => {
  const numbered = numberNotes([1, 2, 3], notes);
  const shown = numbered.map((page) => page.map(({ number, mark }) => [number, mark]));
  expect(shown).toEqual([
    [
      [1, 1],
      [2, 1],
      [3, 3],
    ],
    [],
    [[4, 4]],
  ]);
  expect(listMarks(numbered[0] ?? []).map(({ numbers }) => numbers)).toEqual([[1, 2], [3]]);
});

test('a proof of one page begins at 1', () => {
  expect(numberNotes([3], notes)).toMatchObject([[{ number: 1, detail: 'on page three' }]]);
});
