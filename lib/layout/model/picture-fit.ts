import type { Millimetres } from './sheet-grid';
import type { Em, StoryPicture } from './story';

/**
 * How a picture is printed in its place. A photograph fills it and is cropped a little; what has to be seen whole
 * (drawings, panoramas, towers) is as large as fits there.
 */

/** Dots to the inch under which newsprint, with its screen of 85 to 100 lines to the inch, shows single pixels. */
export const leastResolution = 150;

/** Share of a picture that may be cut off: a photographer leaves about as much around what the picture shows. */
const mostCropped = 0.15;
/** The same where the editor says what has to be seen: beyond it little more than that is left. */
const mostCroppedAround = 0.4;

/** From this proportion on, a picture is wide or tall for a reason: its ends are what it shows. */
export const extreme = 2.2;

const millimetresPerInch = 25.4;

type Measured = Pick<StoryPicture, 'width' | 'height' | 'isDrawing' | 'focus'>;

/** True for a picture of which nothing may be cut off: a drawing, a panorama, a tall picture. */
export function isShownWhole({ width, height, isDrawing }: Measured): boolean {
  return isDrawing === true || Math.max(width / height, height / width) >= extreme;
}

/** Returns the share of a picture that may be cut off. */
export function croppableShare(picture: Measured): number {
  if (isShownWhole(picture)) return 0;
  return picture.focus ? mostCroppedAround : mostCropped;
}

/** Returns the width at which a picture has the least resolution of print; no limit for drawings in lines. */
export function widestMillimetres({ src, width }: StoryPicture): Millimetres {
  return isVector(src) ? Number.POSITIVE_INFINITY : (width / leastResolution) * millimetresPerInch;
}

/** Drawings in lines have no pixels. */
export const isVector = (src: string): boolean => /\.svg$/i.test(src);

/** A figure of which only the picture matters here. */
interface Figure {
  picture: StoryPicture;
  /** The most that its resolution allows, where its place is wider. */
  mostWidth?: Em;
}

interface Size {
  width: Em;
  height: Em;
}

/** Returns the size that a picture has in its place; it is in the middle of it, and right above its caption. */
export function printedSize({ picture, mostWidth }: Figure, place: Size): Size {
  const width = Math.min(place.width, mostWidth ?? place.width);
  if (!isShownWhole(picture)) return { width, height: place.height };
  const scale = Math.min(width / picture.width, place.height / picture.height);
  return { width: scale * picture.width, height: scale * picture.height };
}
