import type { Columns } from '../model/story';
import type { BodyInput } from './body-input';
import { type Demerits, PICTURE } from './cost';
import { judgeNarrow } from './group-pictures';
import type { Body } from './shape';

/** Cost of pictures that are too small for what they show: of those of one column, and of the best one of the page. */
export function judgePictures(
  { plate }: Body,
  { galley, span, legColumns = 1, picture, isPhoto, leads }: BodyInput,
): Demerits {
  const inLegs = galley.rows.filter((row) => row.kind === 'figure');
  const [best] = plate?.pictures ?? [];
  const alone = best?.columns === 1 ? [best.content] : [];
  const narrow = picture === 'small' ? [] : [...(legColumns > 1 ? [] : inLegs), ...alone];
  const each = isPhoto ? PICTURE.photoStory : 0;
  const small =
    narrow.reduce((sum, figure) => sum + judgeNarrow(figure) + each, 0) +
    (picture === 'large' ? judgeLarge(best?.columns ?? 0, span * legColumns) : 0);
  return leads ? small + judgeLeading(best?.columns ?? 0, leads) : small;
}

/** Cost of the picture that the editor wants large. */
function judgeLarge(got: Columns, span: Columns): Demerits {
  return (got < 2 ? PICTURE.notLarge : 0) + (span - got) * PICTURE.largeWidth;
}

function judgeLeading(got: Columns, { page, columns }: NonNullable<BodyInput['leads']>): Demerits {
  const wanted = Math.max(2, Math.round(columns * PICTURE.leadShare[page]));
  const narrow = got < Math.min(2, columns) ? PICTURE.leadNarrow[page] : 0;
  return narrow + Math.max(0, wanted - got) * PICTURE.leadSmall[page];
}
