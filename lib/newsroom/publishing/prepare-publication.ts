/**
 * Prepares the publication of an edition: reads and checks it, makes it up, and says what will change for readers.
 * Nothing is written (`write-publication.ts`).
 */
import type { Article } from '@/lib/content/article';
import type { Diagnostic } from '@/lib/content/diagnostic';
import { isoAt } from '@/lib/content/fields/release-time';
import type { Paper } from '@/lib/content/fields/schema';
import { listDates } from '@/lib/content/files/content-folder';
import type { InspectPicture } from '@/lib/content/pictures/find-damage';
import { findEarlyRelease } from '@/lib/content/published/early-release';
import { findLostAddresses } from '@/lib/content/published/lost-addresses';
import { findLostPeople } from '@/lib/content/published/lost-people';
import { type Publication, readPublication, releaseOf } from '@/lib/content/published/publication';
import { listRecorded } from '@/lib/content/published/withdrawn-articles';
import { type EditionContent, readEdition } from '@/lib/content/read-edition';
import { languageOf } from '@/lib/language/find-language';
import { listPromises } from '../addresses/list-promises';
import { countIssue } from '../count-issue';
import { planEdition } from '../plan-edition';
import { digestArticle, digestPages } from './digest-edition';
import { type Changes, findChanges } from './find-changes';
import { hashFiles } from './hash-files';

export interface PublishOrder {
  contentDir: string;
  date: string;
  paper: Paper;
  /** The time at which readers shall see the edition, in ISO 8601 with offset; absent: now. */
  at?: string;
  now: Date;
  /** Decodes the pictures; without it they are trusted. */
  inspect?: InspectPicture | undefined;
}

export interface Prepared {
  edition: EditionContent;
  publication: Publication;
  changes: Changes;
}

/** @returns `prepared` is absent if a diagnostic prevents the publication */
export async function preparePublication(
  order: PublishOrder,
): Promise<{ prepared?: Prepared; diagnostics: Diagnostic[] }> {
  const { contentDir, date, paper } = order;
  const { edition, diagnostics } = await readEdition(contentDir, date, paper, {
    isToPublish: true,
    inspect: order.inspect,
  });
  if (!edition) return { diagnostics };
  const last = await readPublication(contentDir, date);
  const release = releaseFor(order, last.publication);
  const firstSeen = firstSeenIn(order, { release, last: last.publication });
  const problems = [
    ...(await findEarlyRelease({ contentDir, articles: edition.articles, firstSeen })),
    ...(last.publication && last.text !== undefined
      ? findLostAddresses(withRecorded(edition, last.publication), {
          publication: last.publication,
          text: last.text,
        })
      : []),
    ...(await findLostPeople(contentDir, [date], { isFileExpected: false })),
  ];
  if (problems.length > 0) return { diagnostics: [...diagnostics, ...problems] };
  const publication = await toPublication(order, {
    edition,
    release,
    firstSeen,
    last: last.publication,
  });
  return {
    prepared: { edition, publication, changes: findChanges(last.publication, publication) },
    diagnostics,
  };
}

/** Returns when the edition is released: an edition that is public already remains so. */
function releaseFor(
  { at, now, paper }: PublishOrder,
  last: Publication | undefined,
): string | undefined {
  const isOut = last && (releaseOf(last) ?? 0) <= Number(now);
  return isOut ? last.release : (at ?? isoAt(now, paper.timeZone));
}

interface Stage {
  /** Absent for an edition of an earlier version, whose time was not recorded. */
  release: string | undefined;
  last: Publication | undefined;
}

/** Returns a function that says when readers can first see an article: ISO 8601 with offset. */
function firstSeenIn({ now, paper }: PublishOrder, { release, last }: Stage) {
  const present = isoAt(now, paper.timeZone);
  const next = release !== undefined && Date.parse(release) > Number(now) ? release : present;
  return (slug: string) => {
    const recorded = last?.articles[slug]?.published;
    const before = recorded ?? (last?.addresses.includes(slug) ? last.release : undefined);
    return before !== undefined && Date.parse(before) <= Number(now) ? before : next;
  };
}

/** Articles that were deleted after they were withdrawn are in the manifest only. */
function withRecorded(edition: EditionContent, last: Publication): EditionContent {
  const known = new Set([...edition.articles, ...edition.withdrawn].map(({ slug }) => slug));
  const deleted = listRecorded(last).filter(({ slug }) => !known.has(slug));
  return { ...edition, withdrawn: [...edition.withdrawn, ...deleted] };
}

interface PublicationParts extends Stage {
  edition: EditionContent;
  firstSeen: (slug: string) => string;
}

async function toPublication(
  order: PublishOrder,
  { edition, release, last, firstSeen }: PublicationParts,
): Promise<Publication> {
  const { contentDir, paper } = order;
  const { articles } = edition;
  const { hasSheets } = languageOf(paper.language);
  const plan = hasSheets ? await planEdition({ ...edition, paper }) : undefined;
  const issue =
    last?.issue ?? (await countIssue({ ...order, ...edition, dates: await listDates(contentDir) }));
  const withdrawn = last ? withRecorded(edition, last).withdrawn : [];
  const shown = articles.map((article) => [article.slug, toEntry(article, firstSeen)] as const);
  const takenBack = withdrawn.map(({ slug, title, date, reason }) => {
    const entry = { published: firstSeen(slug), ...(title !== undefined && { title }) };
    return [slug, { ...entry, withdrawn: { date, reason } }] as const;
  });
  const slugs = articles.flatMap(({ slug, aliases }) => [slug, ...aliases]);
  return {
    ...(release !== undefined && { release }),
    issue: issue ?? null,
    addresses: [...new Set([...(last?.addresses ?? []), ...slugs])].sort(),
    articles: Object.fromEntries([...shown, ...takenBack].sort(([a], [b]) => (a < b ? -1 : 1))),
    people: last?.people ?? {},
    pages: digestPages(plan),
    ...(await listPromises(order, edition, last)),
    at: order.now.toISOString(),
    files: await hashFiles(contentDir, order.date),
  };
}

function toEntry(article: Article, firstSeen: (slug: string) => string) {
  const { slug, title } = article;
  return { published: firstSeen(slug), digest: digestArticle(article), title };
}
