import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { formatDay, formatLunarDay, formatWeekday } from '@/lib/edition/dates';
import { emsOf, lineType } from '@/lib/edition/masthead';
import { wordsOf } from '@/lib/edition/words';
import type { Millimetres } from '@/lib/layout/sheet';
import { PageCode } from './page-code';
import type { SheetHeadProps } from './sheet-masthead';

/** 报眉 of an inner page: number and name, whose paper it is, date and who made it, its web address. */
export function SheetFolio(props: SheetHeadProps) {
  const { paper, edition, page, origin } = props;
  const { language } = paper;
  return (
    <header className="sheet-folio" style={sizeOf(props)}>
      <p className="sheet-folio-number heavy">{twoDigits(page.number)}</p>
      <p className="sheet-folio-name hei">{page.name}</p>
      <div className="sheet-folio-paper">
        <p className="heavy">{paper.name}</p>
        {paper.nameLatin && (
          <p lang="en" className="sheet-folio-latin">
            {paper.nameLatin}
          </p>
        )}
      </div>
      <div className="sheet-folio-facts">
        <p>{apart(dayOf(edition.date, language))}</p>
        <p className="kai">{apart(creditsOf(props))}</p>
      </div>
      {origin && <PageCode {...{ paper, edition, page, origin }} moduleMm={LEAST_MODULE} />}
    </header>
  );
}

/** Facts side by side, each in one piece where they take more than a line. */
function apart(facts: string[]): ReactNode {
  return facts.map((fact) => (
    <Fragment key={fact}>
      <span className="sheet-folio-fact">{fact}</span>{' '}
    </Fragment>
  ));
}

/** The smallest module that phones read from newsprint. */
const LEAST_MODULE: Millimetres = 0.33;

/** Type so small that all stands on one line; but no smaller than can be read: then it wraps. */
function sizeOf({ paper, edition, page, grid, origin }: SheetHeadProps): CSSProperties {
  const facts = [
    dayOf(edition.date, paper.language).join('　'),
    creditsOf({ paper, page }).join('　'),
  ].sort((a, b) => emsOf(a) - emsOf(b));
  const large = emsOf(page.name) * 1.7 + emsOf(paper.name) * 1.7 + NUMBER_AND_GAPS;
  const code = origin ? 37 * LEAST_MODULE : 0;
  const size = lineType(facts.slice(-1), grid, { ems: large, millimetres: code });
  const sizes: Record<`--${string}`, string> = {
    '--folio-mm': Math.max(LEAST_TYPE, size).toFixed(2),
  };
  return sizes;
}

/** In em of the folio's type: the page's number, and white between its parts. */
const NUMBER_AND_GAPS = 9;
/** 6 pt. */
const LEAST_TYPE: Millimetres = 2.12;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function dayOf(date: string, language: string): string[] {
  const told = [formatDay, formatWeekday, formatLunarDay].map((tell) => tell(date, language));
  return told.filter((one) => one !== undefined);
}

function creditsOf({ paper, page }: Pick<SheetHeadProps, 'paper' | 'page'>): string[] {
  const words = wordsOf(paper.language);
  return [
    ...page.editors.map((name) => `${words.editors} ${name}`),
    ...page.designers.map((name) => `${words.designers} ${name}`),
    ...page.proofreaders.map((name) => `${words.proofreaders} ${name}`),
  ];
}

/** All that a folio may say. */
export function textOfFolio({ paper, edition, page }: Omit<SheetHeadProps, 'grid'>): string {
  const { language, name, nameLatin = '' } = paper;
  return [
    name,
    nameLatin.toUpperCase(),
    formatDay(edition.date, language),
    formatWeekday(edition.date, language),
    formatLunarDay(edition.date, language),
    page.name,
    ...creditsOf({ paper, page }),
  ].join('');
}
