import { prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import { setText } from '../lines/set-text';
import { listBrokenWordsIn } from '../model/broken-words';
import type { StoryPicture } from '../model/story';
import type { GalleyRow, SetLine } from '../model/typeset-text';
import { fitPicture, nearestRows } from './fit-picture';
import { measureOf, type TextFrame } from './text-frame';

/**
 * Sets a picture in the width of the frame, with caption and credit in Kai below it, and a row of white. Its height is rounded to
 * whole rows, so that at most half a row is cropped. Page make-up may crop and widen it further.
 */
export function setFigure(picture: StoryPicture, frame: TextFrame): GalleyRow[] {
  const caption = setCaption(picture, frame);
  const fit = fitPicture({
    picture,
    caption: caption.length,
    width: measureOf(frame),
    rowEm: frame.rowEm,
    tallest: frame.pictures?.tallest ?? Number.POSITIVE_INFINITY,
    emMillimetres: frame.pictures?.emMillimetres,
  });
  const height = nearestRows(fit) + caption.length;
  const narrow = fit.mostWidth === undefined ? {} : { mostWidth: fit.mostWidth };
  return [
    { kind: 'figure', picture, caption, height, ...narrow },
    // Without it the text under a caption reads like the rest of it.
    { kind: 'white', height: 1 },
  ];
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
