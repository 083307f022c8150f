import { Fragment } from 'react';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { describeCard } from '@/lib/card/card-subject';
import type { Paper } from '@/lib/content/fields/schema';
import { cardPath } from '@/lib/edition/addresses/paths';
import { findCard } from './cards';
import { knownOrigin } from './site-origin';

export interface CardTagsProps {
  paper: Paper;
  /** The address of the view. */
  view: `/${string}`;
}

/**
 * The cards of a view where the paper does not know its own origin. Their addresses are relative then, as
 * the view's own is: Next's metadata would make them begin with localhost, which is wrong everywhere else.
 */
export async function CardTags({ paper, view }: CardTagsProps) {
  if (knownOrigin(paper) !== undefined) return null;
  const card = await findCard(view);
  if (!card) return null;
  return cardShapes.map((shape) => (
    <Fragment key={shape}>
      <meta property="og:image" content={cardPath(view, shape, card.version)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSizes[shape].width)} />
      <meta property="og:image:height" content={String(cardSizes[shape].height)} />
      <meta property="og:image:alt" content={describeCard(card.subject)} />
    </Fragment>
  ));
}
