import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import type { Block, Em, Rows } from '../model/story';
import { type GalleyRow, heightOf, type SetLine } from '../model/typeset-text';
import { groupTableRows } from './group-table-rows';
import type { SetInner } from './set-list';
import { measureOf, type TextFrame } from './text-frame';

type Facts = Extract<Block, { kind: 'facts' }>;

/** White between the rule of a fact box and its text, left and right. */
export const factsInset: Em = 0.5;

/** White above and below the rows of a box together, half a row each. */
const padding: Rows = 1;

/** Sets a fact box: a title in Hei, and under it the blocks; both are `factsInset` em narrower on each side. */
export function setFacts(
  { title, blocks }: Facts,
  frame: TextFrame,
  setInner: SetInner,
): GalleyRow[] {
  const width = measureOf(frame) - 2 * factsInset;
  const inner: TextFrame = {
    ...frame,
    width,
    inset: 0,
    acrossWidth: undefined,
    most: Number.POSITIVE_INFINITY,
    role: 'paragraph',
    face: 'song',
  };
  const [first = emptyLine, ...more] = setTitle(title, inner);
  const rows = groupTableRows(setInner(blocks, inner));
  const titleRows = title === '' ? 0 : 1 + more.length;
  const height = titleRows + rows.reduce((sum, row) => sum + heightOf(row), 0) + padding;
  return [
    { kind: 'facts', title: first, ...(more.length > 0 && { titleMore: more }), rows, height },
  ];
}

const emptyLine: SetLine = {
  pieces: [],
  indent: 0,
  width: 0,
  justified: false,
  hyphenated: false,
  loose: false,
  after: '',
};

function setTitle(title: string, { width, metrics }: TextFrame): SetLine[] {
  const heading = prepareHeading({ runs: [{ text: title }], face: 'hei', metrics });
  const fit = { size: 1, width, maxLines: Number.POSITIVE_INFINITY, align: 'start' as const };
  return fitHeading(heading, fit)?.lines ?? [];
}
