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

/** Type of the heads: 9 pt, whatever the body of the page. */
const HEAD_TYPE: Millimetres = 3.175;
/** Height of the date line with its rule, and of what stands round name and ears. */
const DATE_LINE: Millimetres = 6.5;
const LATIN_LINE: Millimetres = 5.5;
/** The name has three fifths of the width; its letters stand apart by a twelfth. */
const NAME_SHARE = 0.6;
/** A day's number, three lines and the white of the frame, in lines of the ear's type. */
const EAR_LINES = 10.4;
/** The lunar date with the frame, in em of the same. */
const EAR_WIDTH = 9.8;

/** What the masthead leaves above its date line. */
export function nameHeight(grid: SheetGrid): Millimetres {
  return grid.headRows * grid.rowEm * emMillimetres(grid) - DATE_LINE;
}

/** Width of the type area. */
export const areaWidth = (grid: SheetGrid): Millimetres =>
  spanEm(grid.columns, grid) * emMillimetres(grid);

/**
 * Type of a line in the heads on which all of this stands side by side: 9 pt, or less where a sheet is narrow.
 *
 * @param taken what else stands on the line
 */
export function lineType(
  texts: readonly string[],
  grid: SheetGrid,
  taken: { ems: number; millimetres?: Millimetres },
): Millimetres {
  const ems = texts.reduce((sum, text) => sum + emsOf(text), taken.ems);
  return Math.min(HEAD_TYPE, (areaWidth(grid) - (taken.millimetres ?? 0)) / ems);
}

/** About how wide a text is, in em of its type. */
export const emsOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(letter) ? 1 : 0.56),
    0,
  );

/** Size of the paper's name and of the type in its ears, as large as width and height allow. */
export function mastheadSizes(
  { name, nameLatin }: Pick<Paper, 'name' | 'nameLatin'>,
  grid: SheetGrid,
): { name: Millimetres; latin: Millimetres; ear: Millimetres } {
  const width = areaWidth(grid) * NAME_SHARE;
  const height = nameHeight(grid);
  const letters = [...name].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1.08 : 0.56));
  const nameWidth = letters.reduce((sum, letter) => sum + letter, 0);
  return {
    name: Math.min(width / nameWidth, (height - (nameLatin ? LATIN_LINE : 0)) / 1.25),
    // Capitals, spaced.
    latin: Math.min(HEAD_TYPE * 1.15, width / Math.max(1, nameLatin?.length ?? 0)),
    ear: Math.min(
      HEAD_TYPE * 1.3,
      height / EAR_LINES,
      (areaWidth(grid) * (1 - NAME_SHARE)) / 2 / EAR_WIDTH,
    ),
  };
}

/**
 * What is told under the name: by whom and what for, and which issue this is; nothing twice.
 *
 * @param isPagesTold false where an ear tells how many pages there are today
 */
export function issueFacts(paper: Paper, edition: Edition, isPagesTold: boolean): string[] {
  const messages = languageOf(paper.language).messages;
  const facts = [
    paper.publisher,
    paper.tagline,
    paper.contact,
    edition.issue === undefined ? undefined : messages.issue(edition.issue),
    isPagesTold ? messages.pagesToday(edition.pages.length) : undefined,
    edition.status === 'proof' ? messages.proof : undefined,
  ];
  const told = facts.filter((fact) => fact !== undefined);
  return told.length > 0 ? told : [formatDay(edition.date, paper.language)];
}
