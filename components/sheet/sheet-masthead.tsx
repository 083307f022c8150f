import type { CSSProperties } from 'react';
import type { Paper } from '@/lib/content/fields/schema';
import { quietZone } from '@/lib/edition/addresses/qr-code';
import type { Edition, Page } from '@/lib/edition/edition';
import { issueFacts, lineType, mastheadSizes, nameHeight } from '@/lib/edition/masthead';
import { formatDay, formatLunarDay, formatWeekday, formatYearMonth } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { likelyLanguage } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import type { Millimetres, SheetGrid } from '@/lib/layout/model/sheet-grid';
import { LEAST_MODULE, PageCode } from './page-code';

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
  const messages = languageOf(paper.language).messages;
  return (
    <header className="sheet-masthead" style={sizesOf(props)}>
      <DateEar {...props} />
      <div className="sheet-title">
        <p className="sheet-name heavy">{paper.name}</p>
        {paper.nameLatin && (
          <p {...languageAttributes(likelyLanguage.latin)} className="sheet-name-latin">
            {paper.nameLatin}
          </p>
        )}
      </div>
      {origin ? (
        <div className="sheet-ear code-ear">
          <PageCode {...{ paper, edition, page, origin }} moduleMm={earModule(grid)} />
          <p className="hei">{messages.scanEdition}</p>
        </div>
      ) : (
        <div className="sheet-ear framed-ear">
          <p className="sheet-ear-number heavy">{edition.pages.length}</p>
          <p className="hei">{messages.pagesToday(edition.pages.length)}</p>
          <p>{page.name}</p>
        </div>
      )}
      <p className="sheet-date-line">
        {issueFacts(paper, edition, Boolean(origin)).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

/** A module of the front's code: half the ear's height, within what phones read and what shouts. */
function earModule(grid: SheetGrid): Millimetres {
  const modules = 25 + 2 * quietZone;
  return Math.min(0.7, Math.max(LEAST_MODULE, (nameHeight(grid) * 0.55) / modules));
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

/** Least white between two facts, in em. */
const GAP = 1.5;

/** For the style sheet, in mm. */
function sizesOf({ paper, edition, grid, origin }: SheetHeadProps): CSSProperties {
  const { name, latin, ear } = mastheadSizes(paper, grid);
  const facts = issueFacts(paper, edition, Boolean(origin));
  const line = lineType(facts, grid, { ems: GAP * facts.length });
  const sizes: Record<`--${string}`, string> = {
    '--name-mm': name.toFixed(2),
    '--latin-mm': latin.toFixed(2),
    '--ear-mm': ear.toFixed(2),
    '--line-mm': line.toFixed(2),
  };
  return sizes;
}

/** All that a masthead may say. */
export function textOfMasthead({ paper, edition, page }: Omit<SheetHeadProps, 'grid'>): string {
  const { language, name, nameLatin = '', tagline = '', publisher = '', contact = '' } = paper;
  const messages = languageOf(language).messages;
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
    messages.pagesToday(edition.pages.length),
    issue === undefined ? '' : messages.issue(issue),
    messages.proof,
    messages.scanEdition,
    page.name,
  ].join('');
}
