import { formatDiagnostic } from '@/lib/content/diagnostic';
import type { Paper } from '@/lib/content/fields/schema';
import { findPresence } from '@/lib/content/files/edition-folder';
import { standingFolder } from '@/lib/content/files/folder-names';
import { readStandingPages } from '@/lib/content/standing/read-standing-pages';
import type { StandingPage } from '@/lib/content/standing/standing-page';
import type { JsonStore } from '@/lib/store/json-store';
import { type LoggedConditions, messageOf } from '@/lib/store/log';
import { expireAt } from '@/lib/store/record-sources';
import { openSourceCache } from '@/lib/store/source-cache';

export interface LastGoodPagesParts {
  contentDir: string;
  store: JsonStore;
  conditions: LoggedConditions;
}

/** The name in the store. */
const stored = 'standing-pages';
/** Milliseconds after which a folder that the disk could not read is tried again. */
const retryAfter = 1000;

/**
 * Returns a function that reads the standing pages in their order. A page with an error is returned as it last was
 * without one, also after a restart; the others do not depend on it. All are while their folder cannot be read.
 */
export function openLastGoodPages(
  parts: LastGoodPagesParts,
): (paper: Paper) => Promise<StandingPage[]> {
  const cache = openSourceCache<StandingPage[]>({ maxEntries: 2 });
  // In memory as well, for a server that cannot store anything.
  let last: StandingPage[] | undefined;
  const readLast = async () => last ?? (await parts.store.read<StandingPage[]>(stored)) ?? [];
  const keep = async (pages: StandingPage[]) => {
    if (JSON.stringify(pages) !== JSON.stringify(last)) await parts.store.write(stored, pages);
    last = pages;
  };
  return (paper) =>
    cache.get(JSON.stringify(paper), async () => {
      const before = await readLast();
      const read = await readNow(parts, paper);
      if (!read) return before;
      const pages = read.slugs.flatMap((slug) => {
        const isSlug = (page: StandingPage) => page.slug === slug;
        return read.pages.find(isSlug) ?? before.find(isSlug) ?? [];
      });
      const unique = pages.filter((page, index) => pages.indexOf(page) === index);
      await keep(unique);
      return unique;
    });
}

/** Returns undefined if the folder cannot be read now. */
async function readNow({ contentDir, conditions }: LastGoodPagesParts, paper: Paper) {
  const subject = 'standing pages';
  try {
    if ((await findPresence(contentDir, standingFolder)) === 'away') return undefined;
    const read = await readStandingPages(contentDir, paper);
    const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) conditions.end(subject, 'pages-restored');
    else {
      conditions.begin(subject, 'warn', 'pages-refused', {
        errors: errors.length,
        first: errors[0] && formatDiagnostic(errors[0]),
      });
    }
    return read;
  } catch (error) {
    expireAt(Date.now() + retryAfter);
    conditions.begin(subject, 'error', 'pages-unreadable', { error: messageOf(error) });
    return undefined;
  }
}
