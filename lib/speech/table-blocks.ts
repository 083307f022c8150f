/**
 * Lists what is said of a table. A small one is read row by row, each value after the head of its column, as a
 * newsreader reads results. Of a large one only its size is said: heard, it tells nothing.
 */
import type { Element } from 'hast';
import { elementsIn, spokenTextOf } from './element-text';
import type { ListenerWords } from './listener-words';
import type { SpokenBlock } from './spoken-block';

/** Values of a table that is read out: two minutes. */
const mostValues = 40;
const mostColumns = 5;

export function toTableBlocks(table: Element, words: ListenerWords): SpokenBlock[] {
  const rows = rowsOf(table);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns * rows.length > mostValues || columns > mostColumns)
    return [{ before: words.table(rows.length, columns) }];
  const heads = rows[0]?.every(({ tagName }) => tagName === 'th') ? rows[0].map(textOf) : [];
  return rows.flatMap((row, index) => {
    const cells = row.map(textOf);
    if (index === 0 && heads.length > 0 && rows.length > 1) return [];
    const said = cells.map((cell, column) => {
      const head = column > 0 ? heads[column] : undefined;
      return sayCell(cell, head ? head + words.afterHead(cell) : '');
    });
    const spoken = said.filter(Boolean).join(words.cellPause);
    return spoken === '' ? [] : [{ text: cells.join(''), spoken }];
  });
}

/** A name at the head of a row needs no word for what it is, and a dash means that there is no value. */
function sayCell(cell: string, head: string): string {
  return /[\p{L}\p{N}]/u.test(cell) ? head + cell : '';
}

function rowsOf(element: Element): Element[][] {
  return elementsIn(element).flatMap((part) =>
    part.tagName === 'tr' ? [elementsIn(part)] : rowsOf(part),
  );
}

const textOf = (cell: Element): string => spokenTextOf(cell).replace(/\s+/gu, ' ').trim();
