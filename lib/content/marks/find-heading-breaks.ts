/** Finds line breaks that were meant inside a crosshead. One that begins with ## ends with its line. */
import type { Nodes } from 'mdast';
import type { LineFinding } from './source-line';

/** @param text of the node, with line breaks */
export function findHeadingBreaks(node: Nodes, text: string, source: string): LineFinding[] {
  if (node.type !== 'heading') return [];
  const code = 'failed-break';
  if (/\\\s*$/.test(text)) {
    const index = text.trimEnd().length - 1;
    const message = 'the backslash is printed, because a crosshead ends with its line';
    const fix = 'remove it, and write the whole crosshead on one line';
    return [{ index, code, message, fix }];
  }
  const { start, end } = node.position ?? {};
  const written = source.slice(start?.offset, end?.offset);
  const isFollowed = /^\n[\p{L}\p{N}\p{Pi}\p{Ps}]/u.test(source.slice(end?.offset).slice(0, 3));
  if (!/^#.* {2}$/.test(written) || !isFollowed) return [];
  const message = 'the spaces at the end break no line, because a crosshead ends with its line';
  const fix = 'write the whole crosshead on one line, or an empty line after it';
  return [{ index: text.length, code, message, fix }];
}
