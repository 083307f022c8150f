import { hasHardBreak } from '../lines/split-at-breaks';
import type { Block, Run, Story, TableBlock } from '../model/story';
import type { StoryCut } from '../model/story-cut';
import type { BodyRow, GalleyRow, Piece, SetLine } from '../model/typeset-text';

/**
 * Returns the tail of a story that is cut: a story whose text begins where the last placed row ends. The
 * place is found by counting visible characters, because nothing else is the same in set lines and in their
 * source: spaces are dropped at line ends, and hyphens are added. The heads of tables are not counted, because
 * they are repeated wherever a table continues.
 */
export function cutStory({ story, placed, plates, arePlatesPlaced }: StoryCut): Story {
  const { byline: _, kicker: _kicker, deck: _deck, label: _label, page: _page, ...rest } = story;
  const { place: _place, span: _span, keepWith: _keepWith, ...pins } = story.pins;
  const count = {
    characters: placed.reduce((sum, row) => sum + countRow(row, isText), 0),
    figures: placed.filter(({ kind }) => kind === 'figure').length,
  };
  const byline = cutByline(
    story,
    placed.reduce((sum, row) => sum + countRow(row, isByline), 0),
  );
  const text = story.blocks.filter((block) => !plates.includes(block));
  const blocks = [...(arePlatesPlaced ? [] : plates), ...dropFrom(text, count)];
  return { ...rest, ...byline, pins, blocks };
}

const isByline = ({ style }: Piece): boolean => style === 'byline';
const isText = ({ style }: Piece): boolean => style !== 'byline' && style !== 'head';

/** The rest of a run-in byline that is longer than the rows before the jump. */
function cutByline(
  { byline, bylineRunsIn }: Story,
  characters: number,
): Pick<Story, 'byline' | 'bylineRunsIn'> {
  if (!byline || !bylineRunsIn) return { bylineRunsIn: false };
  const { text } = dropText(byline, { characters, figures: 0 });
  return text.trim() === '' ? { bylineRunsIn: false } : { byline: text, bylineRunsIn: true };
}

/** Counts all characters but white space. */
export function countVisible(text: string): number {
  let count = 0;
  for (const character of text) if (!isSpace(character)) count++;
  return count;
}

const isSpace = (character: string): boolean => /\s/.test(character);

type PieceTest = (piece: Piece) => boolean;

function countRow(row: BodyRow | GalleyRow, test: PieceTest): number {
  switch (row.kind) {
    case 'line':
      return countLines([row.line], test);
    case 'facts':
      return (
        countLines([row.title, ...(row.titleMore ?? [])], test) +
        row.rows.reduce((sum, inner) => sum + countRow(inner, test), 0)
      );
    case 'table':
      return countLines(row.cells.flat(2), test);
    case 'table-row':
      return countLines(row.cells.flat(), test);
    case 'figure':
      return countLines(row.caption, test);
    case 'white':
      return 0;
    default:
      return row satisfies never;
  }
}

function countLines(lines: readonly SetLine[], test: PieceTest): number {
  return lines
    .flatMap(({ pieces }) => pieces)
    .filter(test)
    .reduce((sum, { text }) => sum + countVisible(text), 0);
}

/** What is still to be dropped; reduced as blocks are dropped. */
interface Rest {
  characters: number;
  figures: number;
}

function dropFrom(blocks: readonly Block[], rest: Rest): Block[] {
  return blocks.flatMap((block) => dropBlock(block, rest));
}

function dropBlock(block: Block, rest: Rest): Block[] {
  switch (block.kind) {
    case 'correction': {
      const { runs } = dropRuns(block.runs, rest);
      return runs.length > 0 ? [{ ...block, runs }] : [];
    }
    case 'paragraph':
    case 'crosshead': {
      const { runs, isCut } = dropRuns(block.runs, rest);
      if (runs.length === 0) return [];
      if (!isCut) return [block];
      const setting = block.kind === 'paragraph' && block.setting;
      const tail = {
        kind: 'paragraph',
        runs: keepBreak(block.runs, runs),
        continues: true,
      } as const;
      return [setting ? { ...tail, setting } : tail];
    }
    case 'list': {
      const items = block.items
        .map((item) => dropFrom(item, rest))
        .filter((item) => item.length > 0);
      const dropped = block.items.length - items.length;
      return items.length ? [{ ...block, items, start: block.start + dropped }] : [];
    }
    case 'quote': {
      const blocks = dropFrom(block.blocks, rest);
      return blocks.length ? [{ ...block, blocks }] : [];
    }
    case 'figure':
      return dropFigure(block, rest);
    case 'notes': {
      const items = block.items
        .map((item) => dropFrom(item, rest))
        .filter(({ length }) => length > 0);
      const dropped = block.items.length - items.length;
      return items.length ? [{ ...block, items, start: block.start + dropped }] : [];
    }
    case 'facts':
      return dropWhole(block, rest);
    case 'table':
      return dropRows(block, rest);
    case 'code': {
      const { text } = dropText(block.text, rest);
      return text ? [{ ...block, text: text.replace(/^\n/, '') }] : [];
    }
    default:
      return block satisfies never;
  }
}

function dropRuns(runs: Run[], rest: Rest): { runs: Run[]; isCut: boolean } {
  let isCut = false;
  const remaining = runs.flatMap((run) => {
    const { text, isShorter } = dropText(run.text, rest);
    isCut ||= isShorter;
    return text === '' ? [] : [{ ...run, text }];
  });
  return { runs: remaining, isCut };
}

/** Returns the tail of a block of lines with a hard break, so that its last line is still set as one of a block. */
function keepBreak(whole: Run[], tail: Run[]): Run[] {
  return hasHardBreak(whole) && !hasHardBreak(tail) ? [...tail, { text: '\n' }] : tail;
}

/** Drops text and the space after it, but no hard break: after it the tail begins with a line of its own. */
function dropText(text: string, rest: Rest): { text: string; isShorter: boolean } {
  if (rest.characters <= 0) return { text, isShorter: false };
  let at = 0;
  for (const character of text) {
    const isVisible = !isSpace(character);
    if (rest.characters === 0 && (isVisible || character === '\n')) break;
    if (isVisible) rest.characters--;
    at += character.length;
  }
  return { text: text.slice(at), isShorter: true };
}

function dropFigure(block: Extract<Block, { kind: 'figure' }>, rest: Rest): Block[] {
  if (rest.figures === 0) return [block];
  rest.figures--;
  const { caption, credit } = block.picture;
  rest.characters -= countVisible(`${caption ?? ''}${credit ?? ''}`);
  return [];
}

/** Drops the rows of a table that are placed; what is left of the table has its head again. */
function dropRows(table: TableBlock, rest: Rest): Block[] {
  const rows = table.rows.flatMap((row) => {
    if (rest.characters <= 0) return [row];
    const left = row.map((cell) => dropRuns(cell, rest).runs);
    return left.some((cell) => cell.length > 0) ? [left] : [];
  });
  return rows.length > 0 ? [{ ...table, rows }] : [];
}

/** Drops a fact box, which is never cut. */
function dropWhole(block: Extract<Block, { kind: 'facts' }>, rest: Rest): Block[] {
  if (rest.characters <= 0) return [block];
  rest.characters -= countBlock(block);
  return [];
}

/** Counts the visible characters of a block and of all blocks inside it, without the heads of tables. */
export function countBlock(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return countRuns(block.runs);
    case 'notes':
    case 'list':
      return block.items.flat().reduce((sum, inner) => sum + countBlock(inner), 0);
    case 'quote':
      return block.blocks.reduce((sum, inner) => sum + countBlock(inner), 0);
    case 'facts':
      return (
        countVisible(block.title) + block.blocks.reduce((sum, inner) => sum + countBlock(inner), 0)
      );
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + countRuns(cell), 0);
    case 'figure':
      return countVisible(`${block.picture.caption ?? ''}${block.picture.credit ?? ''}`);
    case 'code':
      return countVisible(block.text);
    default:
      return block satisfies never;
  }
}

const countRuns = (runs: Run[]): number =>
  runs.reduce((sum, { text }) => sum + countVisible(text), 0);
