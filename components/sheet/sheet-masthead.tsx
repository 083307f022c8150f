import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/schema';
import { formatDay, formatLunarDay, formatWeekday, formatYearMonth } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { quietZone } from '@/lib/edition/qr-code';
import { wordsOf } from '@/lib/edition/words';
import { emMillimetres, type Millimetres, type SheetGrid, spanEm } from '@/lib/layout/sheet';
import { PageCode } from './page-code';

export interface SheetHeadProps {
  paper: Paper;
  edition: Edition;
  page: Page;
  grid: SheetGrid;
  /** Where the paper is on the web, if that is known. */
  origin?: string | undefined;
}

/** 报头 of the front: the name between its ears 报眼, under them the line that tells one issue from another. */
export function SheetMasthead(props: SheetHeadProps) {
  const { paper, edition, page, grid, origin } = props;
  const words = wordsOf(paper.language);
  return (
    <header className="sheet-masthead" style={mastheadSizes(paper, grid)}>
      <DateEar {...props} />
      <div className="sheet-title">
        <p className="sheet-name heavy">{paper.name}</p>
        {paper.nameLatin && (
          <p lang="en" className="sheet-name-latin">
            {paper.nameLatin}
          </p>
        )}
      </div>
      {origin ? (
        <div className="sheet-ear code-ear">
          <PageCode {...{ paper, edition, page, origin }} moduleMm={earModule(grid)} />
          <p className="hei">{words.scanEdition}</p>
        </div>
      ) : (
        <div className="sheet-ear framed-ear">
          <p className="sheet-ear-number heavy">{edition.pages.length}</p>
          <p className="hei">{words.pagesToday(edition.pages.length)}</p>
          <p>{page.name}</p>
        </div>
      )}
      <p className="sheet-date-line">
        {issueFacts(props).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

/** A module of the front's code: half the ear's height, within what is read at arm's length and what shouts. */
function earModule(grid: SheetGrid): Millimetres {
  const modules = 25 + 2 * quietZone;
  return Math.min(0.7, Math.max(0.4, (nameHeight(grid) * 0.55) / modules));
}

/** What the masthead leaves above its date line. */
function nameHeight(grid: SheetGrid): Millimetres {
  return grid.headRows * grid.rowEm * emMillimetres(grid) - DATE_LINE;
}

function DateEar({ paper: { language }, edition: { date } }: SheetHeadProps) {
  return (
    <div className="sheet-ear framed-ear">
      <p className="sheet-ear-number heavy">{Number(date.slice(8))}</p>
      <p>{formatYearMonth(date, language)}</p>
      <p className="hei">{formatWeekday(date, language)}</p>
      <p className="sheet-lunar">{formatLunarDay(date, language)}</p>
    </div>
  );
}

/** What is told under the name: by whom and what for, and which issue this is; nothing twice. */
function issueFacts({ paper, edition, origin }: SheetHeadProps): string[] {
  const words = wordsOf(paper.language);
  const facts = [
    paper.publisher,
    paper.tagline,
    paper.contact,
    edition.issue === undefined ? undefined : words.issue(edition.issue),
    origin ? words.pagesToday(edition.pages.length) : undefined,
    edition.status === 'proof' ? words.proof : undefined,
  ];
  const told = facts.filter((fact) => fact !== undefined);
  return told.length > 0 ? told : [formatDay(edition.date, paper.language)];
}

/** Type of the heads in mm: 9 pt, whatever the body of the page. */
const HEAD_TYPE: Millimetres = 3.175;
/** Height of the date line with its rule, and of what stands round name and ears. */
const DATE_LINE: Millimetres = 6.5;
const LATIN_LINE: Millimetres = 5.5;
/** The name has three fifths of the width; its letters stand apart by a twelfth. */
const NAME_SHARE = 0.6;
/** A day's number, three lines and the white of the frame, in lines of the ear's type. */
const EAR_LINES = 10.4;

/** Name and ears as large as width and height allow. */
function mastheadSizes({ name, nameLatin }: Paper, grid: SheetGrid): CSSProperties {
  const width = spanEm(grid.columns, grid) * emMillimetres(grid) * NAME_SHARE;
  const height = nameHeight(grid);
  const letters = [...name].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1.08 : 0.62));
  const nameWidth = letters.reduce((sum, letter) => sum + letter, 0);
  const nameMm = Math.min(width / nameWidth, (height - (nameLatin ? LATIN_LINE : 0)) / 1.25);
  const earMm = Math.min(HEAD_TYPE * 1.3, height / EAR_LINES);
  const sizes: Record<`--${string}`, string> = {
    '--name-mm': nameMm.toFixed(2),
    '--ear-mm': earMm.toFixed(2),
  };
  return sizes;
}

/** All that a masthead may say. */
export function textOfMasthead({ paper, edition, page }: Omit<SheetHeadProps, 'grid'>): string {
  const { language, name, nameLatin = '', tagline = '', publisher = '', contact = '' } = paper;
  const words = wordsOf(language);
  const { date, issue } = edition;
  return [
    name,
    // The style sheet sets it in capitals.
    nameLatin.toUpperCase(),
    tagline,
    publisher,
    contact,
    formatDay(date, language),
    formatYearMonth(date, language),
    formatWeekday(date, language),
    formatLunarDay(date, language),
    words.pagesToday(edition.pages.length),
    issue === undefined ? '' : words.issue(issue),
    words.proof,
    words.scanEdition,
    page.name,
  ].join('');
}
