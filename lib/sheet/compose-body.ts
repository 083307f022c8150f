import { factsInset } from '@/lib/layout/blocks/set-facts';
import type { PlacedRow } from '@/lib/layout/model/page-plan';
import { printedSize } from '@/lib/layout/model/picture-fit';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import {
  type BodyRow,
  captionWhite,
  heightOf,
  type SetLine,
} from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';
import { toTextLine } from './lines/to-text-line';
import type { StoryContext } from './sheet-context';
import type {
  Place,
  RuleItem,
  SheetGroup,
  SheetItem,
  TableGroup,
  TableRow,
  TextItem,
} from './sheet-item';
import { rules } from './tokens';

type BodyContext = Pick<StoryContext, 'metrics' | 'grid'>;
type Kind<K extends BodyRow['kind']> = Extract<BodyRow, { kind: K }>;
type LineRow = Kind<'line'>;

/**
 * Composes the rows of a leg or a fact box. The lines of one paragraph are one item, also where the paragraph
 * began in another leg. A quotation that is marked by a rule has it beside its lines.
 */
export function composeRows(
  rows: readonly PlacedRow[],
  place: Place,
  context: BodyContext,
): SheetItem[] {
  const items: SheetItem[] = [];
  let open: TextItem | undefined;
  let waiting: SheetItem[] = [];
  for (const [index, { offset, height, content }] of rows.entries()) {
    const at = { ...place, y: place.y + offset, height };
    if (content.kind === 'white') continue;
    if (content.kind !== 'line') {
      open = undefined;
      waiting.push(composeBlock(content, at, context));
    } else if (open && !content.opens) addLine(open, content, context);
    else {
      open = composeParagraph(content, at, context);
      if (!content.opens) open.continues = true;
      items.push(open);
    }
    if (isBetweenParagraphs(rows, index)) {
      items.push(...waiting);
      waiting = [];
    }
  }
  return [...items, ...waiting, ...composeQuoteRules(rows, place)];
}

/**
 * True if no paragraph goes on under a row. A fact box that make-up moved into a paragraph is read after it, because
 * who listens to the page would hear it in the middle of a sentence.
 */
function isBetweenParagraphs(rows: readonly PlacedRow[], index: number): boolean {
  for (const { content } of rows.slice(index + 1)) {
    if (content.kind === 'line') return content.opens;
  }
  return true;
}

/** One rule beside the lines of a quotation that follow each other. */
function composeQuoteRules(rows: readonly PlacedRow[], place: Place): RuleItem[] {
  const composed: RuleItem[] = [];
  let open: RuleItem | undefined;
  for (const { offset, height, content } of rows) {
    const quoteRule = content.kind === 'line' ? content.quoteRule : undefined;
    if (quoteRule === undefined) {
      open = undefined;
      continue;
    }
    const x = place.x + quoteRule;
    const y = place.y + offset;
    if (open?.x === x && open.y + open.height === y) open.height += height;
    else {
      const drawn = { thickness: rules.thin, isDouble: false, colour: 'red' } as const;
      open = { kind: 'rule', role: 'quote', x, y, width: 0, height, ...drawn };
      composed.push(open);
    }
  }
  return composed;
}

function composeParagraph(
  { role, face, size, line }: LineRow,
  place: Place,
  { metrics }: BodyContext,
): TextItem {
  return composeText(role, [line], { place, face, size, typography: metrics.typography });
}

function addLine(item: TextItem, { line }: LineRow, { metrics }: BodyContext): void {
  item.lines.push(toTextLine(line, item.face, metrics.typography));
  item.height += 1;
}

interface TextPlace {
  place: Place;
  face: Face;
  /** In em of the body; 1 by default. */
  size?: Em | undefined;
  typography: Typography;
}

/** Composes lines of the body's size or a smaller one, one row each. */
function composeText(
  role: TextItem['role'],
  lines: readonly SetLine[],
  { place, face, size = 1, typography }: TextPlace,
): TextItem {
  return {
    kind: 'text',
    role,
    ...place,
    height: lines.length,
    lines: lines.map((line) => toTextLine(line, face, typography)),
    face,
    size,
    lineHeight: 1,
    colour: 'ink',
  };
}

/** Composes a picture with its caption, a fact box or a table. */
export function composeBlock(
  content: Exclude<BodyRow, LineRow | Kind<'white'>>,
  place: Place,
  context: BodyContext & { pictureRows?: Rows },
): SheetGroup {
  switch (content.kind) {
    case 'figure':
      return composeFigure(content, place, context);
    case 'facts':
      return composeFacts(content, place, context);
    case 'table':
      return composeTable(content, place, context);
    default:
      return content satisfies never;
  }
}

/** Composes a picture with its caption. By default the picture has all the height that the caption leaves. */
function composeFigure(
  figure: Kind<'figure'>,
  place: Place,
  context: BodyContext & { pictureRows?: Rows },
): SheetGroup {
  const { picture, caption } = figure;
  const { metrics, grid, pictureRows = figure.height - caption.length } = context;
  const white = caption.length > 0 ? captionWhite : 0;
  const size = printedSize(figure, {
    width: place.width,
    height: pictureRows * grid.rowEm - white,
  });
  const foot = place.y + pictureRows - white / grid.rowEm;
  const height = size.height / grid.rowEm;
  const { src, alt, width, height: pixelsHigh, focus } = picture;
  const under = { ...place, y: place.y + pictureRows };
  return {
    kind: 'group',
    role: 'figure',
    ...place,
    height: pictureRows + caption.length,
    items: [
      {
        kind: 'picture',
        x: place.x + (place.width - size.width) / 2,
        y: foot - height,
        width: size.width,
        height,
        src,
        alt,
        pixels: { width, height: pixelsHigh },
        ...(focus && { focus }),
      },
      ...(caption.length > 0
        ? [
            composeText('caption', caption, {
              place: under,
              face: metrics.typography.captionFace ?? 'kai',
              typography: metrics.typography,
            }),
          ]
        : []),
    ],
  };
}

/** White above the title and below the last row; together the row that set-facts.ts adds. */
const factsPadding: Rows = 0.5;

/** Composes a fact box: a tinted box with a bar of the spot colour at its top. */
function composeFacts(facts: Kind<'facts'>, place: Place, context: BodyContext): SheetGroup {
  const { typography } = context.metrics;
  const box = { ...place, height: facts.height };
  const titles = [facts.title, ...(facts.titleMore ?? [])].filter(
    ({ pieces }) => pieces.length > 0,
  );
  const inside = {
    ...box,
    x: place.x + factsInset,
    y: place.y + factsPadding,
    width: place.width - 2 * factsInset,
  };
  const title = composeText('facts-title', titles, { place: inside, face: 'hei', typography });
  const bar = {
    ...place,
    height: 0,
    thickness: rules.bar,
    isDouble: false,
    colour: 'red',
  } as const;
  return {
    kind: 'group',
    role: 'facts',
    ...box,
    items: [
      { kind: 'box', role: 'facts', ...box, fill: 'tint' },
      { kind: 'rule', role: 'facts', ...bar },
      ...(titles.length > 0 ? [{ ...title, colour: 'red' } as const] : []),
      ...composeRows(stack(facts.rows, titles.length), inside, context),
    ],
  };
}

/** Places rows directly one below another. */
function stack(rows: readonly BodyRow[], from: Rows): PlacedRow[] {
  let offset = from;
  return rows.map((content) => {
    const height = heightOf(content);
    const placed = { offset, height, content };
    offset += height;
    return placed;
  });
}

/** Composes a table, each cell in its measured column and row, between two rules and with one under its head. */
function composeTable(table: Kind<'table'>, place: Place, { metrics }: BodyContext): TableGroup {
  const { head, cells, rowHeights } = table;
  const hasHead = head.length > 0;
  let y = place.y;
  const rows = (hasHead ? [head, ...cells] : cells).map((row, index): TableRow => {
    const isHead = hasHead && index === 0;
    const height = rowHeights[index] ?? 1;
    const at = { ...place, y, height };
    y += height;
    return {
      height,
      isHead,
      cells: composeCells(row, at, { table, isHead, typography: metrics.typography }),
    };
  });
  const underHead = hasHead ? [rows[0]?.height ?? 0] : [];
  const across = [0, ...underHead, table.height].map((offset): RuleItem => {
    const at = { ...place, y: place.y + offset, height: 0, thickness: rules.thin };
    return { kind: 'rule', role: 'table', ...at, isDouble: false, colour: 'rule' };
  });
  return { kind: 'group', role: 'table', ...place, height: table.height, rows, rules: across };
}

function composeCells(
  row: readonly SetLine[][],
  at: Place,
  { table, isHead, typography }: { table: Kind<'table'>; isHead: boolean; typography: Typography },
): TextItem[] {
  let x = at.x;
  return row.map((lines, column) => {
    const width = table.columnWidths[column] ?? 0;
    const place = { ...at, x, width };
    x += width + table.gutter;
    const face = isHead ? 'hei' : 'song';
    return composeText('cell', lines, { place, face, size: table.size, typography });
  });
}
