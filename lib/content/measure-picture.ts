/**
 * Measures a picture from its first bytes, as a browser shows it: for EXIF orientations 5 to 8, width and height
 * are swapped. The size of an SVG is that of its attributes or of its viewBox.
 */
import { imageSize } from 'image-size';

export interface PictureSize {
  /** In pixels. */
  width: number;
  height: number;
  /** The format of the bytes, which the file name may contradict: `jpg`, `png`, `svg` …. */
  type: string;
}

/** A picture file and its size. */
export interface MeasuredPicture extends PictureSize {
  /** Size of the file in bytes. */
  bytes: number;
}

/** Returns undefined if the bytes are not a picture, or too few to find its size. */
export function measurePicture(head: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1, type = '' } = imageSize(head);
    if (!(width > 0 && height > 0)) return undefined;
    return orientation > 4 ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined;
  }
}

/**
 * Returns false if the file is certainly truncated, for example by an interrupted upload.
 * @param tail the last bytes; many, because cameras append tens of kilobytes after the end of a JPEG
 */
export function isWhole(type: string, tail: Uint8Array): boolean {
  const mark = endMarks.get(type);
  return mark === undefined || new TextDecoder('latin1').decode(tail).includes(mark);
}

const endMarks: ReadonlyMap<string, string> = new Map([
  ['jpg', '\u00FF\u00D9'],
  ['png', 'IEND'],
  ['gif', ';'],
  ['svg', '>'],
]);
