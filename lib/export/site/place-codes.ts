/**
 * QR codes are put into the pages that show them: each has one, of a kilobyte when it is compressed, and hosts allow a
 * number of files.
 */
import { matchAddress } from '@/lib/addresses/match-address';

/** True for the path of a QR code. */
export const isCode = (path: string): boolean => matchAddress(path)?.form === 'qr';

/** How a page refers to one. */
const codeReference = /(?<= src=")[^"]*\/qr\.svg(?=")/g;

/** True for the text of a page that shows a QR code. */
export const refersToCodes = (text: string): boolean => text.search(codeReference) >= 0;

export function toCodeData(svg: Uint8Array): string {
  return `data:image/svg+xml,${new TextDecoder().decode(svg).replace(/["#%&<>]/g, encodeURIComponent)}`;
}

/** @param codes as data, by what pages write for them */
export function placeCodes(text: string, codes: ReadonlyMap<string, string>): string {
  return text.replace(codeReference, (href) => codes.get(href) ?? href);
}
