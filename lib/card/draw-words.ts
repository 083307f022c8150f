import type { Em, Face } from '@/lib/layout/model/story';
import { type Drawing, drawLine } from './draw-line';
import type { Mark } from './mark';
import { textLine } from './text-line';

/** Words in one line at a place of their own. */
export interface Words {
  text: string | undefined;
  face: Face;
  size: number;
  /** Where `align` of the words stands. */
  x: number;
  baseline: number;
  align?: 'start' | 'middle' | 'end';
  /** White between the letters. */
  spacing?: Em;
  colour?: string;
}

const shifts = { start: 0, middle: 0.5, end: 1 } satisfies Record<NonNullable<Words['align']>, Em>;

/** Words that the paper says of itself: a name, a date, a number. Nothing for no words. */
export function drawWords(words: Words, drawing: Drawing): Mark[] {
  const { text, face, size, x, baseline, align = 'start', spacing = 0, colour } = words;
  if (!text) return [];
  const line = textLine(text, face, drawing.metrics, spacing);
  const left = x - shifts[align] * line.width * size;
  return [drawLine(line, { x: left, baseline, size, face, colour }, drawing)];
}
