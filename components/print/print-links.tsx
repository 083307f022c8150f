import {
  a4PdfPath,
  bookletPdfPath,
  briefPdfPath,
  editionEpubPath,
  editionHtmlPath,
  editionPdfPath,
  largePath,
  pagePdfPath,
  pressPdfPath,
  printPath,
} from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { toViewHref } from '../reader/script/reader-script';

export interface PrintLinksProps {
  language: string;
  date: string;
  /** The page that is shown; none where all are. */
  page?: number;
}

/** What to take away: the page as PDF, the issue as PDF, in large print, in brief, for e-readers, on A4, as a booklet, for a press; the print view. */
export function PrintLinks(props: PrintLinksProps) {
  return (
    <ul className="print-links font-hei">
      {waysToPaper(props).map(({ href, text, isForDesk }) => (
        <li key={href} className={isForDesk ? 'for-desk' : undefined}>
          <a href={toViewHref(href)}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

interface WayToPaper {
  href: string;
  text: string;
  /** For who has a printer, a stapler or a press at hand. */
  isForDesk?: boolean;
}

function waysToPaper({ language, date, page }: PrintLinksProps): WayToPaper[] {
  const messages = languageOf(language).messages;
  const ways = [
    { href: editionPdfPath(date), text: messages.editionPdf },
    { href: largePath(date), text: messages.largePrint },
    { href: briefPdfPath(date), text: messages.takeAway.inBrief },
    { href: editionEpubPath(date), text: messages.takeAway.editionEpub },
    { href: editionHtmlPath(date), text: messages.staticCopy.oneFile },
    { href: a4PdfPath(date), text: messages.pdfOnA4, isForDesk: true },
    { href: bookletPdfPath(date, 'a3'), text: messages.booklet('A3'), isForDesk: true },
    { href: bookletPdfPath(date, 'a4'), text: messages.booklet('A4'), isForDesk: true },
    { href: pressPdfPath(date), text: messages.pdfForPress, isForDesk: true },
  ];
  // The print view need not lead to itself.
  if (page === undefined) return ways;
  const own = { href: pagePdfPath(date, page), text: messages.pagePdf };
  return [own, ...ways, { href: printPath(date), text: messages.printEdition }];
}
