import { labelPath, placePath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import type { ListedName, NameDirectory } from '@/lib/newsroom/archive/find-names';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ListHead } from './list-head';

export interface NamesViewProps {
  paper: SitePaper;
  by: 'labels' | 'places';
  directory: NameDirectory;
}

/** All columns or all places of the paper by the first letters of their addresses, with the number of articles. */
export function NamesView({ paper, by, directory: { names, reading } }: NamesViewProps) {
  const { language } = paper;
  const { inArchive } = languageOf(language).messages;
  const isColumns = by === 'labels';
  const list = { page: 1, pages: 1, total: names.length, ...(reading && { reading }) };
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <ListHead
        language={language}
        title={
          <Message language={language} text={isColumns ? inArchive.columns : inArchive.places} />
        }
        list={list}
        hasTotal={false}
      />
      {names.length === 0 && (
        <p className="mt-4">
          <Message
            language={language}
            text={isColumns ? inArchive.noColumns : inArchive.noPlaces}
          />
        </p>
      )}
      {groupByInitial(names).map(([initial, own]) => (
        <section key={initial} className="teaser-day" aria-label={initial}>
          <h2 className="font-hei">{initial}</h2>
          <ul className="people">
            {own.map((one) => (
              <NameEntry key={one.slug} {...{ by, language }} {...one} />
            ))}
          </ul>
        </section>
      ))}
    </SiteFrame>
  );
}

function NameEntry({
  by,
  language,
  slug,
  name,
  articles,
}: ListedName & Pick<NamesViewProps, 'by'> & { language: string }) {
  const { messages } = languageOf(language);
  const count = (
    <span className="teaser-byline">
      <Message language={language} text={messages.articles(articles)} />
    </span>
  );
  const link = { prefetch: false, className: 'font-hei' } as const;
  return (
    <li>
      {by === 'labels' ? (
        <Link href={labelPath(slug)} {...link}>
          {name}
        </Link>
      ) : (
        <Link href={placePath(slug)} {...link}>
          {name}
        </Link>
      )}
      {count}
    </li>
  );
}

/** @param names by slug */
function groupByInitial(names: readonly ListedName[]): [string, ListedName[]][] {
  const groups = new Map<string, ListedName[]>();
  for (const one of names) {
    const initial = one.slug.charAt(0).toUpperCase();
    groups.set(initial, [...(groups.get(initial) ?? []), one]);
  }
  return [...groups];
}
