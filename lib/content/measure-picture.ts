/**
 * The size of a picture as a browser shows it, from its first bytes. Pixels stored on their side (EXIF
 * orientations 5 to 8) are turned; an SVG's size is its own or its viewBox's.
 */
import { imageSize } from 'image-size';

export interface PictureSize {
  /** In pixels. */
  width: number;
  height: number;
  /** `jpg`, `png`, `svg` …: what the bytes are, whatever the name says. */
  type: string;
}

/** A picture as it lies in its folder. */
export interface MeasuredPicture extends PictureSize {
  /** Size of the file in bytes. */
  bytes: number;
}

/** Undefined when the bytes are no picture, or not enough of it to know. */
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
 * True unless the end of the file is surely missing, as after an upload that broke off.
 * @param tail the last bytes; cameras append tens of kilobytes after a JPEG's own end
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
