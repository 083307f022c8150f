import { Fragment } from 'react';
import { type CardShape, cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { describeCard } from '@/lib/card/card-subject';
import type { Paper } from '@/lib/content/fields/schema';
import { cardPath, homePath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { findCard } from './cards';
import { knownOrigin } from './site-origin';

export interface CardTagsProps {
  paper: Paper;
  /** The path of the view; undefined for a list, which has the card of the home page. */
  view: `/${string}` | undefined;
}

/**
 * Renders the meta tags of a view's cards if the paper's origin is unknown. Their addresses are relative then.
 * Next's metadata cannot be used, because it would make them absolute with localhost as the origin.
 */
export async function CardTags({ paper, view }: CardTagsProps) {
  if (knownOrigin(paper) !== undefined) return null;
  const tags = view === undefined ? shareHomeCard(paper) : await describeOwnCard(view);
  if (!tags) return null;
  return cardShapes.map((shape) => (
    <Fragment key={shape}>
      <meta property="og:image" content={tags.pathOf(shape)} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSizes[shape].width)} />
      <meta property="og:image:height" content={String(cardSizes[shape].height)} />
      <meta property="og:image:alt" content={tags.alt} />
    </Fragment>
  ));
}

interface CardDescription {
  pathOf: (shape: CardShape) => string;
  alt: string;
}

async function describeOwnCard(view: `/${string}`): Promise<CardDescription | undefined> {
  const card = await findCard(view);
  return (
    card && {
      pathOf: (shape) => cardPath(view, shape, card.version),
      alt: describeCard(card.subject),
    }
  );
}

/** A list needs no version of the home page's card: the newest edition would have to be made up for it. */
function shareHomeCard({ name, language }: Paper): CardDescription | undefined {
  if (!languageOf(language).hasSheets) return undefined;
  return { pathOf: (shape) => cardPath(homePath, shape), alt: name };
}
