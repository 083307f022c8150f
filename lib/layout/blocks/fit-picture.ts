import { croppableShare, isShownWhole, widestMillimetres } from '../model/picture-fit';
import type { Millimetres } from '../model/sheet-grid';
import type { Em, Rows, StoryPicture } from '../model/story';
import { captionWhite } from '../model/typeset-text';

/** The place for a picture. */
export interface PicturePlace {
  picture: StoryPicture;
  /** Rows of its caption. */
  caption: Rows;
  width: Em;
  rowEm: Em;
  /** Most rows of the picture with its caption. */
  tallest: Rows;
  /** An em of the body; without it, the resolution of the picture is no limit. */
  emMillimetres?: Millimetres | undefined;
}

/** The heights that a picture may have in its place, without its caption. */
export interface PictureFit {
  /** At its own proportions, with the white above its caption; a fraction. */
  natural: Rows;
  least: Rows;
  most: Rows;
  /** The width of the picture, where it would be too coarse or too tall if it were as wide as its place. */
  mostWidth?: Em;
}

/** The least height of a picture; in a lower one nothing can be recognised. */
export const MIN_PICTURE_ROWS: Rows = 3;

/**
 * Of what may be cut off, the share that make-up plans with: the leadings of a family of grids, which differ by a
 * twentieth from their middle, take a third.
 */
const planned = 2 / 3;
/** The same for resolution. */
const leadingMargin = 1.06;

/**
 * Returns how a picture fits a place. It is as wide as the place, unless it has too few pixels for that or would be
 * taller than `tallest`.
 */
export function fitPicture(place: PicturePlace): PictureFit {
  const { picture, caption, width, rowEm } = place;
  const white = caption > 0 ? captionWhite : 0;
  const proportion = picture.height / picture.width;
  const tallest = Math.max(1, Math.floor(place.tallest) - caption);
  const finest = widestEm(place);
  const highest =
    (tallest * rowEm - white) / (proportion * (1 - planned * croppableShare(picture)));
  const own = Math.min(width, finest, Math.max(1, highest));
  const natural = (own * proportion + white) / rowEm;
  const limits = isShownWhole(picture)
    ? wholeLimits(natural)
    : cropLimits(natural, planned * croppableShare(picture));
  const sharpest = (finest * proportion + white) / rowEm;
  const within = (rows: Rows) => Math.max(1, Math.min(rows, tallest));
  const least = within(limits.least);
  const most = Math.max(least, within(Math.min(limits.most, Math.max(limits.nearest, sharpest))));
  return { natural, least, most: Math.floor(most), ...(own < width && { mostWidth: own }) };
}

/** The width in em at which the picture has the least resolution on the widest leading. */
function widestEm({ picture, emMillimetres }: PicturePlace): Em {
  if (emMillimetres === undefined) return Number.POSITIVE_INFINITY;
  return widestMillimetres(picture) / emMillimetres / leadingMargin;
}

/** Part of a row under which a picture is rather a little smaller than that white is above it. */
const negligible: Rows = 0.25;

/** A picture that is not cropped has all rows that it touches. */
function wholeLimits(natural: Rows) {
  const rows = Math.max(1, Math.ceil(natural - negligible));
  return { least: rows, most: rows, nearest: rows };
}

function cropLimits(natural: Rows, share: number) {
  const nearest = Math.max(MIN_PICTURE_ROWS, Math.round(natural));
  const least = Math.max(MIN_PICTURE_ROWS, Math.ceil(natural * (1 - share)));
  // No whole number of rows is within the limits of a very low picture.
  return {
    least: Math.min(least, nearest),
    most: Math.max(Math.floor(natural / (1 - share)), nearest),
    nearest,
  };
}

/** Returns the height at which least of the picture is cut off. */
export function nearestRows({ natural, least, most }: PictureFit): Rows {
  return Math.max(least, Math.min(most, Math.round(natural)));
}
