/**
 * Text as it runs over the lines of the file. In Chinese characters, a line break between two wide
 * characters is nothing; anywhere else it stays and reads as a space. (remark-join-cjk-lines does
 * this too, but only inside one text node, for a list of characters without “ ” — … and not where a line
 * is one character long.)
 *
 * There also: a later line indented by U+3000 begins a new paragraph, and half-width marks are set
 * full-width; both are warned of. (The indent itself goes with the other white at a paragraph's edges.)
 */
import type { Paragraph, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from '../diagnostic';
import { placeAt } from '../parse-source';
import type { BodyContext } from './body-context';
import { findHalfWidthMarks, type HalfWidthMark } from './chinese-marks';
import { type Edit, editText, flattenText } from './flat-text';

export function normaliseChinese(tree: Root, context: BodyContext): void {
  if (context.language.script !== 'han') return;
  const warn = warnOfMarks(context);
  cutIndentedLines(tree, context);
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const flat = flattenText(node);
    const marks = findHalfWidthMarks(flat.text);
    for (const mark of marks) warn(mark, () => placeIn(flat.find(mark.index), context.text));
    editText(flat, [...marks.map(toEdit), ...findBreaks(flat.text, marks)]);
    return SKIP;
  });
}

function toEdit({ index, written, fullWidth }: HalfWidthMark): Edit {
  return { from: index, to: index + written.length, insert: fullWidth };
}

/** Han, kana and full-width forms, and the marks that Chinese and Japanese share with Latin type. */
const wide =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6“”‘’—…·]';
const isWide = new RegExp(`^${wide}$`, 'u');

/** Line breaks that are nothing, in the text as it is with its marks set. */
function findBreaks(text: string, marks: HalfWidthMark[]): Edit[] {
  if (!text.includes('\n')) return [];
  const units = text.split('');
  for (const { index, fullWidth } of marks) units[index] = fullWidth;
  const lines = units.join('').split('\n');
  const breaks: Edit[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    end += line.length;
    if (next === undefined) break;
    const from = end - (line.length - line.trimEnd().length);
    const to = end + 1 + next.length - next.trimStart().length;
    if (isWide.test(lastOf(line.trimEnd())) && isWide.test(firstOf(next.trimStart()))) {
      breaks.push({ from, to, insert: '' });
    }
    end += 1;
  }
  return breaks;
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function firstOf(text: string): string {
  return [...text.slice(0, 2)].at(0) ?? '';
}

function cutIndentedLines(tree: Root, context: BodyContext): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const rest = cutAtIndent(paragraph, context.text);
    if (!rest || index === undefined || !parent) return;
    parent.children.splice(index + 1, 0, rest.paragraph);
    context.report(rest.place, {
      code: 'indented-line',
      severity: 'warning',
      message: 'an indented line begins a paragraph',
      fix: 'leave an empty line before it',
    });
  });
}

/** The part of a paragraph from the first later line that begins with U+3000. */
function cutAtIndent(
  paragraph: Paragraph,
  source: string,
): { paragraph: Paragraph; place: Place | undefined } | undefined {
  for (const [index, child] of paragraph.children.entries()) {
    const at = child.type === 'text' ? child.value.search(/\n\u3000/) : -1;
    if (child.type !== 'text' || at < 0) continue;
    const place = placeIn({ node: child, index: at + 1 }, source);
    const rest: Text = { ...child, value: child.value.slice(at + 1) };
    const after = paragraph.children.splice(index + 1);
    child.value = child.value.slice(0, at);
    return { paragraph: { type: 'paragraph', children: [rest, ...after] }, place };
  }
  return undefined;
}

/** A page typed without full-width marks is one diagnostic, not a thousand. */
const mostWarnings = 50;

function warnOfMarks({
  report,
}: BodyContext): (mark: HalfWidthMark, findPlace: () => Place | undefined) => void {
  let warned = 0;
  return ({ written, fullWidth }, findPlace) => {
    warned += 1;
    if (warned > mostWarnings + 1) return;
    const isLast = warned > mostWarnings;
    report(findPlace(), {
      code: 'half-width',
      severity: 'warning',
      message: isLast
        ? 'more half-width marks from here on'
        : `half-width “${written.trim()}” between Chinese characters`,
      fix: isLast ? 'write ，；：！？（）' : `write “${fullWidth}”`,
    });
  };
}

/**
 * Where a character of a text node stands in the file. A node's text is its source without escapes and
 * line prefixes, so the character is found by counting its like.
 */
function placeIn(
  found: { node: Text; index: number } | undefined,
  source: string,
): Place | undefined {
  const start = found?.node.position?.start.offset;
  if (!found || start === undefined) return undefined;
  const { node, index } = found;
  const character = node.value.charAt(index);
  const alike = node.value.slice(0, index).split(character).length;
  let offset = start - 1;
  for (let nth = 0; nth < alike; nth += 1) offset = source.indexOf(character, offset + 1);
  return placeAt(source, offset);
}
