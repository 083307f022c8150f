import { toTextRows } from '../blocks/to-text-rows';
import { widestMillimetres } from '../model/picture-fit';
import { emMillimetres } from '../model/sheet-grid';
import type { Em, Rows } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import { type BodyRow, captionWhite, type GalleyRow } from '../model/typeset-text';
import { largeGrid } from './large-grid';

type Figure = Extract<BodyRow, { kind: 'figure' }>;

/**
 * Returns a picture with its caption under it, whole. A caption that would take more than half a page follows its
 * picture as text instead, which can be parted.
 */
export function placePicture(figure: Figure, metrics: TextMetrics, columnEm: Em): GalleyRow[] {
  const { caption } = figure;
  if (caption.length <= (largeGrid.rows - largeGrid.headRows) / 2)
    return [fitPicture(figure, columnEm)];
  const face = metrics.typography.captionFace ?? 'kai';
  const text = toTextRows(caption, { role: 'note', face, measure: columnEm });
  return [fitPicture({ ...figure, caption: [] }, columnEm), ...text];
}

/** Share of a page that a picture may have, so that there is room for its caption and the headline of its story. */
const mostHeight = 0.6;

/** A picture smaller than this shows nothing to who reads large print, however few pixels it has. */
const leastWidth: Em = 12;

/**
 * Returns a picture whole: as wide as the column, unless it is too high for that or has too few pixels, and never
 * cropped. The width of the column is `columnEm`. Its height is a fraction of rows, because a picture on whole rows would lose a part of one.
 */
function fitPicture({ picture, caption, ...figure }: Figure, columnEm: Em): Figure {
  const { rowEm, rows, headRows } = largeGrid;
  const proportion = picture.height / picture.width;
  const page = rows - headRows;
  const most: Rows = Math.min(page * mostHeight, page - caption.length - 1);
  const widest: Em = (most * rowEm) / proportion;
  const sharpest = Math.max(leastWidth, widestMillimetres(picture) / emMillimetres(largeGrid));
  const width = Math.min(columnEm, widest, sharpest);
  const white = caption.length > 0 ? captionWhite : 0;
  const height = (width * proportion + white) / rowEm + caption.length;
  return { ...figure, picture, caption, height, ...(width < columnEm && { mostWidth: width }) };
}
