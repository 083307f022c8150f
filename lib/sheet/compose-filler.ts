import { languageOf } from '@/lib/language/find-language';
import { setHeading } from '@/lib/layout/headings/set-heading';
import type { Filler, PagePlan } from '@/lib/layout/model/page-plan';
import {
  emMillimetres,
  type Millimetres,
  type SheetGrid,
  spanEm,
} from '@/lib/layout/model/sheet-grid';
import type { Em, Face } from '@/lib/layout/model/story';
import { FILLER_WHITE } from '@/lib/layout/page/fillers';
import { pageCode, shortCodeModules } from './compose-code';
import { toTextLine } from './lines/to-text-line';
import { ornamentRatio } from './ornament';
import type { SheetContext } from './sheet-context';
import type { Place, RuleItem, SheetGroup, SheetItem, TextItem } from './sheet-item';
import { headMeasures, rules } from './tokens';

/** Composes what fills a page below its stories: an ornament 题花, or a box about the paper (house box). */
export function composeFiller(
  { kind, rect }: Filler,
  { grid }: PagePlan,
  context: SheetContext,
): SheetGroup {
  const place = {
    x: rect.column * (grid.columnEm + grid.gutterEm),
    y: rect.row + FILLER_WHITE,
    width: spanEm(rect.columns, grid),
    height: rect.rows - FILLER_WHITE,
  };
  const items =
    kind === 'ornament' ? composeOrnament(place) : composeHouseBox(place, grid, context);
  return { kind: 'group', role: kind, ...place, items };
}

/** Share of its place that the drawing takes between its hairlines. */
const ornamentShare = { width: 0.8, height: 0.72 };

function composeOrnament(place: Place): SheetItem[] {
  const { x, y, width, height } = place;
  const hairline = (at: number): RuleItem => ({
    kind: 'rule',
    role: 'ornament',
    x,
    y: at,
    width,
    height: 0,
    thickness: rules.thin,
    isDouble: false,
    colour: 'hair',
  });
  return [
    hairline(y),
    {
      kind: 'drawing',
      x: x + (width * (1 - ornamentShare.width)) / 2,
      y: y + (height * (1 - ornamentShare.height)) / 2,
      width: width * ornamentShare.width,
      height: height * ornamentShare.height,
    },
    hairline(y + height),
  ];
}

/** A part of the house box. */
interface Part {
  width: Em;
  height: Em;
  /** Returns its items, with the part's top left corner at x, y, both in em. */
  compose: (x: Em, y: Em) => SheetItem[];
}

/** Size of the inside of a house box, and the context of its parts. */
interface House extends SheetContext {
  width: Em;
  height: Em;
  grid: SheetGrid;
}

/** Sizes as shares of the width (`across`) or the height (`down`) of the inside of the box. */
const share = {
  /** A box whose ratio of width to height is above this has name and code side by side, and no drawing. */
  lowRatio: 2.2,
  name: { across: 0.72, acrossLow: 0.6, down: 0.14 },
  line: { across: 0.032, least: 0.8, most: 1.6 },
  drawing: { across: 0.46, down: 0.18 },
  gap: { across: 0.06, down: 0.04 },
} as const;

/** Composes the house box: name, tagline, publisher and contact of the paper, and the edition's address as QR code. */
function composeHouseBox(place: Place, grid: SheetGrid, context: SheetContext): SheetItem[] {
  const border = headMeasures.houseFrame / emMillimetres(grid);
  const house: House = {
    ...context,
    grid,
    width: place.width - 2 * border,
    height: place.height * grid.rowEm - 2 * border,
  };
  const isLow = house.width / house.height > share.lowRatio;
  const code = composeHouseCode(house);
  const room = isLow && code ? house.width * (1 - share.gap.across) - code.width : house.width;
  const words = composeHouseWords(house, isLow ? Math.min(room, house.width) : room, isLow);
  const parts = isLow ? [words, ...(code ? [code] : [])] : fitDrawing(house, words, code);
  const inside = { x: place.x + border, y: place.y * grid.rowEm + border };
  return [
    {
      kind: 'box',
      role: 'house',
      ...place,
      border: { thickness: border, colour: 'rule', isDouble: true },
    },
    ...(isLow ? besideOneAnother(parts, house, inside) : underOneAnother(parts, house, inside)),
  ];
}

/** Returns drawing, words and code, without the drawing where the height is too small for all three. */
function fitDrawing(house: House, words: Part, code: Part | undefined): Part[] {
  const rest = [words, ...(code ? [code] : [])];
  const all = [drawingOf(house), ...rest];
  const gaps = (all.length - 1) * share.gap.down * house.height;
  const height = all.reduce((sum, part) => sum + part.height, gaps);
  return height <= house.height ? all : rest;
}

function drawingOf({ width, height, grid }: House): Part {
  const wide = share.drawing.across * width;
  const high = Math.min(wide / ornamentRatio, share.drawing.down * height);
  return {
    width: wide,
    height: high,
    compose: (x, y) => [
      { kind: 'drawing', x, y: y / grid.rowEm, width: wide, height: high / grid.rowEm },
    ],
  };
}

/** Composes name, tagline, publisher and contact, each on as many lines as it needs. */
function composeHouseWords(house: House, room: Em, isLow: boolean): Part {
  const { paper, metrics } = house;
  const spacing = metrics.typography.hasWordSpaces ? 0 : 0.1;
  const natural = setLines(house, { text: paper.name, face: 'heavy', size: 1, width: 1e3 });
  const nameWide = Math.max(1, ...natural.map((line) => line.width)) + spacing * paper.name.length;
  const across = isLow ? share.name.acrossLow : share.name.across;
  const size = Math.min((across * house.width) / nameWide, share.name.down * house.height);
  const small = Math.min(
    share.line.most,
    Math.max(share.line.least, share.line.across * house.width),
  );
  const texts = [
    { text: paper.name, face: 'heavy', size, lineEm: 1.2 },
    { text: paper.tagline, face: 'kai', size: small, lineEm: 1.5 },
    { text: paper.publisher, face: 'song', size: small, lineEm: 1.5 },
    { text: paper.contact, face: 'song', size: small, lineEm: 1.5 },
  ] as const;
  const set = texts.flatMap(({ text, ...type }) =>
    text === undefined
      ? []
      : [
          {
            ...type,
            lines: setLines(house, { text, face: type.face, size: type.size, width: room }),
          },
        ],
  );
  const width = Math.min(
    room,
    Math.max(...set.flatMap(({ lines }) => lines.map((line) => line.width))),
  );
  const height = set.reduce(
    (sum, { lines, size: em, lineEm }) => sum + lines.length * em * lineEm,
    0,
  );
  return {
    width,
    height,
    compose: (x, top) => {
      let y = top;
      return set.map(({ lines, face, size: em, lineEm }) => {
        const item = toItem(house, { lines, face, size: em, lineEm }, { x, y, width });
        y += lines.length * em * lineEm;
        return item;
      });
    },
  };
}

/** The code takes a fifth of the box's height, but phones must read it, and it must not dominate the page. */
const codeShare = 5;
const codeModule = { least: 0.4, most: 0.9 } as const satisfies Record<string, Millimetres>;

function composeHouseCode(house: House): Part | undefined {
  const { origin, grid, paper } = house;
  if (!origin) return undefined;
  const em = emMillimetres(grid);
  const module = Math.min(
    codeModule.most,
    Math.max(codeModule.least, (house.height * em) / codeShare / shortCodeModules),
  );
  const { side: sideMm, ...code } = pageCode(1, module, { ...house, origin });
  const side = sideMm / em;
  const text = languageOf(paper.language).messages.scanEdition;
  const lines = setLines(house, { text, face: 'hei', size: 1, width: house.width });
  const width = Math.max(side, ...lines.map((line) => line.width));
  return {
    width,
    height: side + lines.length * 1.5,
    compose: (x, y) => [
      {
        kind: 'code',
        ...code,
        x: x + (width - side) / 2,
        y: y / grid.rowEm,
        width: side,
        height: side / grid.rowEm,
      },
      toItem(house, { lines, face: 'hei', size: 1, lineEm: 1.5 }, { x, y: y + side, width }),
    ],
  };
}

interface LinePlace {
  text: string;
  face: Face;
  size: Em;
  width: Em;
}

function setLines({ metrics }: House, place: LinePlace) {
  const all = { ...place, metrics, align: 'start', maxLines: Number.POSITIVE_INFINITY } as const;
  return setHeading(all)?.lines ?? [];
}

interface SetText {
  lines: ReturnType<typeof setLines>;
  face: Face;
  size: Em;
  lineEm: Em;
}

/** Centres lines in a width; the place is in em. */
function toItem(
  { grid, metrics }: House,
  { lines, face, size, lineEm }: SetText,
  { x, y, width }: { x: Em; y: Em; width: Em },
): TextItem {
  const lineHeight = (size * lineEm) / grid.rowEm;
  const centred = lines.map((line) => ({ ...line, indent: (width - line.width) / 2 }));
  return {
    kind: 'text',
    role: 'house',
    x,
    y: y / grid.rowEm,
    width,
    height: lines.length * lineHeight,
    lines: centred.map((line) => toTextLine(line, face, metrics.typography)),
    face,
    size,
    lineHeight,
    colour: 'ink',
  };
}

type Corner = Record<'x' | 'y', Em>;

function underOneAnother(parts: readonly Part[], { width, height }: House, inside: Corner) {
  const gap = share.gap.down * height;
  const total = parts.reduce((sum, part) => sum + part.height, gap * (parts.length - 1));
  let y = inside.y + (height - total) / 2;
  return parts.flatMap((part) => {
    const items = part.compose(inside.x + (width - part.width) / 2, y);
    y += part.height + gap;
    return items;
  });
}

function besideOneAnother(parts: readonly Part[], { width, height }: House, inside: Corner) {
  const gap = share.gap.across * width;
  const total = parts.reduce((sum, part) => sum + part.width, gap * (parts.length - 1));
  let x = inside.x + (width - total) / 2;
  return parts.flatMap((part) => {
    const items = part.compose(x, inside.y + (height - part.height) / 2);
    x += part.width + gap;
    return items;
  });
}
