import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import {
  emMillimetres,
  type Millimetres,
  type SheetGrid,
  spanEm,
} from '@/lib/layout/model/sheet-grid';

/** Size of the type in heads: 9 pt on every page, whatever its body. */
export const largestType: Millimetres = 3.175;
/** 6 pt, the least size; text that does not fit takes another line. */
export const leastType: Millimetres = 2.12;
/** Height of the date line with its rule and white. */
const DATE_LINE: Millimetres = 6.5;
/** Height of the Latin name. */
const LATIN_LINE: Millimetres = 5.5;
/** Share of the width that the name may take. */
const NAME_SHARE = 0.6;
/** Height of an ear (number, three lines and frame) with the white around it, in em of its type. */
const EAR_LINES = 10.4;
/** Width of an ear (the lunar date and the frame) with the white around it, in em of its type. */
const EAR_WIDTH = 9.8;

/** Returns the height of the masthead above its date line. */
export function nameHeight(grid: SheetGrid): Millimetres {
  return grid.headRows * grid.rowEm * emMillimetres(grid) - DATE_LINE;
}

/** Returns the width of the type area. */
export const areaWidth = (grid: SheetGrid): Millimetres =>
  spanEm(grid.columns, grid) * emMillimetres(grid);

/**
 * Returns the size at which some texts fit on one line of a head: 9 pt, or less on a narrow sheet.
 *
 * @param taken width of everything else on the line, in em of that size and in millimetres
 */
export function lineType(
  texts: readonly string[],
  grid: SheetGrid,
  taken: { ems: number; millimetres?: Millimetres },
): Millimetres {
  const ems = texts.reduce((sum, text) => sum + emsOf(text), taken.ems);
  return Math.min(largestType, (areaWidth(grid) - (taken.millimetres ?? 0)) / ems);
}

/** Returns the approximate width of a text, in em of its size. */
export const emsOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/u.test(letter) ? 1 : 0.56),
    0,
  );

const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u;

/** Share of the height above the date line that a logo takes: the rest is white over and under it. */
const LOGO_SHARE = 0.86;

interface MastheadSizes {
  name: Millimetres;
  latin: Millimetres;
  ear: Millimetres;
  /** The room of the logo, in its own proportions; nothing without one. */
  logo: { width: Millimetres; height: Millimetres };
}

/**
 * Returns the sizes of the paper's names or logo and of the type in the ears, as large as width and height allow.
 *
 * @param height above the date line
 */
export function mastheadSizes(
  { name, nameLatin, logo }: Pick<Paper, 'name' | 'nameLatin' | 'logo'>,
  grid: SheetGrid,
  height: Millimetres,
): MastheadSizes {
  const width = areaWidth(grid) * NAME_SHARE;
  const letters = [...name].map((letter) => (fullWidth.test(letter) ? 1.08 : 0.56));
  const nameWidth = letters.reduce((sum, letter) => sum + letter, 0);
  const logoHeight = (height - (nameLatin ? LATIN_LINE : 0)) * LOGO_SHARE;
  const scale = logo ? Math.min(width / logo.width, logoHeight / logo.height) : 0;
  return {
    logo: { width: (logo?.width ?? 0) * scale, height: (logo?.height ?? 0) * scale },
    name: Math.min(width / nameWidth, (height - (nameLatin ? LATIN_LINE : 0)) / 1.25),
    // Capitals with letter spacing are about one em wide.
    latin: Math.min(largestType * 1.15, width / Math.max(1, nameLatin?.length ?? 0)),
    ear: Math.min(
      largestType * 1.3,
      height / EAR_LINES,
      (areaWidth(grid) * (1 - NAME_SHARE)) / 2 / EAR_WIDTH,
    ),
  };
}

/** Returns the height of the letters of the paper's name on a front page, or of its logo. */
export function nameplateHeight(
  paper: Pick<Paper, 'name' | 'nameLatin' | 'logo'>,
  front: SheetGrid,
): Millimetres {
  const { name, logo } = mastheadSizes(paper, front, nameHeight(front));
  return paper.logo ? logo.height : name;
}

/**
 * Returns the facts of the date line: publisher, tagline, contact, issue number, number of pages and `proof`,
 * as far as there are any; else the date.
 *
 * @param showsPageCount false if an ear has the number of pages
 */
export function issueFacts(paper: Paper, edition: Edition, showsPageCount: boolean): string[] {
  const messages = languageOf(paper.language).messages;
  const facts = [
    paper.publisher,
    paper.tagline,
    paper.contact,
    edition.issue === undefined ? undefined : messages.issue(edition.issue),
    showsPageCount ? messages.pagesToday(edition.pages.length) : undefined,
    edition.status !== 'published' ? messages.proof : undefined,
  ];
  const known = facts.filter((fact) => fact !== undefined);
  return known.length > 0 ? known : [formatDay(edition.date, paper.language)];
}
