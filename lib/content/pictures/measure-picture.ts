/**
 * Measures a picture from its first bytes, as a browser shows it: for EXIF orientations 5 to 8, width and height
 * are swapped. The size of an SVG is that of its attributes or of its viewBox.
 */
import { imageSize } from 'image-size';
import type { Finding } from '../diagnostic';

export interface PictureSize {
  /** In pixels. */
  width: number;
  height: number;
  /** The format of the bytes, which the file name may contradict: `jpg`, `png`, `svg` …. */
  type: string;
}

/** A picture file and its size. */
interface MeasuredPicture extends PictureSize {
  /** Size of the file in bytes. */
  bytes: number;
  /** True for one of several frames. */
  isMoving?: true;
  /** What should be changed although the picture can be shown. */
  warning?: Finding;
}

/** A picture that can be shown, or why it cannot; undefined for what is no picture or is not used. */
export type FoundPicture = MeasuredPicture | Finding | undefined;

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
