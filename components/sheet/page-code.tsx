import type { Paper } from '@/lib/content/fields/schema';
import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import { inCapitals } from '@/lib/edition/addresses/qr-code';
import type { Edition, Page } from '@/lib/edition/edition';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { QrCode } from '../site/qr-code';

export interface PageCodeProps {
  paper: Paper;
  edition: Edition;
  page: Pick<Page, 'number'>;
  origin: string;
  moduleMm: Millimetres;
}

/** The smallest module that phones read from newsprint. */
export const LEAST_MODULE: Millimetres = 0.33;

/** The web address of a page for a phone to read from paper; the front's is the edition's own. */
export function PageCode({ paper, edition, page, origin, moduleMm }: PageCodeProps) {
  const { number } = page;
  const path = number === 1 ? editionPath(edition.date) : pagePath(edition.date, number);
  return (
    <QrCode
      text={inCapitals(origin + path)}
      label={languageOf(paper.language).messages.pageCode(number)}
      moduleMm={moduleMm}
    />
  );
}
