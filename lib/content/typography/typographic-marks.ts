/** Puts the typographic marks of the paper's language into the text of a body: “ ” ’ – … instead of " ' -- ... */
import type { Root } from 'mdast';
import { foreignLanguage } from '@/lib/language/foreign-language';
import { marksOf } from '@/lib/language/marks-of';
import type { TypographicMarks } from '@/lib/language/typographic-marks';
import type { BodyContext } from '../body/body-context';
import { editText, flattenText } from '../body/flat-text';
import { findMarkEdits } from '../body/mark-edits';
import { walkNodes } from '../markdown/walk-nodes';

export function setTypographicMarks(tree: Root, { marksTag }: Pick<BodyContext, 'marksTag'>): void {
  if (marksTag === undefined || !marksOf(marksTag)) return;
  walkNodes(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const flat = flattenText(node);
    const marks = marksFor(flat.text, marksTag);
    if (marks) editText(flat, findMarkEdits(flat.text, marks));
  });
}

/**
 * Returns a text with typographic marks: a headline, a caption.
 *
 * @param marksTag BCP 47 tag of the language of the marks; undefined leaves the text unchanged
 */
export function withTypographicMarks(text: string, marksTag: string | undefined): string {
  const marks = marksTag !== undefined && marksOf(marksTag) && marksFor(text, marksTag);
  if (!marks) return text;
  return findMarkEdits(text, marks).reduceRight(
    (changed, { from, to, insert }) => changed.slice(0, from) + insert + changed.slice(to),
    text,
  );
}

/** A text in another script than the paper's has marks of its own. */
function marksFor(text: string, tag: string): TypographicMarks | undefined {
  return foreignLanguage(text, tag) === undefined ? marksOf(tag) : undefined;
}
