import { peopleInitialPath, personPath } from '@/lib/edition/addresses/paths';
import { languageOf } from '@/lib/language/find-language';
import type { ListedPerson, PeopleDirectory } from '@/lib/newsroom/archive/people-directory';
import { Folio } from '../masthead/folio';
import { Link } from '../reader/script/link';
import { Message } from '../site/message';
import { NeighbourLinks } from '../site/neighbour-links';
import { SiteFrame, type SitePaper } from '../site/site-frame';
import { ListHead } from './list-head';

export interface PeopleViewProps {
  paper: SitePaper;
  /** All initials that somebody has, in their order. */
  initials: readonly string[];
  /** The initial that is shown; undefined for the whole directory. */
  initial?: string;
  directory: PeopleDirectory;
}

/** The people of the paper by the first letters of their addresses, which for Chinese names are those of pinyin. */
export function PeopleView({ paper, initials, initial, directory }: PeopleViewProps) {
  const { language } = paper;
  const { inArchive } = languageOf(language).messages;
  const { people, reading } = directory;
  const title =
    initial === undefined ? inArchive.people : inArchive.peopleWith(initial.toUpperCase());
  const shown = initial === undefined ? initials : [initial];
  const list = { page: 1, pages: 1, total: people.length, ...(reading && { reading }) };
  const at = initial === undefined ? -1 : initials.indexOf(initial);
  const linkTo = (other: string | undefined) =>
    other === undefined
      ? undefined
      : { href: peopleInitialPath(other), kind: '', title: other.toUpperCase() };
  return (
    <SiteFrame paper={paper} head={<Folio paper={paper} />}>
      <ListHead
        language={language}
        title={<Message language={language} text={title} />}
        list={list}
        hasTotal={false}
      />
      {initials.length > 1 && (
        <nav aria-label={inArchive.people} className="mt-3">
          <ul className="flex flex-wrap gap-x-4">
            {initials.map((one) => (
              <li key={one}>
                <Link
                  href={peopleInitialPath(one)}
                  prefetch={false}
                  aria-current={one === initial ? 'page' : undefined}
                  className="inline-block min-w-[max(1.5rem,var(--target,0px))] py-1 text-center aria-[current]:text-(color:--color-red)"
                >
                  {one.toUpperCase()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {people.length === 0 && (
        <p className="mt-4">
          <Message language={language} text={inArchive.noPeople} />
        </p>
      )}
      {shown.map((one) => (
        <Initial
          key={one}
          initial={one}
          hasHeading={initial === undefined}
          language={language}
          people={people.filter(({ slug }) => slug.startsWith(one))}
        />
      ))}
      <NeighbourLinks
        name={title}
        previous={at < 0 ? undefined : linkTo(initials[at - 1])}
        next={at < 0 ? undefined : linkTo(initials[at + 1])}
      />
    </SiteFrame>
  );
}

interface InitialProps {
  initial: string;
  hasHeading: boolean;
  language: string;
  people: readonly ListedPerson[];
}

function Initial({ initial, hasHeading, language, people }: InitialProps) {
  if (people.length === 0) return null;
  return (
    <section className="teaser-day" aria-label={initial.toUpperCase()}>
      {hasHeading && <h2 className="font-hei">{initial.toUpperCase()}</h2>}
      <ul className="people">
        {people.map((person) => (
          <li key={person.slug}>
            <Link href={personPath(person.slug)} prefetch={false} className="font-hei">
              {person.name}
            </Link>
            <span className="teaser-byline">
              <Message language={language} text={describePerson(person, language)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Returns the roles of a person and the years of their articles: `记者、摄影　2019–2023`. */
export function describePerson(
  { roles, first, last }: Pick<ListedPerson, 'roles' | 'first' | 'last'>,
  language: string,
): string {
  const { messages } = languageOf(language);
  const { year, inArchive, comma } = messages;
  const named = roles.map((role) => messages.roles[role]).join(comma);
  return [named, inArchive.years(year(first), year(last))].filter(Boolean).join('　');
}
