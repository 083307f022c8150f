/**
 * A link to a quotation: `#:~:text=[prefix-,]start[,end][,-suffix]` makes a browser open the page at these
 * words and mark them (WICG Scroll to Text Fragment). A browser takes the first place that fits, looks for
 * whole words only, in Chinese too, and for none that runs from one block into the next. So the quotation is
 * widened to the words it touches, a long one is named by its ends, and where the same words stand earlier
 * the words beside it are named as well. Each fragment is tried as a browser would before it is given out.
 */

/** A place in the text of a view. */
export interface TextPlace {
  /** Which of the blocks (paragraph, heading …), counted from 0. */
  block: number;
  /** In UTF-16 units of its text. */
  offset: number;
}

export interface Quotation {
  /** The text of all blocks of the view, in its order, white space collapsed. */
  blocks: readonly string[];
  start: TextPlace;
  end: TextPlace;
  /** BCP 47 */
  language: string;
}

/** A quotation of up to this many characters is written out: a line of a newspaper column or two. */
const mostWritten = 40;
/** Characters of each end of a long one: enough to stand but once in most articles. */
const enoughNamed = 12;
/** Words beside it that are named where it stands more than once; the fewest that do. */
const contexts = [2, 4, 8, 16];

/** @returns what stands after the address: `#:~:text=…`; empty when nothing is quoted */
export function toTextFragment({ blocks, start, end, language }: Quotation): string {
  const view = toView(blocks, language);
  const quoted = widen(view, [placeOf(blocks, start), placeOf(blocks, end)]);
  if (!quoted) return '';
  const [first, ...more] = listDirectives(view, quoted);
  const found = [first, ...more].find((one) => one && isFoundAt(view, one, quoted)) ?? first;
  return found ? write(found) : '';
}

/** All blocks as one text, a line each, and where its words begin and end. */
interface View {
  text: string;
  /** Ascending; 0 and the length of the text among them. */
  bounds: number[];
}

/** From and to, as offsets in the text of the view. */
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

/** To whole words, without white space at its ends; undefined when nothing is left. */
function widen({ text, bounds }: View, [from, to]: Span): Span | undefined {
  if (text.slice(from, to).trim() === '') return undefined;
  const white = (part: string) => part.length - part.trimStart().length;
  const first = from + white(text.slice(from, to));
  const last = to - (text.slice(from, to).length - text.slice(from, to).trimEnd().length);
  const begins = bounds.findLast((at) => at <= first);
  const ends = bounds.find((at) => at >= last);
  return begins === undefined || ends === undefined ? undefined : [begins, ends];
}

/** Ways to name the quotation, the plainest first. */
function listDirectives(view: View, [from, to]: Span): Directive[] {
  const whole = view.text.slice(from, to);
  const isOneBlock = !whole.includes('\n');
  const ends = namedEnds(view, [from, to]);
  const bare: Directive[] = isOneBlock && whole.length <= mostWritten ? [{ start: whole }] : [ends];
  if (isOneBlock && whole.length > mostWritten) bare.push({ start: whole });
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

/** The first and the last words of a quotation, each within its block. */
function namedEnds({ text, bounds }: View, [from, to]: Span): { start: string; end: string } {
  const lineEnd = text.slice(from, to).indexOf('\n');
  const headEnd = lineEnd < 0 ? to : from + lineEnd;
  const tailBegin = Math.max(from, text.lastIndexOf('\n', to - 1) + 1);
  const enough = bounds.find((at) => at >= from + enoughNamed) ?? headEnd;
  const late = bounds.findLast((at) => at <= to - enoughNamed) ?? tailBegin;
  return {
    start: text.slice(from, Math.min(enough, headEnd)).trim(),
    end: text.slice(Math.max(late, tailBegin), to).trim(),
  };
}

/** Words just before, of the same block, or of the one before where the quotation begins its own. */
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

/** Whether a browser that searches from the top stops at this very place (§3.5.2 of the specification). */
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

/** To a browser's search a capital is its small letter, and a letter with an accent the bare one. */
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

function write(directive: Directive): string {
  const { prefix, start, end, suffix } = mapTexts(directive, encode);
  const parts = [prefix && `${prefix}-`, start, end, suffix && `-${suffix}`];
  return `#:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen, too, means something in a fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
