import { setText } from '../lines/set-text';
import type { GalleyRow } from '../model/typeset-text';
import { measureOf, type TextFrame } from './text-frame';
import { toTextRows } from './to-text-rows';

/**
 * Sets a code block in Hei: every line begins a new row, is ragged, and is broken if it is too long. Spaces that
 * indent or align become no-break spaces, and empty lines become white rows. A line that is too long aligns with
 * nothing, so rows of spaces in it become one space: they would reach out of the column.
 */
export function setCode(text: string, frame: TextFrame): GalleyRow[] {
  const measure = measureOf(frame);
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((source): GalleyRow[] => {
      const visible = source
        .replace(/\t/g, '  ')
        .trimEnd()
        .replace(/^ +| (?= )/g, noBreak);
      if (visible === '') return [{ kind: 'white', height: 1 }];
      const set = (line: string) =>
        setText(
          { runs: [{ text: line, style: 'code' }], face: frame.face, metrics: frame.metrics },
          { first: measure, rest: measure },
          true,
        );
      const whole = set(visible);
      const lines = whole.length > 1 ? set(visible.replace(/[\u00a0 ]{2,}/g, ' ')) : whole;
      const inset = lines.map((line) => ({ ...line, indent: frame.inset }));
      return toTextRows(inset, { role: 'code', face: 'hei', measure });
    });
}

const noBreak = (spaces: string) => '\u00a0'.repeat(spaces.length);
