/** How files of formats begin that people take for pictures, and that readers' browsers cannot show. */
const beginnings: readonly [format: string, pattern: RegExp][] = [
  ['HEIC', /^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM.{4}\0{4}/s],
  ['PSD', /^8BPS/],
  ['JPEG XL', /^(?:\u00FF\n|.{4}JXL )/s],
  ['JPEG 2000', /^(?:.{4}jP {2}|\u00FFO\u00FFQ)/s],
  ['PDF', /^%PDF-/],
  ['MP4', /^.{4}ftyp(?:mp4|isom|qt {2}|M4V)/s],
];

/** Returns the format of a file that cannot be measured, by its first bytes; undefined if it is none that we know. */
export function findForeignFormat(head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 16));
  return beginnings.find(([, pattern]) => pattern.test(text))?.[0];
}
