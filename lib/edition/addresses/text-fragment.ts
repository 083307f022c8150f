/**
 * Makes text fragments, which link to a quotation: `#:~:text=[prefix-,]start[,end][,-suffix]` makes a browser scroll
 * to these words and highlight them (WICG Scroll to Text Fragment). A browser takes the first match, matches only
 * whole words, in Chinese too, and does not match text across blocks. Therefore the quotation is widened to whole
 * words, a long one is given by its start and end, and if the same words occur earlier, words before or after it
 * are added. Candidates are tested with the browser's algorithm, and the first that finds the quotation is used.
 */

/** A place in the text of a view. */
export interface TextPlace {
  /** Index of the block (paragraph, heading …), from 0. */
  block: number;
  /** Position in the text of the block, in UTF-16 code units. */
  offset: number;
}

export interface Quotation {
  /** The texts of all blocks of the view, in order, with white space collapsed. */
  blocks: readonly string[];
  start: TextPlace;
  end: TextPlace;
  /** Language of the view, in BCP 47. */
  language: string;
}

/** Quotations up to this number of characters are given in full: one or two lines of a column. */
const longestWhole = 40;
/** Characters of the start and end of a longer quotation: enough to be unique in most articles. */
const endLength = 12;
/** Numbers of words before or after an ambiguous quotation that are tried in turn. */
const contexts = [2, 4, 8, 16];

/** @returns the fragment to be appended to an address: `#:~:text=…`; empty if the quotation is blank */
export function toTextFragment({ blocks, start, end, language }: Quotation): string {
  const view = toView(blocks, language);
  const quoted = widen(view, [placeOf(blocks, start), placeOf(blocks, end)]);
  if (!quoted) return '';
  const [first, ...more] = listDirectives(view, quoted);
  const found = [first, ...more].find((one) => one && isFoundAt(view, one, quoted)) ?? first;
  return found ? formatDirective(found) : '';
}

/** All blocks as one text, one block on each line, with its word boundaries. */
interface View {
  text: string;
  /** Offsets of the word boundaries, ascending, including 0 and the length of the text. */
  bounds: number[];
}

/** Start and end offset in the text of the view. */
type Span = [from: number, to: number];

interface Directive {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

function toView(blocks: readonly string[], language: string): View {
  const text = blocks.join('\n');
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return { text, bounds: [...Array.from(words, ({ index }) => index), text.length] };
}

function placeOf(blocks: readonly string[], { block, offset }: TextPlace): number {
  return blocks.slice(0, block).reduce((sum, { length }) => sum + length + 1, offset);
}

/** Widens a span to whole words, without white space at its ends; undefined if it is blank. */
function widen({ text, bounds }: View, [from, to]: Span): Span | undefined {
  if (text.slice(from, to).trim() === '') return undefined;
  const white = (part: string) => part.length - part.trimStart().length;
  const first = from + white(text.slice(from, to));
  const last = to - (text.slice(from, to).length - text.slice(from, to).trimEnd().length);
  const begins = bounds.findLast((at) => at <= first);
  const ends = bounds.find((at) => at >= last);
  return begins === undefined || ends === undefined ? undefined : [begins, ends];
}

/** Lists the candidates for a quotation, the shortest first. */
function listDirectives(view: View, [from, to]: Span): Directive[] {
  const whole = view.text.slice(from, to);
  const isOneBlock = !whole.includes('\n');
  const ends = namedEnds(view, [from, to]);
  const bare: Directive[] =
    isOneBlock && whole.length <= longestWhole ? [{ start: whole }] : [ends];
  if (isOneBlock && whole.length > longestWhole) bare.push({ start: whole });
  const beside = contexts.map((count) => ({
    prefix: wordsBefore(view, from, count),
    suffix: wordsAfter(view, to, count),
  }));
  return bare.flatMap((one) => [
    one,
    ...beside.flatMap(({ prefix, suffix }) => [
      ...(prefix ? [{ ...one, prefix }] : []),
      ...(suffix ? [{ ...one, suffix }] : []),
      ...(prefix && suffix ? [{ ...one, prefix, suffix }] : []),
    ]),
  ]);
}

/** Returns the first and last words of a quotation, each within one block. */
function namedEnds({ text, bounds }: View, [from, to]: Span): { start: string; end: string } {
  const lineEnd = text.slice(from, to).indexOf('\n');
  const headEnd = lineEnd < 0 ? to : from + lineEnd;
  const tailBegin = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
  const enough = bounds.find((at) => at >= from + endLength) ?? headEnd;
  const late = bounds.findLast((at) => at <= to - endLength) ?? tailBegin;
  return {
    start: text.slice(from, Math.min(enough, headEnd)).trim(),
    end: text.slice(Math.max(late, tailBegin), to).trim(),
  };
}

/** Returns the words before an offset, in the same block, or in the previous one if the offset starts its block. */
function wordsBefore({ text, bounds }: View, from: number, count: number): string {
  const end = text.slice(0, from).trimEnd().length;
  const lineBegin = text.lastIndexOf('\n', end - 1) + 1;
  const begin = bounds.filter((at) => at < end).at(-count) ?? 0;
  return text.slice(Math.max(begin, lineBegin), end).trim();
}

function wordsAfter({ text, bounds }: View, to: number, count: number): string {
  const begin = text.length - text.slice(to).trimStart().length;
  const lineEnd = text.indexOf('\n', begin);
  const end = bounds.filter((at) => at > begin)[count - 1] ?? text.length;
  return text.slice(begin, Math.min(end, lineEnd < 0 ? text.length : lineEnd)).trim();
}

/** True if a browser that searches from the top finds exactly this span (section 3.5.2 of the specification). */
function isFoundAt({ text, bounds }: View, directive: Directive, [from, to]: Span): boolean {
  const folded = fold(text);
  const { prefix = '', start, end = '', suffix = '' } = mapTexts(directive, fold);
  const isBound = new Set(bounds);
  const fitsAfter = (at: number) =>
    suffix === '' ? isBound.has(at) : folded.slice(at).trimStart().startsWith(suffix);
  for (const at of findAll(folded, start, 0)) {
    const before = folded.slice(0, at).trimEnd();
    if (prefix === '' ? !isBound.has(at) : !before.endsWith(prefix)) continue;
    const startEnd = at + start.length;
    if (end === '') {
      if (fitsAfter(startEnd)) return at === from && startEnd === to;
      continue;
    }
    if (!isBound.has(startEnd)) continue;
    const ends = findAll(folded, end, startEnd);
    const last = ends.find((one) => isBound.has(one) && fitsAfter(one + end.length));
    if (last !== undefined) return at === from && last + end.length === to;
  }
  return false;
}

function findAll(text: string, part: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Removes case and accents, which the search of browsers ignores. The length of the text is unchanged. */
function fold(text: string): string {
  return text.replace(/[^\n -@[-`{-~]/g, (unit) => {
    const bare = unit.normalize('NFKD').charAt(0).toLowerCase();
    return bare.length === 1 ? bare : unit;
  });
}

function mapTexts(directive: Directive, change: (text: string) => string): Directive {
  const { prefix, start, end, suffix } = directive;
  return {
    start: change(start),
    ...(prefix && { prefix: change(prefix) }),
    ...(end && { end: change(end) }),
    ...(suffix && { suffix: change(suffix) }),
  };
}

function formatDirective(directive: Directive): string {
  const { prefix, start, end, suffix } = mapTexts(directive, encode);
  const parts = [prefix && `${prefix}-`, start, end, suffix && `-${suffix}`];
  return `#:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Encodes hyphens as well, because they are syntax in a text fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
