import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import { setText } from '../lines/set-text';
import { listBrokenWordsIn } from '../model/broken-words';
import type { Em, Rows, StoryPicture } from '../model/story';
import { captionWhite, type GalleyRow, type SetLine } from '../model/typeset-text';
import type { TextFrame } from './text-frame';
import { measureOf } from './text-frame';

/** The least height of a picture; in a lower one nothing can be recognised. */
export const MIN_PICTURE_ROWS: Rows = 3;

/**
 * Sets a picture in the width of the frame, with caption and credit in Kai below it. Its height is rounded to
 * whole rows, so that at most half a row is cropped. Page make-up may crop and widen it further.
 */
export function setFigure(picture: StoryPicture, frame: TextFrame): GalleyRow[] {
  const caption = setCaption(picture, frame);
  const rows = naturalRows({ picture, caption, width: measureOf(frame), rowEm: frame.rowEm });
  const height = Math.max(MIN_PICTURE_ROWS, Math.round(rows)) + caption.length;
  return [{ kind: 'figure', picture, caption, height }];
}

interface Proportions {
  picture: StoryPicture;
  caption: readonly SetLine[];
  width: Em;
  rowEm: Em;
}

/** Returns the height of a picture at its own proportions, with the white above its caption; a fraction of rows. */
export function naturalRows({ picture, caption, width, rowEm }: Proportions): Rows {
  const white = caption.length > 0 ? captionWhite : 0;
  return ((width * picture.height) / picture.width + white) / rowEm;
}

/**
 * Sets caption and credit. A line may end between words only, as in headlines, and never inside a name: in Chinese,
 * where body text breaks anywhere, captions of several lines are set so always, in other languages where justified
 * lines part a word or a name. They have as many lines as justified text has, or a few more.
 */
function setCaption({ caption = '', credit = '' }: StoryPicture, frame: TextFrame): SetLine[] {
  const text = [caption, credit].filter((part) => part !== '').join(' ');
  const { metrics } = frame;
  const width = measureOf(frame);
  const source = { runs: [{ text }], face: metrics.typography.captionFace ?? 'kai', metrics };
  const justified = setText(source, { first: width, rest: width });
  if (justified.length < 2) return justified;
  const { typography, segment } = metrics;
  if (typography.hasWordSpaces && listBrokenWordsIn(justified, segment).length === 0)
    return justified;
  const prepared = prepareHeading(source);
  const fewest = justified.length;
  for (const maxLines of [fewest, fewest + 1, fewest + 2, Number.POSITIVE_INFINITY]) {
    const byWords = fitHeading(prepared, { size: 1, width, maxLines, align: 'start' });
    if (byWords?.brokenWords === 0) return byWords.lines;
  }
  return justified;
}
