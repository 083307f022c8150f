import { languageOf } from '@/lib/language/find-language';
import { Folio } from '../masthead/folio';
import { Message } from './message';
import { SiteFrame, type SitePaper } from './site-frame';

/** The front page before the first edition. In development it tells the editor what to do. */
export function NoEdition({ paper }: { paper: SitePaper }) {
  const messages = languageOf(paper.language).messages;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl">
        <Message language={paper.language} text={messages.noEdition} />
      </h1>
      {process.env.NODE_ENV === 'development' && (
        <p className="mt-4">
          <Message language={paper.language} text={messages.noEditionAdvice} />
        </p>
      )}
    </SiteFrame>
  );
}
