import {
  a4PdfPath,
  bookletPdfPath,
  editionPdfPath,
  pagePdfPath,
  pressPdfPath,
  printPath,
} from '@/lib/edition/paths';
import { wordsOf } from '@/lib/edition/words';

export interface PrintLinksProps {
  language: string;
  date: string;
  /** The page that is shown; none where all are. */
  page?: number;
}

/** The ways to paper: the page as PDF, the issue as PDF, on A4, as a booklet, for a press; the print view. */
export function PrintLinks(props: PrintLinksProps) {
  return (
    <ul className="print-links">
      {waysToPaper(props).map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** All that the links say. */
export function textOfPrintLinks(language: string): string {
  const ways = waysToPaper({ language, date: '', page: 1 });
  return ways.map(({ text }) => text).join('');
}

function waysToPaper({ language, date, page }: PrintLinksProps): { href: string; text: string }[] {
  const words = wordsOf(language);
  const ways = [
    { href: editionPdfPath(date), text: words.editionPdf },
    { href: a4PdfPath(date), text: words.pdfOnA4 },
    { href: bookletPdfPath(date, 'a3'), text: words.booklet('A3') },
    { href: bookletPdfPath(date, 'a4'), text: words.booklet('A4') },
    { href: pressPdfPath(date), text: words.pdfForPress },
  ];
  // The print view need not lead to itself.
  if (page === undefined) return ways;
  const own = { href: pagePdfPath(date, page), text: words.pagePdf };
  return [own, ...ways, { href: printPath(date), text: words.printEdition }];
}
