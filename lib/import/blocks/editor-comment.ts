/**
 * Comments in which the import tells the editor of an article what it guessed, missed or left out. `check` warns of
 * each until it is removed (`lib/content/marks/report-import-notes.ts`), and none is printed.
 */
import type { Html } from 'mdast';
import { importMark } from '@/lib/content/marks/report-import-notes';

/** Returns the text of a comment, without the marks around it. A comment cannot contain its own end. */
export function toEditorComment(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/--+(?=>)|--+$/g, (dashes) => '–'.repeat(dashes.length))
    .trim();
  return ` ${importMark} ${line} `;
}

export function toCommentNode(text: string): Html {
  return { type: 'html', value: `<!--${toEditorComment(text)}-->` };
}
