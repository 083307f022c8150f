/**
 * Marks on sheets what a reader searched for. A paragraph is looked through as one text, also where it goes on in the
 * next column or on another page, so what is found may be parts of several lines. Marks are ranges of runs that are
 * drawn anyway: no line and no run changes.
 */
import type { TextMark } from '@/lib/edition/text-mark';
import type { ComposedPage } from '../composed-page';
import type { Place, SheetGroup, SheetItem, TextItem, TextLine } from '../sheet-item';
import { listWholeTexts, type WholeText } from './whole-texts';

/** Returns what is found in a text, in order and without overlaps. */
export type FindMarks = (text: string) => readonly Pick<TextMark, 'from' | 'to'>[];

/** What is marked on a page. */
export interface PageHits {
  count: number;
  /** Of each part of a line that is marked. */
  places: Place[];
}

/** A page on which something may be marked. */
export interface MarkedPage extends ComposedPage {
  hits: PageHits;
}

/** @returns the same pages, each with hits that are counted from 1 */
export function markPages(pages: readonly ComposedPage[], find: FindMarks): MarkedPage[] {
  const found = findHits(listWholeTexts(pages), find);
  return pages.map((page) => {
    const numbers = new Map<object, number>();
    const places: Place[] = [];
    const mark = (item: TextItem) => markText(item, found.get(item) ?? [], { numbers, places });
    const items = mapTexts(page.items, mark);
    return { ...page, items, hits: { count: numbers.size, places } };
  });
}

/** A part of a run that is marked. Parts of one hit share the hit. */
interface FoundPart extends Pick<TextMark, 'from' | 'to'> {
  line: number;
  run: number;
  hit: object;
}

function findHits(
  texts: readonly WholeText[],
  find: FindMarks,
): ReadonlyMap<TextItem, FoundPart[]> {
  const found = new Map<TextItem, FoundPart[]>();
  for (const { text, parts } of texts) {
    let next = 0;
    for (const hit of find(text)) {
      while ((parts[next]?.to ?? Number.POSITIVE_INFINITY) <= hit.from) next += 1;
      for (let at = next; at < parts.length; at += 1) {
        const part = parts[at];
        if (!part || part.from >= hit.to) break;
        const { item, line, run } = part;
        const from = Math.max(hit.from, part.from) - part.from;
        const to = Math.min(hit.to, part.to) - part.from;
        if (to > from) found.set(item, [...(found.get(item) ?? []), { line, run, from, to, hit }]);
      }
    }
  }
  return found;
}

interface Marking {
  /** The numbers of the hits of a page. */
  numbers: Map<object, number>;
  places: Place[];
}

function markText(
  item: TextItem,
  parts: readonly FoundPart[],
  { numbers, places }: Marking,
): TextItem {
  if (parts.length === 0) return item;
  const lines = [...item.lines];
  for (const { line: row, run, from, to, hit } of parts) {
    const line = lines[row];
    if (!line) continue;
    const known = numbers.get(hit);
    const number = known ?? numbers.size + 1;
    numbers.set(hit, number);
    places.push(placeOf(item, { line, row, run, from, to }));
    const mark = {
      from,
      to,
      hit: number,
      ...(known !== undefined && { isFurther: true as const }),
    };
    lines[row] = withMark(line, run, mark);
  }
  return { ...item, lines };
}

function withMark(line: TextLine, index: number, mark: TextMark): TextLine {
  const runs = line.runs.map((run, at) =>
    at === index ? { ...run, marks: [...(run.marks ?? []), mark] } : run,
  );
  return { ...line, runs };
}

/** Returns where a part of a line is, as near as its share of the letters tells. */
function placeOf(
  { x, y, lineHeight }: TextItem,
  part: { line: TextLine; row: number; run: number; from: number; to: number },
): Place {
  const { line, row, run, from, to } = part;
  const lengths = line.runs.map(({ text }) => text.length);
  const before = lengths.slice(0, run).reduce((sum, length) => sum + length, 0);
  const all = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const { width } = line;
  return {
    x: x + line.indent + (width * (before + from)) / all,
    y: y + row * lineHeight,
    width: (width * (to - from)) / all,
    height: lineHeight,
  };
}

/** Returns the same items with other texts. */
function mapTexts(items: readonly SheetItem[], map: (item: TextItem) => TextItem): SheetItem[] {
  return items.map((item) => {
    if (item.kind === 'text') return map(item);
    return item.kind === 'group' ? mapGroup(item, map) : item;
  });
}

function mapGroup(group: SheetGroup, map: (item: TextItem) => TextItem): SheetGroup {
  if (group.role !== 'table') return { ...group, items: mapTexts(group.items, map) };
  const rows = group.rows.map((row) => ({ ...row, cells: row.cells.map(map) }));
  return { ...group, rows };
}
