import type { ComponentProps, ReactNode } from 'react';
import { StructuredData } from '@/components/site/structured-data';
import type { Paper } from '@/lib/content/fields/schema';
import { CardTags } from './card-tags';
import { knownOrigin } from './site-origin';

export interface ViewParts {
  paper: Paper;
  /** The address of the view whose card is shown where this one is shared: its own, or the paper's. */
  card: `/${string}`;
  /** What search engines read. */
  data: (origin: string) => ComponentProps<typeof StructuredData>['data'];
  /** What readers see. */
  view: (origin: string) => ReactNode;
}

/**
 * What every page of the site consists of: the view, and beside it what machines read of it. Both get the
 * origin that the paper is known by, empty where it does not know its own.
 */
export function renderView({ paper, card, data, view }: ViewParts) {
  const origin = knownOrigin(paper) ?? '';
  return (
    <>
      <CardTags paper={paper} view={card} />
      <StructuredData data={data(origin)} />
      {view(origin)}
    </>
  );
}
