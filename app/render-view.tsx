import type { ComponentProps, ReactNode } from 'react';
import { ProofMark } from '@/components/site/proof-mark';
import { StructuredData } from '@/components/site/structured-data';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { CardTags } from './card-tags';
import { knownOrigin } from './site-origin';

export interface ViewParts {
  paper: Paper;
  /** The edition that the view shows, for the mark of a proof; absent for a list. */
  edition?: Pick<Edition, 'status'>;
  /** Path of the view if it has a card of its own; absent for a list, which has that of the home page. */
  card?: `/${string}`;
  /** Returns the structured data for search engines. */
  data: (origin: string) => ComponentProps<typeof StructuredData>['data'];
  /** Returns the visible page. */
  view: (origin: string) => ReactNode;
}

/**
 * Renders a page of the site: the visible view, card tags and structured data. Both functions get the paper's
 * public origin, or an empty text if it is unknown.
 */
export function renderView({ paper, edition, card, data, view }: ViewParts) {
  const origin = knownOrigin(paper) ?? '';
  return (
    <>
      <CardTags paper={paper} view={card} />
      <StructuredData data={data(origin)} />
      {edition && edition.status !== 'published' && <ProofMark language={paper.language} />}
      {view(origin)}
    </>
  );
}
