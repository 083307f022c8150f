import { editionPdfPath, pagePdfPath, printPath } from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';

export interface PrintLinksProps {
  language: string;
  date: string;
  /** The page that is shown. */
  page: number;
}

/** The ways to paper: the page as PDF, the issue as PDF, the print view. */
export function PrintLinks({ language, date, page }: PrintLinksProps) {
  const words = wordsOf(language);
  return (
    <ul className="print-links">
      <li>
        <a href={pagePdfPath(date, page)}>{words.pagePdf}</a>
      </li>
      <li>
        <a href={editionPdfPath(date)}>{words.editionPdf}</a>
      </li>
      <li>
        <a href={printPath(date)}>{words.printEdition}</a>
      </li>
    </ul>
  );
}

/** All that the links say. */
export function textOfPrintLinks(language: string): string {
  const { pagePdf, editionPdf, printEdition } = wordsOf(language);
  return pagePdf + editionPdf + printEdition;
}
