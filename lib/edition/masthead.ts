import type { Paper } from '@/lib/content/schema';
import { emMillimetres, type Millimetres, type SheetGrid, spanEm } from '@/lib/layout/sheet';
import { formatDay } from './dates';
import type { Edition } from './edition';
import { wordsOf } from './words';

/** Type of the heads: 9 pt, whatever the body of the page. */
export const HEAD_TYPE: Millimetres = 3.175;
/** Height of the date line with its rule, and of what stands round name and ears. */
const DATE_LINE: Millimetres = 6.5;
const LATIN_LINE: Millimetres = 5.5;
/** The name has three fifths of the width; its letters stand apart by a twelfth. */
const NAME_SHARE = 0.6;
/** A day's number, three lines and the white of the frame, in lines of the ear's type. */
const EAR_LINES = 10.4;

/** What the masthead leaves above its date line. */
export function nameHeight(grid: SheetGrid): Millimetres {
  return grid.headRows * grid.rowEm * emMillimetres(grid) - DATE_LINE;
}

/** Size of the paper's name and of the type in its ears, as large as width and height allow. */
export function mastheadSizes(
  { name, nameLatin }: Pick<Paper, 'name' | 'nameLatin'>,
  grid: SheetGrid,
): { name: Millimetres; ear: Millimetres } {
  const width = spanEm(grid.columns, grid) * emMillimetres(grid) * NAME_SHARE;
  const height = nameHeight(grid);
  const letters = [...name].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1.08 : 0.56));
  const nameWidth = letters.reduce((sum, letter) => sum + letter, 0);
  return {
    name: Math.min(width / nameWidth, (height - (nameLatin ? LATIN_LINE : 0)) / 1.25),
    ear: Math.min(HEAD_TYPE * 1.3, height / EAR_LINES),
  };
}

/**
 * What is told under the name: by whom and what for, and which issue this is; nothing twice.
 *
 * @param isPagesTold false where an ear tells how many pages there are today
 */
export function issueFacts(paper: Paper, edition: Edition, isPagesTold: boolean): string[] {
  const words = wordsOf(paper.language);
  const facts = [
    paper.publisher,
    paper.tagline,
    paper.contact,
    edition.issue === undefined ? undefined : words.issue(edition.issue),
    isPagesTold ? words.pagesToday(edition.pages.length) : undefined,
    edition.status === 'proof' ? words.proof : undefined,
  ];
  const told = facts.filter((fact) => fact !== undefined);
  return told.length > 0 ? told : [formatDay(edition.date, paper.language)];
}
