/**
 * Reports the comments that `paper import` leaves for the editor: guesses, missing text, what it did not understand.
 * Comments are not printed, so without a report nobody would see that something is still to be decided.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';

/** How such a comment begins: `<!-- import: … -->`. */
export const importMark = 'import:';

const note = /^<!--\s*import:\s*([\s\S]*?)\s*-->/;

export function reportImportNotes(tree: Root, { report }: BodyContext): void {
  visit(tree, 'html', ({ value, position }) => {
    const [, text] = note.exec(value) ?? [];
    if (text === undefined) return;
    report(position?.start, {
      code: 'import-note',
      severity: 'warning',
      message: `left by the import: ${text}`,
      fix: 'compare it with the source, then remove the comment',
    });
  });
}
