import { setText } from '../lines/set-text';
import type { Rows, StoryPicture } from '../model/story';
import type { BodyRow } from '../model/typeset-text';
import type { TextFrame } from './text-frame';
import { measureOf } from './text-frame';

/** A picture is at least this high: two rows less than this show nothing. */
export const MIN_PICTURE_ROWS: Rows = 3;

/**
 * Sets a picture at column width, as high as its ratio asks in whole rows (it is cropped by at most half
 * a row), with caption and credit in Kai under it. The make-up may crop and widen it.
 */
export function setFigure(picture: StoryPicture, frame: TextFrame): BodyRow[] {
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
