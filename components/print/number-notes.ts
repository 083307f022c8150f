import type { PagePlace } from '@/lib/layout/model/page-place';
import type { ProofNote, ProofNotes } from '@/lib/newsroom/proof-notes';

export interface NumberedNote extends ProofNote {
  /** Its number in the whole proof, from 1. */
  number: number;
  /** The number of its mark: that of the first note about the same place. */
  mark: number;
}

/** An outline on a page, with the numbers of all notes about its place. */
export interface ProofMark {
  place: PagePlace;
  numbers: number[];
}

/** Numbers the notes of some pages, in the order of these. */
export function numberNotes(pages: readonly number[], notes: ProofNotes): NumberedNote[][] {
  let number = 0;
  return pages.map((page) => {
    const marks = new Map<string, number>();
    return (notes.get(page) ?? []).map((note): NumberedNote => {
      number += 1;
      const key = keyOf(note.place);
      const mark = marks.get(key) ?? number;
      marks.set(key, mark);
      return { ...note, number, mark };
    });
  });
}

/** Returns one mark for each place of some notes. */
export function listMarks(notes: readonly NumberedNote[]): ProofMark[] {
  const marks = new Map<number, ProofMark>();
  for (const { mark, number, place } of notes) {
    const known = marks.get(mark);
    if (known) known.numbers.push(number);
    else marks.set(mark, { place, numbers: [number] });
  }
  return [...marks.values()];
}

const keyOf = ({ x, y, width, height }: PagePlace): string => [x, y, width, height].join(' ');
