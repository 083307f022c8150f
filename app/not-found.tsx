import type { Metadata } from 'next';
import { Folio } from '@/components/masthead/folio';
import { Link } from '@/components/reader/script/link';
import { Message } from '@/components/site/message';
import { SiteFrame } from '@/components/site/site-frame';
import { archiveRootPath, homePath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import { getSitePaper } from './data';
import { missingMetadata } from './share-metadata';

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata(await getSitePaper());
}

export default async function NotFoundPage() {
  const paper = await getSitePaper();
  const messages = languageOf(paper.language).messages;
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <h1 className="font-heavy text-3xl leading-tight sm:text-4xl">
        <Message language={paper.language} text={messages.notFound} />
      </h1>
      <p className="mt-4 max-w-prose">
        <Message language={paper.language} text={messages.notFoundLine} />
      </p>
      <ul className="mt-4 flex flex-wrap gap-x-6 underline underline-offset-4">
        <li>
          <Link href={homePath} prefetch={false}>
            <Message language={paper.language} text={messages.toNewest} />
          </Link>
        </li>
        <li>
          <Link href={archiveRootPath} prefetch={false}>
            <Message language={paper.language} text={messages.toArchive} />
          </Link>
        </li>
      </ul>
    </SiteFrame>
  );
}
