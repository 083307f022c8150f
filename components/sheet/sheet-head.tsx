import type { Paper } from '@/lib/content/schema';
import { formatDay, formatLunarDay, formatWeekday } from '@/lib/edition/dates';
import type { Edition, Page } from '@/lib/edition/edition';
import { wordsOf } from '@/lib/edition/words';

export interface SheetHeadProps {
  /** Width of the type area in em of the body. */
  areaEm: number;
  paper: Paper;
  edition: Edition;
  page: Page;
}

/** 报头 of the front: the name between its ears, the date line under it. */
export function SheetMasthead({ paper, edition, page, areaEm }: SheetHeadProps) {
  const { language } = paper;
  const words = wordsOf(language);
  const issue = edition.issue === undefined ? undefined : words.issue(edition.issue);
  return (
    <header className="sheet-masthead">
      <div className="sheet-ear">
        <p className="sheet-day">{Number(edition.date.slice(8))}</p>
        <p>{formatDay(edition.date, language).replace(/\d+日$/, '')}</p>
        <p>{formatWeekday(edition.date, language)}</p>
      </div>
      <div className="sheet-title">
        <p className="sheet-name heavy" style={{ fontSize: `${sizeOfName(paper.name, areaEm)}em` }}>
          {paper.name}
        </p>
        {paper.nameLatin && <p className="sheet-name-latin">{paper.nameLatin}</p>}
      </div>
      <div className="sheet-ear">
        <p className="hei">{words.page(page.number)}</p>
        <p>{words.pagesToday(edition.pages.length)}</p>
      </div>
      <p className="sheet-date-line">
        <span>{formatLunarDay(edition.date, language)}</span>
        <span>{paper.tagline}</span>
        <span>{issue ?? page.name}</span>
      </p>
    </header>
  );
}

/** A name stands between the ears, in two thirds of the width; nine times the text is large enough. */
function sizeOfName(name: string, areaEm: number): number {
  const letters = [...name].map((letter) => (/\p{Script=Han}/u.test(letter) ? 1.08 : 0.62));
  const width = letters.reduce((sum, letter) => sum + letter, 0);
  return Math.min(9, Math.round((areaEm * 66) / width) / 100);
}

/** 报眉 of an inner page: number, name, date, who made it. */
export function SheetFolio({ paper, edition, page }: SheetHeadProps) {
  const { language } = paper;
  const words = wordsOf(language);
  const day = `${formatDay(edition.date, language)} ${formatWeekday(edition.date, language)}`;
  const credits = [
    ...page.editors.map((name) => `${words.editors} ${name}`),
    ...page.designers.map((name) => `${words.designers} ${name}`),
    ...page.proofreaders.map((name) => `${words.proofreaders} ${name}`),
  ].join('　');
  return (
    <header className="sheet-folio">
      <p className="sheet-folio-number heavy">{String(page.number).padStart(2, '0')}</p>
      <p className="sheet-folio-name hei">{page.name}</p>
      <p className="sheet-folio-facts">
        {day}
        {credits && `　${credits}`}
      </p>
      <p className="heavy">{paper.name}</p>
    </header>
  );
}

/** All that either head says. */
export function textOfSheetHead({ paper, edition, page }: Omit<SheetHeadProps, 'areaEm'>): string {
  const { language, name, nameLatin = '', tagline = '' } = paper;
  const words = wordsOf(language);
  const said = [
    name,
    // The style sheet sets it in capitals.
    nameLatin.toUpperCase(),
    tagline,
    formatDay(edition.date, language),
    formatWeekday(edition.date, language),
    formatLunarDay(edition.date, language),
    words.page(page.number),
    words.pagesToday(edition.pages.length),
    edition.issue === undefined ? '' : words.issue(edition.issue),
    page.name,
    words.editors,
    words.designers,
    words.proofreaders,
    ...page.editors,
    ...page.designers,
    ...page.proofreaders,
  ];
  return said.join('');
}
