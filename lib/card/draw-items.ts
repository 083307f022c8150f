import { toQrCode } from '@/lib/edition/addresses/qr-code';
import type { Em } from '@/lib/layout/model/story';
import { type LeafItem, listLeaves } from '@/lib/sheet/list-leaves';
import type {
  BoxItem,
  CodeItem,
  PictureItem,
  Place,
  RuleItem,
  SheetItem,
} from '@/lib/sheet/sheet-item';
import { colourIn, colourOf } from './card-colours';
import { drawOrnament } from './draw-ornament';
import { type Drawing, drawText, type RowWindow } from './draw-text';
import { type Box, type Frame, fillBox, type Mark, strokeBox, toPixels } from './mark';

/** The tools and measures for drawing items of a page. */
export interface PageDrawing extends Drawing {
  /** Height of a row of the page's grid. */
  rowEm: Em;
}

/**
 * Draws items of a sheet.
 *
 * @param drawing its frame has the corner of the type area as zero and an em as unit
 * @param window items outside these rows are left out
 */
export function drawItems(
  items: readonly SheetItem[],
  drawing: PageDrawing,
  window: RowWindow = { from: 0, to: Number.POSITIVE_INFINITY },
): Mark[] {
  return listLeaves(items)
    .filter(({ y, height }) => y < window.to && y + height >= window.from)
    .flatMap((leaf) => drawLeaf(leaf, drawing, window));
}

function drawLeaf(item: LeafItem, drawing: PageDrawing, window: RowWindow): Mark[] {
  const { rowEm, frame } = drawing;
  switch (item.kind) {
    case 'text':
      return drawText(item, { rowEm, window }, drawing);
    case 'box':
      return drawBox(item, drawing);
    case 'rule':
      return drawRule(item, drawing);
    case 'picture':
      return drawPicture(item, rowEm, frame);
    case 'code':
      return drawCode(item, rowEm, frame);
    case 'drawing':
      return [drawOrnament(toBox(item, rowEm), frame)];
    default:
      return item satisfies never;
  }
}

/** Converts a place to em in both directions. */
function toBox({ x, y, width, height }: Place, rowEm: Em): Box {
  return { x, y: y * rowEm, width, height: height * rowEm };
}

function drawBox(item: BoxItem, drawing: PageDrawing): Mark[] {
  const { rowEm, frame } = drawing;
  const { fill, border } = item;
  const box = toBox(item, rowEm);
  return [
    ...(fill ? [fillBox(box, colourIn(drawing, fill), frame)] : []),
    ...(border ? strokesOf(border, drawing).map((stroke) => strokeInside(box, stroke, frame)) : []),
  ];
}

/** One line of a rule, `inset` from the rule's outer edge. */
interface Line {
  inset: Em;
  thickness: Em;
  colour: string;
}

/** Returns the lines of a rule: one, or for a double rule two of a third of its thickness. */
function strokesOf(
  { thickness, isDouble, colour: role }: NonNullable<BoxItem['border']>,
  drawing: PageDrawing,
): Line[] {
  const colour = colourIn(drawing, role);
  if (!isDouble) return [{ inset: 0, thickness, colour }];
  const third = thickness / 3;
  return [0, 2 * third].map((inset) => ({ inset, thickness: third, colour }));
}

function strokeInside(box: Box, { inset, thickness, colour }: Line, frame: Frame): Mark {
  const middle = inset + thickness / 2;
  const line = {
    x: box.x + middle,
    y: box.y + middle,
    width: box.width - 2 * middle,
    height: box.height - 2 * middle,
  };
  return strokeBox(line, { thickness, colour }, frame);
}

function drawRule(item: RuleItem, drawing: PageDrawing): Mark[] {
  const { rowEm, frame } = drawing;
  const box = toBox(item, rowEm);
  return strokesOf(item, drawing).map(({ inset, thickness, colour }) => {
    const line =
      item.width === 0
        ? { ...box, x: box.x + inset, width: thickness }
        : { ...box, y: box.y + inset, height: thickness };
    return fillBox(line, colour, frame);
  });
}

function drawPicture(item: PictureItem, rowEm: Em, frame: Frame): Mark[] {
  const place = toBox(item, rowEm);
  return [
    // A logo has no ground of its own.
    ...(item.isLogo ? [] : [fillBox(place, colourOf('tint'), frame)]),
    {
      kind: 'photograph',
      source: item.src,
      ...(item.focus && { focus: item.focus }),
      box: toPixels(place, frame),
      clip: frame.clip,
    },
  ];
}

/** Draws a QR code, black on white for the cameras of phones. */
function drawCode(item: CodeItem, rowEm: Em, frame: Frame): Mark[] {
  const box = toBox(item, rowEm);
  const { side, runs } = toQrCode(item.text);
  const module = box.width / side;
  const dark = runs.map(({ x, y, length }) => ({
    x: box.x + x * module,
    y: box.y + y * module,
    width: length * module,
    height: module,
  }));
  return [fillBox(box, '#ffffff', frame), ...dark.map((run) => fillBox(run, '#000000', frame))];
}
