import { archiveRootPath, editionPath, homePath } from '@/lib/edition/addresses/paths';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';
import { SiteFrame, type SitePaper } from '../site/site-frame';

export interface WithdrawnViewProps {
  paper: SitePaper;
  article: {
    /** Of its edition. */
    date: string;
    title?: string;
    /** The day on which it was withdrawn. */
    withdrawnOn: string;
    reason: string;
  };
}

/** What readers find at the address of an article that was withdrawn: that, why, and the way on. */
export function WithdrawnView({ paper, article }: WithdrawnViewProps) {
  const { language } = paper;
  const messages = languageOf(language).messages;
  const { date, title, withdrawnOn, reason } = article;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={language} text={messages.withdrawn} />
      </h1>
      {title && <p className="mt-4 font-hei">{title}</p>}
      <p className="mt-4 max-w-prose">
        <Message
          language={language}
          text={messages.withdrawnOn(formatDay(withdrawnOn, language))}
        />{' '}
        {reason}
      </p>
      <ul className="mt-4 flex flex-wrap gap-x-6 underline underline-offset-4">
        <li>
          <Link href={editionPath(date)} prefetch={false}>
            {formatDay(date, language)}
          </Link>
        </li>
        <li>
          <Link href={homePath} prefetch={false}>
            <Message language={language} text={messages.toNewest} />
          </Link>
        </li>
        <li>
          <Link href={archiveRootPath} prefetch={false}>
            <Message language={language} text={messages.toArchive} />
          </Link>
        </li>
      </ul>
    </SiteFrame>
  );
}
