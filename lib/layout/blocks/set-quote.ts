import type { Block, Em } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
import type { SetInner } from './set-list';
import { indented, type TextFrame } from './text-frame';

/** Distance of a quotation's text from the text around it. */
const quoteIndent: Em = 1;
/** Distance of the rule beside a quotation from the text around it: in the middle of the indent. */
const ruleIndent: Em = 0.4;

/**
 * Sets a quotation, indented by one em. In Chinese it is in the face of emphasis. Long italics tire, so in languages
 * with word spaces it has a rule beside it; an indent alone would look like a list.
 */
export function setQuote(
  blocks: readonly Block[],
  frame: TextFrame,
  setInner: SetInner,
): GalleyRow[] {
  const { emphasisFace, hasWordSpaces } = frame.metrics.typography;
  const inner = indented(frame, quoteIndent);
  const face = hasWordSpaces ? frame.face : emphasisFace;
  const rows = setInner(blocks, { ...inner, role: 'quote', face });
  if (!hasWordSpaces || inner.inset === frame.inset) return rows;
  const quoteRule = frame.inset + ruleIndent;
  return rows.map((row) => (row.kind === 'line' ? { quoteRule, ...row } : row));
}
