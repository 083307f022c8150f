import { element } from '@/lib/edition/xml';
import { faceOf, isHanScript, superscriptSize } from '@/lib/layout/face-of';
import type { Piece, SetLine } from '@/lib/layout/set-line';
import type { Em, Face, Setter } from '@/lib/layout/story';
import type { Sorts } from './sorts';

/** What lines are drawn with. */
export interface Drawing {
  sorts: Sorts;
  setter: Pick<Setter, 'language' | 'measure'>;
}

/** Where a line stands, in the unit of what it is drawn into: em of the body, or pixels. */
export interface LinePlace {
  /** Left edge of the line's measure; the line's own indent is added. */
  x: number;
  baseline: number;
  /** Size of the type, in the same unit. */
  size: number;
  face: Face;
  colour?: string;
}

/** Superscripts stand this much higher, slanted type leans by so many degrees. */
const superscriptRise = 350;
const slant = -11;
/** A rule through struck text: its height over the baseline and its thickness, in thousandths of an em. */
const strike = { y: -330, height: 45 };

/**
 * One set line, letter by letter at the place that the engine gave it: the same white, squeezed and
 * stretched as on the sheet. What it says stands in `data-line`.
 */
export function drawLine(line: SetLine, place: LinePlace, drawing: Drawing): string {
  const { x, baseline, size, face, colour } = place;
  const pen = { x: 0, face, drawing };
  const { marker } = line;
  const hang = marker ? drawText(marker.text, {}, { ...pen, x: -1000 * marker.hang }) : '';
  const hyphen: Piece[] = line.hyphenated ? [{ text: '-' }] : [];
  const drawn = [...line.pieces, ...hyphen].map((piece) => drawPiece(piece, pen));
  return element(
    'g',
    {
      'data-line': line.pieces.map(({ text }) => text).join(''),
      transform: `translate(${round(x + line.indent)} ${round(baseline)}) scale(${round(size) / 1000})`,
      fill: colour,
    },
    [hang, ...drawn],
  );
}

interface Pen {
  /** Where the next character stands, in thousandths of the line's em. */
  x: number;
  face: Face;
  drawing: Drawing;
}

function drawPiece(piece: Piece, pen: Pen): string {
  const { style, text, before = 0 } = piece;
  const { language } = pen.drawing.setter;
  pen.x += 1000 * before;
  const from = pen.x;
  const face = faceOf(style, pen.face, language);
  if (style === 'superscript') {
    const own: Pen = { ...pen, x: 0 };
    const raised = drawText(text, piece, own, superscriptSize);
    pen.x += own.x * superscriptSize;
    const transform = `translate(${Math.round(from)} ${-superscriptRise}) scale(${superscriptSize})`;
    return element('g', { transform }, [raised]);
  }
  const styled: Pen = { ...pen, face };
  const drawn = drawText(text, piece, styled);
  pen.x = styled.x;
  if (style === 'strike') {
    const { y, height } = strike;
    return (
      drawn + element('rect', { x: Math.round(from), y, width: Math.round(pen.x - from), height })
    );
  }
  const isSlanted = style === 'emphasis' && !isHanScript(language);
  return isSlanted ? element('g', { transform: `skewX(${slant})` }, [drawn]) : drawn;
}

/** @param size of the type beside the line's own, in which its white is counted */
function drawText(
  text: string,
  { spacing = 0, wordSpacing = 0 }: Pick<Piece, 'spacing' | 'wordSpacing'>,
  pen: Pen,
  size: Em = 1,
): string {
  const { sorts, setter } = pen.drawing;
  let drawn = '';
  for (const character of text) {
    const id = sorts.find(pen.face, character);
    if (id) drawn += `<use href="#${id}" x="${Math.round(pen.x)}"/>`;
    const white = spacing + (isWordSpace(character) ? wordSpacing : 0);
    pen.x += 1000 * (setter.measure(pen.face, character) + white / size);
  }
  return drawn;
}

function isWordSpace(character: string): boolean {
  return character === ' ' || character === '\u00a0';
}

/** Places to a thousandth of an em are finer than any printer's. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
