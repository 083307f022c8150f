/** The first and the last bytes of a picture file. */
export interface PictureEnds {
  head: Uint8Array;
  tail: Uint8Array;
  /** In bytes, of the whole file. */
  size: number;
}

/**
 * Returns false if a picture file is certainly truncated, for example by an interrupted upload. Drawings are not
 * known here, since they are parsed whole.
 *
 * @param type the format of the bytes
 */
export function isWhole(type: string, { head, tail, size }: PictureEnds): boolean {
  switch (type) {
    case 'jpg':
      // Cameras append tens of kilobytes after the end mark, and put a small whole JPEG before the pixels.
      return latin1(tail.subarray(pixelsOf(head, tail, size))).includes('\u00FF\u00D9');
    case 'png':
      return latin1(tail).includes('IEND');
    case 'gif':
      return /;\0*$/.test(latin1(tail));
    case 'webp':
      return head.length >= 8 && size >= 8 + viewOf(head).getUint32(4, true);
    case 'avif':
      return size >= endOfBoxes(head);
    default:
      return true;
  }
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** Returns where the last box of an AVIF ends that begins in its head (ISO/IEC 14496-12, 4.2). */
function endOfBoxes(head: Uint8Array): number {
  const view = viewOf(head);
  let end = 0;
  while (end + 8 <= head.length) {
    const length = view.getUint32(end);
    // 0 is a box up to the end of the file, and 1 one of more than four gigabytes.
    if (length < 8) return end;
    end += length;
  }
  return end;
}

const startOfScan = 0xda;

/**
 * Returns where the compressed pixels of a JPEG begin in its tail: after the segments before them (ITU-T T.81,
 * B.1.1.4), whose thumbnails have end marks of their own. 0 if the tail begins later.
 */
function pixelsOf(head: Uint8Array, tail: Uint8Array, size: number): number {
  const view = viewOf(head);
  let at = 2;
  while (at + 4 <= head.length && view.getUint8(at) === 0xff) {
    if (view.getUint8(at + 1) === startOfScan) return Math.max(0, at - (size - tail.length));
    at += 2 + view.getUint16(at + 2);
  }
  return 0;
}
