import type { Paper } from '@/lib/content/schema';
import { wordsOf } from '@/lib/edition/words';
import { Folio } from '../masthead/folio';
import { SiteFrame } from './site-frame';

/** The front before the first issue. */
export function NoEdition({ paper }: { paper: Paper }) {
  const words = wordsOf(paper.language);
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />} texts={{ heavy: words.noEdition }}>
      <h1 className="font-heavy text-3xl">{words.noEdition}</h1>
      <p className="mt-4">{words.noEditionLine}</p>
    </SiteFrame>
  );
}
