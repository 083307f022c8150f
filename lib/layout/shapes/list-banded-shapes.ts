import { addLegs, addTable, emptyStack, toShape } from './band-stack';
import { type CutInput, cutBands } from './cut-bands';
import type { Galley } from './galley';
import { type Section, toSections } from './sections';
import type { Body } from './shape';

/**
 * Lists the ways to lay the text of a story that has tables over all its columns. The text before a table is in legs
 * over the span, of which the last ends right above the table, so that what leads up to it does; under it the text
 * goes on in legs.
 *
 *     aaa bbb ccc     Whole, there is one height. A story that may jump is also cut, in its legs or between two
 *     aaa bbb ccc     rows of a table.
 *     ===========
 *     ddd eee
 */
export function listBandedShapes(input: BandedInput): Body[] {
  const sections = toSections(input.galley.rows, input.span);
  const whole = wholeShape(sections);
  const shapes = whole && whole.rows <= input.mostRows ? [whole] : [];
  return input.mayJump ? [...shapes, ...cutBands(sections, input, whole?.rows)] : shapes;
}

export interface BandedInput extends CutInput {
  galley: Galley;
  mayJump: boolean;
}

function wholeShape(sections: readonly Section[]): Body | undefined {
  const stack = emptyStack();
  for (const section of sections) {
    if (section.isTable) addTable(stack, section, section.rows.length);
    else {
      if (!section.level) return undefined;
      addLegs(stack, section, section.level);
    }
  }
  return toShape(stack, { isCut: false });
}
