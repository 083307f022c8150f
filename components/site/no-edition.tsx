import type { Paper } from '@/lib/content/fields/schema';
import { messagesOf } from '@/lib/edition/words';
import { Folio } from '../masthead/folio';
import { SiteFrame } from './site-frame';

/** The front before the first issue. */
export function NoEdition({ paper }: { paper: Paper }) {
  const messages = messagesOf(paper.language);
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />} texts={{ heavy: messages.noEdition }}>
      <h1 className="font-heavy text-3xl">{messages.noEdition}</h1>
      <p className="mt-4">{messages.noEditionLine}</p>
    </SiteFrame>
  );
}
