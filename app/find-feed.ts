import { withoutBase } from '@/lib/addresses/base-path';
import { withScript } from '@/lib/addresses/script-query';
import {
  correctionsPath,
  homePath,
  labelPath,
  parsePage,
  personPath,
  placePath,
  sectionPath,
} from '@/lib/edition/addresses/paths';
import {
  chooseDates,
  chooseEntries,
  type Feed,
  type FeedEntry,
  placesIn,
} from '@/lib/edition/feeds/feed';
import { languageOf } from '@/lib/language/find-language';
import { countAll, countArticles, countOf } from '@/lib/newsroom/archive/edition-record';
import { toPersonAnswer } from '@/lib/newsroom/archive/person-answer';
import { inReaderScript, readerScript } from '@/lib/store/reader-script';
import {
  convertTo,
  findNames,
  findPerson,
  getEdition,
  getPaper,
  listArticles,
  listEditions,
} from './data';
import { originOf } from './site-origin';

/** The subject of a feed, with its name in the feed's address. */
export type FeedOf =
  | { kind: 'paper' }
  | { kind: 'section'; section: string }
  | { kind: 'page'; page: string }
  | { kind: 'person'; person: string }
  | { kind: 'label'; label: string }
  | { kind: 'place'; place: string }
  | { kind: 'corrections' };

type Editions = Awaited<ReturnType<typeof listEditions>>;

interface Choice {
  title: string;
  home: string;
  /** Returns the number of an edition's articles that belong in the feed. */
  count: (edition: Editions[number]) => number;
  /** Whether an article belongs in the feed. */
  belongs: (entry: FeedEntry) => boolean;
  /** True if there is such a feed although it has no article yet. */
  isKnown: boolean;
  /** Returns by what editions are chosen, the latest first; by default it is their date. */
  timeOf?: (edition: Editions[number]) => string;
}

/**
 * Gathers a feed in the script of the request; returns undefined if its subject does not exist. Its articles are chosen
 * by the names that they have in the paper's own script.
 */
export async function findFeed(of: FeedOf, request: Request): Promise<Feed | undefined> {
  const feed = await inReaderScript(undefined, () => findOwnFeed(of, request));
  const script = readerScript();
  if (!feed || !script) return feed;
  const { convertText, convertArticles } = convertTo(script);
  const articles = await convertArticles(feed.entries.map(({ article }) => article));
  return {
    ...feed,
    paper: await getPaper(),
    title: await convertText(feed.title),
    entries: feed.entries.map((entry, index) => ({
      ...entry,
      article: articles[index] ?? entry.article,
    })),
    home: withScript(feed.home, script),
    self: withScript(feed.self, script),
    script,
  };
}

async function findOwnFeed(of: FeedOf, request: Request): Promise<Feed | undefined> {
  const paper = await getPaper();
  const choice = await choose(of);
  if (!choice) return undefined;
  const { title, home, count, belongs, isKnown, timeOf } = choice;
  const listed = await listEditions();
  const all = timeOf ? listed.toSorted((a, b) => timeOf(b).localeCompare(timeOf(a))) : listed;
  const dates = chooseDates(all.map((one) => ({ date: one.date, count: count(one) })));
  const list = of.kind === 'page' ? listMadeUp : listArticles;
  const editions = await Promise.all(dates.slice(0, mostEditions).map(list));
  const entries = editions.flatMap((placed) => chooseEntries(placed ?? [], belongs));
  if (!isKnown && entries.length === 0) return undefined;
  const { pathname } = new URL(request.url);
  const self = withoutBase(pathname) ?? pathname;
  return { paper, title, home, self, origin: originOf(paper, request), entries };
}

/**
 * Limit of the editions in a feed, because the texts of each have to be read: two weeks of a daily, which is longer than
 * any reader waits until the next look.
 */
const mostEditions = 14;

/** Making up an edition takes ten times as long as reading it, and only the feed of a page depends on the pages. */
async function listMadeUp(date: string) {
  const edition = await getEdition(date);
  return edition && placesIn(edition);
}

async function choose(of: FeedOf): Promise<Choice | undefined> {
  const paper = await getPaper();
  const titled = (name: string) => `${paper.name} · ${name}`;
  switch (of.kind) {
    case 'paper':
      return {
        title: paper.name,
        home: homePath,
        count: countArticles,
        belongs: () => true,
        isKnown: true,
      };
    case 'section': {
      const section = paper.sections.find(({ id }) => id === of.section);
      return (
        section && {
          title: titled(section.name),
          home: sectionPath(section.id),
          count: (edition) => countOf(edition, 'sections', section.id),
          belongs: ({ article }) => article.section === section.id,
          isKnown: true,
        }
      );
    }
    case 'page': {
      const number = parsePage(of.page);
      if (number === undefined) return undefined;
      return {
        title: titled(languageOf(paper.language).messages.page(number)),
        home: homePath,
        // An estimate: the articles of each page are known only after an edition is opened.
        count: (edition) => Math.ceil(countArticles(edition) / countPages(edition)),
        belongs: ({ page }) => page === number,
        // Only the editions tell whether there is such a page.
        isKnown: false,
      };
    }
    case 'person':
      return choosePerson(of.person, titled);
    case 'label':
      return chooseNamed({ by: 'labels', slug: of.label, home: labelPath(of.label) }, titled);
    case 'place':
      return chooseNamed({ by: 'places', slug: of.place, home: placePath(of.place) }, titled);
    case 'corrections':
      return {
        title: titled(languageOf(paper.language).messages.corrections),
        home: correctionsPath(),
        count: ({ corrections }) => corrections.length,
        belongs: ({ article }) => article.corrections.length > 0,
        isKnown: true,
        timeOf: ({ corrections }) => corrections.toSorted().at(-1) ?? '',
      };
    default:
      return of satisfies never;
  }
}

/** As the list of the same person (people/[person]): it is empty as long as an edition that was not read may have them. */
async function choosePerson(
  slug: string,
  titled: (name: string) => string,
): Promise<Choice | undefined> {
  const found = await findPerson(slug);
  const answer = toPersonAnswer(found);
  if (answer.kind === 'moved' || answer.kind === 'nobody') return undefined;
  const { language } = await getPaper();
  const name = answer.kind === 'known' ? answer.name : languageOf(language).messages.archive;
  return {
    title: titled(name),
    home: personPath(slug),
    count: (edition) => countAll(edition, 'people', found.names),
    belongs: ({ article }) =>
      article.byline?.people.some((one) => found.names.includes(one.name)) ?? false,
    isKnown: found.reading !== undefined,
  };
}

/** As the list of the same column or place (archive/name-page.tsx). */
async function chooseNamed(
  { by, slug, home }: { by: 'labels' | 'places'; slug: string; home: string },
  titled: (name: string) => string,
): Promise<Choice | undefined> {
  const { names, reading } = await findNames(by, slug);
  const { language } = await getPaper();
  const name = names[0] ?? (reading && languageOf(language).messages.archive);
  if (name === undefined) return undefined;
  return {
    title: titled(name),
    home,
    count: (edition) => countAll(edition, by, names),
    belongs: ({ article: { label, places } }) =>
      names.some((one) => (by === 'labels' ? label === one : places.includes(one))),
    isKnown: reading !== undefined,
  };
}

/** Typical number of stories on a page. */
const storiesPerPage = 8;

/** Returns the number of pages; an estimate if the edition is not made up yet. */
function countPages(edition: Editions[number]): number {
  return Math.max(1, edition.pages ?? Math.ceil(countArticles(edition) / storiesPerPage));
}
