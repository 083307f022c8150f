/**
 * Normalises the text of a paper in Chinese characters or kana:
 * - A line break between two wide characters is removed; any other one is a space. (remark-join-cjk-lines does this
 *   only inside one text node, without the characters “ ” — … and not for lines of one character.)
 * - A line indented by U+3000 starts a new paragraph, with a warning. (The indent is removed later, with other
 *   white space at the edges of paragraphs.)
 * - In Chinese, half-width punctuation becomes full-width, with a warning.
 */
import type { Nodes, Paragraph, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { type Edit, editText, type FlatText, flattenText } from '../body/flat-text';
import type { Place } from '../diagnostic';
import { isAddress } from '../markdown/is-address';
import { mapText, type TextMap } from '../markdown/map-text';
import { walkNodes } from '../markdown/walk-nodes';
import type { HalfWidthMark } from '../marks/half-width-mark';
import { placeAt } from '../source/parse-source';
import { isWide } from '../source/wide-characters';
import { findHalfWidthMarks } from './chinese-marks';

export function normaliseChinese(tree: Root, context: BodyContext): void {
  const { script, quotes } = context.language;
  if (script !== 'han' && script !== 'kana') return;
  const warn = warnOfMarks(context);
  // Each line of a poem is one, with its indent.
  const isVerse = context.kind === 'verse';
  if (!isVerse) splitIndentedLines(tree, context);
  walkNodes(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const flat = flattenText(node);
    const placeIn = placesIn(context.text);
    const isFailed = ({ index }: HalfWidthMark) => {
      const offset = placeIn(flat.find(index))?.offset ?? 0;
      return context.failed.some(({ start, end }) => start <= offset && offset < end);
    };
    const addresses = listAddressTexts(node, context.text);
    const isInAddress = ({ index }: HalfWidthMark) =>
      addresses.some((text) => text === flat.find(index)?.node);
    const all = script === 'han' ? findHalfWidthMarks(flat.text, quotes) : [];
    const found = addresses.length > 0 ? all.filter((mark) => !isInAddress(mark)) : all;
    const marks = context.failed.length > 0 ? found.filter((mark) => !isFailed(mark)) : found;
    for (const mark of marks) warn(mark, () => placeIn(flat.find(mark.index)));
    const breaks = isVerse ? [] : findBreaks(flat.text, marks);
    editText(flat, [...marks.map(toEdit), ...breaks]);
  });
}

/** The text nodes of bare addresses and of those between < and >, which are no Chinese text. */
function listAddressTexts(parent: Nodes, source: string): Nodes[] {
  const texts: Nodes[] = [];
  visit(parent, 'link', (link) => {
    if (isAddress(link, source)) texts.push(...link.children);
  });
  return texts;
}

function toEdit({ index, written, fullWidth }: HalfWidthMark): Edit {
  return { from: index, to: index + written.length, insert: fullWidth };
}

/** Finds the line breaks to remove. Marks count as the full-width ones that replace them. */
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
    if (isWide(lastOf(line.trimEnd())) && isWide(firstOf(next.trimStart()))) {
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

interface SourcePoint extends Place {
  offset: number;
}

function splitIndentedLines(tree: Root, context: BodyContext): void {
  // The indent is written, or is the reference of one.
  if (!/[\u3000&]/.test(context.text)) return;
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const rest = splitAtIndent(paragraph, context.text);
    if (!rest || index === undefined || !parent) return;
    parent.children.splice(index + 1, 0, rest.paragraph);
    context.report(rest.place, {
      code: 'indented-line',
      severity: 'warning',
      message: 'an indented line starts a new paragraph',
      fix: 'leave an empty line before it',
    });
  });
}

/** Removes and returns the part of a paragraph from the first line break followed by U+3000. */
function splitAtIndent(
  paragraph: Paragraph,
  source: string,
): { paragraph: Paragraph; place: Place | undefined } | undefined {
  for (const [index, child] of paragraph.children.entries()) {
    const at = child.type === 'text' ? child.value.search(/\n\u3000/) : -1;
    if (child.type !== 'text' || at < 0) continue;
    const place = placesIn(source)({ node: child, index: at + 1 });
    const rest: Text = { ...child, value: child.value.slice(at + 1), ...startAt(child, place) };
    const after = paragraph.children.splice(index + 1);
    child.value = child.value.slice(0, at);
    return { paragraph: { type: 'paragraph', children: [rest, ...after] }, place };
  }
  return undefined;
}

/** The position of the part of a node from a place on. */
function startAt({ position }: Text, place: SourcePoint | undefined): Pick<Text, 'position'> {
  return position && place ? { position: { ...position, start: place } } : {};
}

/** The limit of warnings for one article, which may be typed without any full-width marks. */
const maxWarnings = 50;

function warnOfMarks({
  report,
}: BodyContext): (mark: HalfWidthMark, findPlace: () => Place | undefined) => void {
  let warned = 0;
  return ({ finding }, findPlace) => {
    if (!finding) return;
    warned += 1;
    if (warned > maxWarnings + 1) return;
    const isLast = warned > maxWarnings;
    report(findPlace(), {
      code: 'half-width',
      severity: 'warning',
      ...(isLast
        ? { message: 'more half-width marks from here on', fix: 'write ，。；：！？（）“”' }
        : finding),
    });
  };
}

type FoundCharacter = ReturnType<FlatText['find']>;

/** Returns a function that returns the place in the file of a character of a text node. Each node is mapped once. */
function placesIn(source: string): (found: FoundCharacter) => SourcePoint | undefined {
  const maps = new Map<Text, TextMap>();
  return (found) => {
    if (!found?.node.position) return undefined;
    const map = maps.get(found.node) ?? mapText(found.node, source);
    maps.set(found.node, map);
    const offset = map.offsets[found.index];
    return offset === undefined ? undefined : { ...placeAt(source, offset), offset };
  };
}
