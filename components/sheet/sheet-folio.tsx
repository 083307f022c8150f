import { formatDay, formatLunarDay, formatWeekday } from '@/lib/edition/dates';
import { wordsOf } from '@/lib/edition/words';
import type { Millimetres } from '@/lib/layout/sheet';
import { PageCode } from './page-code';
import type { SheetHeadProps } from './sheet-masthead';

/** 报眉 of an inner page: number and name, whose paper it is, date and who made it, its web address. */
export function SheetFolio(props: SheetHeadProps) {
  const { paper, edition, page, origin } = props;
  const { language } = paper;
  const day = [formatDay, formatWeekday, formatLunarDay].map((tell) =>
    tell(edition.date, language),
  );
  return (
    <header className="sheet-folio">
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
        <p>{day.filter(Boolean).join('　')}</p>
        <p className="kai">{creditsOf(props).join('　')}</p>
      </div>
      {origin && <PageCode {...{ paper, edition, page, origin }} moduleMm={LEAST_MODULE} />}
    </header>
  );
}

/** The smallest module that phones read from newsprint. */
const LEAST_MODULE: Millimetres = 0.33;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

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
