import { setText } from '../lines/set-text';
import type { Block, Em, ParagraphBlock, Run } from '../model/story';
import type { GalleyRow, SetLine } from '../model/typeset-text';
import { measureOf, type TextFrame } from './text-frame';
import { toTextRows } from './to-text-rows';

/** The rest of a line of verse is set one em further in (New Hart's Rules and The Chicago Manual of Style). */
export const turnover: Em = 1;

/**
 * Sets a stanza. All lines of a poem begin at one place, and the poem as a block is in the middle of its column: the
 * longest line decides where it begins.
 *
 * @param indent of the block, from `verseIndent`
 */
export function setVerse(runs: readonly Run[], indent: Em, frame: TextFrame): GalleyRow[] {
  const measure = measureOf(frame);
  const lines = breakVerse(runs, frame).map(({ line, isTurned }) => ({
    ...line,
    indent: frame.inset + indent + (isTurned ? turnover : 0),
  }));
  return toTextRows(lines, { role: 'verse', face: frame.face, measure, isStanza: true });
}

/** Returns where the lines of a poem begin in a frame. */
export function verseIndent(blocks: readonly Block[], frame: TextFrame): Em {
  const widths = blocks.flatMap((block) =>
    isVerse(block) ? breakVerse(block.runs, frame).map(widthOf) : [],
  );
  return widths.length === 0 ? 0 : Math.max(0, (measureOf(frame) - Math.max(...widths)) / 2);
}

/** True for a stanza of a poem. */
export function isVerse(block: Block | undefined): block is ParagraphBlock & { setting: 'verse' } {
  return block?.kind === 'paragraph' && block.setting === 'verse';
}

interface VerseLine {
  line: SetLine;
  /** True for the rest of a line that is longer than the measure. */
  isTurned: boolean;
}

function breakVerse(runs: readonly Run[], { face, metrics, ...frame }: TextFrame): VerseLine[] {
  const measure = measureOf({ face, metrics, ...frame });
  const lines = setText(
    { runs, face, metrics },
    { first: measure, rest: Math.max(1, measure - turnover) },
    true,
  );
  return lines.map((line, index) => {
    const before = lines[index - 1];
    return { line, isTurned: before !== undefined && before.after !== '\n' };
  });
}

const widthOf = ({ line, isTurned }: VerseLine): Em => line.width + (isTurned ? turnover : 0);
