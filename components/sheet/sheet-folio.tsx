import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { folioCredits, folioDay, toFolio } from '@/lib/edition/folio';
import { likelyLanguage } from '@/lib/language/foreign-language';
import { languageAttributes } from '@/lib/language/language-attributes';
import { LEAST_MODULE, PageCode } from './page-code';
import type { SheetHeadProps } from './sheet-masthead';

/** 报眉 of an inner page: number and name, whose paper it is, date and who made it, its web address. */
export function SheetFolio(props: SheetHeadProps) {
  const { paper, edition, page, origin } = props;
  const code = origin ? CODE_MODULES * LEAST_MODULE : 0;
  const { day, credits, isPaperNamed, type, nameEm } = toFolio({ ...props, code });
  const sizes: CSSProperties & Record<`--${string}`, string> = {
    '--folio-mm': type.toFixed(2),
    '--folio-name': `${nameEm.toFixed(2)}em`,
  };
  return (
    <header className="sheet-folio" style={sizes}>
      <p className="sheet-folio-number heavy">{twoDigits(page.number)}</p>
      <p className="sheet-folio-name hei">{page.name}</p>
      {isPaperNamed && <PaperName paper={paper} />}
      <div className="sheet-folio-facts">
        <p>{apart(day)}</p>
        <p className="kai">{apart(credits)}</p>
      </div>
      {origin && <PageCode {...{ paper, edition, page, origin }} moduleMm={LEAST_MODULE} />}
    </header>
  );
}

function PaperName({ paper: { name, nameLatin } }: Pick<SheetHeadProps, 'paper'>) {
  return (
    <div className="sheet-folio-paper">
      <p className="heavy">{name}</p>
      {nameLatin && (
        <p {...languageAttributes(likelyLanguage.latin)} className="sheet-folio-latin">
          {nameLatin}
        </p>
      )}
    </div>
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

/** A code of 29 modules with its quiet zones. */
const CODE_MODULES = 37;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** All that a folio may say. */
export function textOfFolio({ paper, edition, page }: Omit<SheetHeadProps, 'grid'>): string {
  const { name, nameLatin = '' } = paper;
  const facts = [folioDay(paper, edition), folioCredits(paper, page)].flat();
  return [name, nameLatin.toUpperCase(), page.name, ...facts].join('');
}
