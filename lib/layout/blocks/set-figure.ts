import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import { setText } from '../lines/set-text';
import type { Rows, StoryPicture } from '../model/story';
import type { GalleyRow, SetLine } from '../model/typeset-text';
import type { TextFrame } from './text-frame';
import { measureOf } from './text-frame';

/** The least height of a picture; in a lower one nothing can be recognised. */
export const MIN_PICTURE_ROWS: Rows = 3;

/**
 * Sets a picture in the width of the frame, with caption and credit in Kai below it. Its height is rounded to
 * whole rows, so that at most half a row is cropped. Page make-up may crop and widen it further.
 */
export function setFigure(picture: StoryPicture, frame: TextFrame): GalleyRow[] {
  const width = measureOf(frame);
  const rows = (width * picture.height) / picture.width / frame.rowEm;
  const caption = setCaption(picture, frame);
  const height = Math.max(MIN_PICTURE_ROWS, Math.round(rows)) + caption.length;
  return [{ kind: 'figure', picture, caption, height }];
}

/**
 * Sets caption and credit. In Chinese, where body text breaks anywhere, captions of several lines break between
 * words as headlines do, on as many lines as justified text has or one more.
 */
function setCaption({ caption = '', credit = '' }: StoryPicture, frame: TextFrame): SetLine[] {
  const text = [caption, credit].filter((part) => part !== '').join(' ');
  const { metrics } = frame;
  const width = measureOf(frame);
  const source = { runs: [{ text }], face: 'kai' as const, metrics };
  const justified = setText(source, { first: width, rest: width });
  if (metrics.typography.hasWordSpaces || justified.length < 2) return justified;
  const prepared = prepareHeading(source);
  for (const maxLines of [justified.length, justified.length + 1]) {
    const byWords = fitHeading(prepared, { size: 1, width, maxLines, align: 'start' });
    if (byWords?.brokenWords === 0) return byWords.lines;
  }
  return justified;
}
