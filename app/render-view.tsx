import type { ComponentProps, ReactNode } from 'react';
import { Counter } from '@/components/site/counter';
import { StructuredData } from '@/components/site/structured-data';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { CardTags } from './card-tags';
import { knownOrigin } from './site-origin';

export interface ViewParts {
  paper: Paper;
  /** Path of the view if it has a card of its own; absent for a list, which has that of the home page. */
  card?: `/${string}`;
  /** The edition that the view shows, if it shows one. */
  edition?: Pick<Edition, 'status'>;
  /** Returns the structured data for search engines. */
  data: (origin: string) => ComponentProps<typeof StructuredData>['data'];
  /** Returns the visible page. */
  view: (origin: string) => ReactNode;
}

/** Whoever edits the paper is no reader. */
const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Renders a page of the site: the visible view, card tags, structured data and the script
 * that counts readers, if there is one. Both functions get the paper's
 * public origin, or an empty text if it is unknown.
 */
export function renderView({ paper, card, edition, data, view }: ViewParts) {
  const origin = knownOrigin(paper) ?? '';
  const isProof = edition !== undefined && edition.status !== 'published';
  return (
    <>
      <CardTags paper={paper} view={card} />
      <StructuredData data={data(origin)} />
      {paper.analytics && !isProof && !isDevelopment && <Counter analytics={paper.analytics} />}
      {view(origin)}
    </>
  );
}
