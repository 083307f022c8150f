import { Fragment } from 'react';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { describeCard } from '@/lib/card/card-subject';
import type { Paper } from '@/lib/content/fields/schema';
import { cardPath } from '@/lib/edition/addresses/paths';
import { findCard } from './cards';
import { knownOrigin } from './site-origin';

export interface CardTagsProps {
  paper: Paper;
  /** The path of the view. */
  view: `/${string}`;
}

/**
 * Renders the meta tags of a view's cards if the paper's origin is unknown. Their addresses are relative then.
 * Next's metadata cannot be used, because it would make them absolute with localhost as the origin.
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
