import { basename } from 'node:path';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { findSuggestion } from '@/lib/content/fields/find-suggestion';
import { setField } from '@/lib/content/fields/set-field';
import { slugOfFile } from '@/lib/content/fields/slug';
import { listNames } from '@/lib/content/files/edition-folder';
import { readBytes } from '@/lib/content/files/read-bytes';
import { replaceFile } from '@/lib/content/files/write-files';
import { isLongerThan, limits } from '@/lib/content/limits';
import { type Manuscript, parseManuscript } from '@/lib/content/manuscript';
import { type Publication, readPublication } from '@/lib/content/published/publication';
import { longestText } from '@/lib/content/source/parse-source';
import { hashBytes } from './hash-files';
import { writePublication } from './write-publication';

export interface Withdrawing {
  contentDir: string;
  date: string;
  slug: string;
  /** For readers, on one line. */
  reason: string;
  /** In the paper's time zone. */
  today: string;
}

export interface WithdrawalPlan {
  /** The present slug of the article. */
  slug: string;
  /** All of its addresses, the present one first. */
  addresses: string[];
  /** Writes the withdrawal into the manifest and, if the article has a file, into its front matter. */
  write: () => Promise<void>;
}

/** Finds out what withdrawing an article changes, and writes nothing; returns a sentence if it cannot be withdrawn. */
export async function planWithdrawal(
  order: Withdrawing,
): Promise<WithdrawalPlan | { problem: string }> {
  const { contentDir, date, reason, today } = order;
  if (!isEditionDate(date)) return { problem: `${date} is not a date: write it as in 2023-03-10.` };
  if (isLongerThan(reason, limits.field)) {
    return { problem: `The reason has more than ${limits.field} characters: shorten it.` };
  }
  const { publication, isBad } = await readPublication(contentDir, date);
  if (isBad)
    return {
      problem: `${date}/published.json cannot be read. See: npm run paper -- check ${date}`,
    };
  if (!publication)
    return {
      problem: `${date} was never published, so readers know nothing of it: delete the file.`,
    };
  const found = await findManuscript(order);
  const slug = found?.slug ?? order.slug;
  if (!publication.addresses.includes(slug))
    return { problem: describeUnknown(order, publication) };
  const entry = publication.articles[slug];
  if (entry?.withdrawn && (!found || found.known.withdrawn)) {
    return { problem: `/${date}/${slug} is withdrawn already: ${entry.withdrawn.reason}` };
  }
  const aliases = found?.known.aliases ?? [];
  return {
    slug,
    addresses: [slug, ...aliases],
    write: async () => {
      const text = found && (await markFile(contentDir, found, { date: today, reason }));
      const marked = withWithdrawal(publication, { slug, found, reason, today });
      // The manifest first: from then on the article is gone, whatever happens to its file.
      await writePublication(contentDir, date, withHash(marked, found, text));
      if (found && text !== undefined) await replaceFile(contentDir, found.file, text);
    },
  };
}

/** Finds the file of an article by its slug, or by a former one. */
async function findManuscript({
  contentDir,
  date,
  slug,
}: Withdrawing): Promise<Manuscript | undefined> {
  const names = ((await listNames(contentDir, date)) ?? []).filter((name) => name.endsWith('.md'));
  const byName = names.find((name) => slugOfFile(name) === slug);
  for (const name of byName === undefined ? names : [byName]) {
    const file = `${date}/${name}`;
    const manuscript = parseManuscript(
      file,
      await readBytes(contentDir, file, { most: longestText }),
    );
    if (byName !== undefined || manuscript.known.aliases?.includes(slug)) return manuscript;
  }
  return undefined;
}

function describeUnknown({ date, slug }: Withdrawing, { addresses }: Publication): string {
  const suggestion = findSuggestion(slug, addresses);
  const question = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `/${date}/${slug} was never published, so there is nothing to withdraw.${question}`;
}

function withWithdrawal(
  publication: Publication,
  {
    slug,
    found,
    reason,
    today,
  }: { slug: string; found: Manuscript | undefined; reason: string; today: string },
): Publication {
  const last = publication.articles[slug];
  const title = found?.known.title ?? last?.title;
  const entry = {
    published: last?.published ?? publication.release ?? `${today}T00:00:00Z`,
    ...(title !== undefined && { title }),
    withdrawn: { date: today, reason },
  };
  return { ...publication, articles: { ...publication.articles, [slug]: entry } };
}

/** Returns the text of an article with its withdrawal; undefined if its front matter cannot be parsed. */
async function markFile(
  contentDir: string,
  { file }: Manuscript,
  withdrawn: { date: string; reason: string },
): Promise<string | undefined> {
  const bytes = await readBytes(contentDir, file, { most: longestText });
  const text = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return text === undefined ? undefined : setField(text, 'withdrawn', withdrawn);
}

/** What the command itself writes was not saved by an editor. */
function withHash(
  publication: Publication,
  found: Manuscript | undefined,
  text: string | undefined,
): Publication {
  if (!found || text === undefined) return publication;
  const name = basename(found.file);
  return { ...publication, files: { ...publication.files, [name]: hashBytes(text) } };
}
