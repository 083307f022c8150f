import { editionPath, pagePath } from '@/lib/edition/addresses/paths';
import { inCapitals, quietZone, toQrCode } from '@/lib/edition/addresses/qr-code';
import { languageOf } from '@/lib/language/find-language';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import type { SheetContext } from './sheet-context';
import type { CodeItem } from './sheet-item';

/** The smallest module that phones read from newsprint. */
export const leastModule: Millimetres = 0.33;

/** Modules along a side of the code of a short address, quiet zones included; sizes are chosen by it. */
export const shortCodeModules = 25 + 2 * quietZone;

export type PageCode = Pick<CodeItem, 'text' | 'label'> & { side: Millimetres };

/**
 * Returns the QR code of a page's address; the front page has the address of the edition.
 *
 * @param module width of a module, by which the side is computed
 */
export function pageCode(
  number: number,
  module: Millimetres,
  { paper, edition, origin }: SheetContext & { origin: string },
): PageCode {
  const path = number === 1 ? editionPath(edition.date) : pagePath(edition.date, number);
  // Servers that the paper shares its host with may know its base path in small letters only.
  const text = new URL(origin).pathname === '/' ? inCapitals(origin + path) : origin + path;
  const label = languageOf(paper.language).messages.pageCode(number);
  return { text, label, side: toQrCode(text).side * module };
}
