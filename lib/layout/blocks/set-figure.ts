import { setText } from '../lines/set-text';
import type { Rows, StoryPicture } from '../model/story';
import type { GalleyRow } from '../model/typeset-text';
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

function setCaption({ caption = '', credit = '' }: StoryPicture, frame: TextFrame) {
  const text = [caption, credit].filter((part) => part !== '').join(' ');
  const measure = measureOf(frame);
  return setText(
    { runs: [{ text }], face: 'kai', metrics: frame.metrics },
    { first: measure, rest: measure },
  );
}
