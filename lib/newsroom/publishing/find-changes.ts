import type { Publication } from '@/lib/content/published/publication';

/** What a publication changes for readers. Addresses and articles are slugs. */
export interface Changes {
  /** Addresses of articles that readers could not see before. */
  added: string[];
  changed: string[];
  /** Withdrawn articles that are shown again. */
  returned: string[];
  withdrawn: string[];
  /** Addresses that lead to another article from now on. */
  redirected: string[];
  /** Numbers of pages on which articles move. */
  reflowed: number[];
  /** Pages that are new, and pages that are no longer there. */
  addedPages: number[];
  removedPages: number[];
}

/** Compares the last publication of an edition with the next. Without digests in the last, nothing counts as changed. */
export function findChanges(last: Publication | undefined, next: Publication): Changes {
  const shownIn = (publication: Publication | undefined) =>
    Object.entries(publication?.articles ?? {}).flatMap(([slug, article]) =>
      article.withdrawn ? [] : [slug],
    );
  const before = new Set(
    last?.articles && Object.keys(last.articles).length > 0 ? shownIn(last) : last?.addresses,
  );
  const now = shownIn(next);
  const isWithdrawn = (publication: Publication | undefined, slug: string) =>
    publication?.articles[slug]?.withdrawn !== undefined;
  const returned = now.filter((slug) => isWithdrawn(last, slug));
  const pagesBefore = new Map(last?.pages.map((page) => [page.number, page]));
  const numbers = next.pages.map(({ number }) => number);
  const known = last?.pages.length ? next.pages : [];
  return {
    added: now.filter((slug) => !before.has(slug) && !returned.includes(slug)),
    changed: now.filter((slug) => {
      const digest = last?.articles[slug]?.digest;
      return before.has(slug) && digest !== undefined && digest !== next.articles[slug]?.digest;
    }),
    returned,
    withdrawn: Object.keys(next.articles).filter(
      (slug) => isWithdrawn(next, slug) && !isWithdrawn(last, slug),
    ),
    redirected: [...before].filter((slug) => !Object.hasOwn(next.articles, slug)),
    reflowed: known.flatMap(({ number, layout }) => {
      const page = pagesBefore.get(number);
      return page && page.layout !== layout ? [number] : [];
    }),
    addedPages: known.flatMap(({ number }) => (pagesBefore.has(number) ? [] : [number])),
    removedPages: [...pagesBefore.keys()].filter(
      (number) => next.pages.length > 0 && !numbers.includes(number),
    ),
  };
}

export function isUnchanged(changes: Changes): boolean {
  return Object.values(changes).every((list: unknown[]) => list.length === 0);
}
