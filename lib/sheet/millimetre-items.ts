import {
  emMillimetres,
  type Millimetres,
  type SheetGrid,
  spanEm,
} from '@/lib/layout/model/sheet-grid';
import type { Em, Face, Rows } from '@/lib/layout/model/story';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import { toShortLine } from './lines/to-text-line';
import type {
  BoxItem,
  CodeItem,
  ColourRole,
  HeadPart,
  PictureItem,
  RuleItem,
  TextItem,
} from './sheet-item';
import { headMeasures } from './tokens';

/** A rectangle in millimetres from the corner of the type area. */
export interface MillimetrePlace {
  x: Millimetres;
  y: Millimetres;
  width: Millimetres;
  height: Millimetres;
}

/** A short text on one line. */
export interface ShortText {
  text: string;
  face: Face;
  size: Millimetres;
  /** Position of its start, middle or end, as `align` says. */
  x: Millimetres;
  align?: 'start' | 'middle' | 'end';
  /** Top of the line. */
  y: Millimetres;
  /** In em of its size. */
  lineHeight: number;
  spacing?: Em;
  colour?: ColourRole;
  language?: string;
  part?: HeadPart;
}

/** Makes sheet items from measures in millimetres, for the heads of pages. */
export interface MillimetreItems {
  /** Width of the type area. */
  width: Millimetres;
  toEm: (length: Millimetres) => Em;
  toRows: (length: Millimetres) => Rows;
  /** Returns the width of a text, in em of its own size. */
  widthOf: (text: string, face: Face, spacing?: Em) => Em;
  text: (role: TextItem['role'], text: ShortText) => TextItem;
  doubleBox: (role: BoxItem['role'], place: MillimetrePlace) => BoxItem;
  ruleAcross: (
    role: RuleItem['role'],
    at: { y: Millimetres; thickness: Millimetres; isDouble: boolean },
  ) => RuleItem;
  code: (code: Pick<CodeItem, 'text' | 'label'>, place: MillimetrePlace) => CodeItem;
  logo: (logo: Pick<PictureItem, 'src' | 'alt' | 'pixels'>, place: MillimetrePlace) => PictureItem;
}

const shifts = { start: 0, middle: 0.5, end: 1 } satisfies Record<
  NonNullable<ShortText['align']>,
  number
>;

export function itemsInMillimetres(grid: SheetGrid, metrics: TextMetrics): MillimetreItems {
  const em = emMillimetres(grid);
  const toEm = (length: Millimetres): Em => length / em;
  const toRows = (length: Millimetres): Rows => length / (grid.rowEm * em);
  const width = spanEm(grid.columns, grid) * em;
  const toPlace = ({ x, y, width, height }: MillimetrePlace) => ({
    x: toEm(x),
    y: toRows(y),
    width: toEm(width),
    height: toRows(height),
  });
  const setLine = ({ text, face, spacing = 0 }: Pick<ShortText, 'text' | 'face' | 'spacing'>) =>
    toShortLine(text, { face, metrics, spacing });
  return {
    width,
    toEm,
    toRows,
    widthOf: (text, face, spacing = 0) => setLine({ text, face, spacing }).width,
    text: (role, short) => {
      const { face, size, x, align = 'start', y, lineHeight, colour = 'ink' } = short;
      const { language, part } = short;
      const line = setLine(short);
      const wide = line.width * size;
      const height = lineHeight * size;
      return {
        kind: 'text',
        role,
        ...toPlace({ x: x - shifts[align] * wide, y, width: wide, height }),
        lines: [{ ...line, width: toEm(wide) }],
        face,
        size: toEm(size),
        lineHeight: toRows(height),
        colour,
        ...(language !== undefined && { language }),
        ...(part !== undefined && { part }),
      };
    },
    doubleBox: (role, place) => ({
      kind: 'box',
      role,
      ...toPlace(place),
      border: { thickness: toEm(headMeasures.doubleRule), colour: 'rule', isDouble: true },
    }),
    ruleAcross: (role, { y, thickness, isDouble }) => ({
      kind: 'rule',
      role,
      ...toPlace({ x: 0, y, width, height: 0 }),
      thickness: toEm(thickness),
      isDouble,
      colour: 'rule',
    }),
    code: (code, place) => ({ kind: 'code', ...code, ...toPlace(place) }),
    logo: (logo, place) => ({ kind: 'picture', isLogo: true, ...logo, ...toPlace(place) }),
  };
}
