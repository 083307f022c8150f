/**
 * Returns true if a picture is shown with its sides exchanged although its file has them otherwise: turned by EXIF
 * (orientations 5 to 8) in PNG and WebP, or by a property `irot` in AVIF (ISO/IEC 23008-12, 6.5.10). Of a JPEG, the
 * measuring library knows that itself.
 *
 * @param type the format of the bytes
 * @param ends the first and the last bytes of the file
 */
export function isTurned(type: string, { head, tail }: { head: Uint8Array; tail: Uint8Array }) {
  switch (type) {
    case 'png':
      return hasTurnedExif(head, 'eXIf');
    case 'webp':
      return hasTurnedExif(tail, 'EXIF') || hasTurnedExif(head, 'EXIF');
    case 'avif': {
      const text = latin1(head);
      const at = text.indexOf('irot');
      // The angle, in quarters.
      return at >= 0 && at < text.indexOf('mdat') && text.charCodeAt(at + 4) % 2 === 1;
    }
    default:
      return false;
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Looks for the tag 0x0112 in the TIFF data of a chunk (CIPA DC-008, 4.6.2). */
function hasTurnedExif(bytes: Uint8Array, chunk: string): boolean {
  const at = latin1(bytes).indexOf(chunk);
  if (at < 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // A WebP's chunk has its length after the name, a PNG's before it; some programs write the mark of JPEG as well.
  const start = [4, 8, 10, 14].map((skip) => at + skip).find((one) => isTiff(view, one));
  if (start === undefined) return false;
  const isLittle = view.getUint16(start) === littleEndian;
  const first = start + read32(view, start + 4, isLittle);
  for (let entry = 0; entry < read16(view, first, isLittle); entry += 1) {
    const place = first + 2 + 12 * entry;
    if (read16(view, place, isLittle) === 0x0112) return read16(view, place + 8, isLittle) > 4;
  }
  return false;
}

const littleEndian = 0x4949;
const bigEndian = 0x4d4d;

function isTiff(view: DataView, at: number): boolean {
  const mark = read16(view, at, false);
  return mark === littleEndian || mark === bigEndian;
}

/** 0 beyond the end. */
const read16 = (view: DataView, at: number, isLittle: boolean): number =>
  at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0;
const read32 = (view: DataView, at: number, isLittle: boolean): number =>
  at + 4 <= view.byteLength ? view.getUint32(at, isLittle) : 0;
