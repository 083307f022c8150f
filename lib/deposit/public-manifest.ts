import type { Article, WithdrawnArticle } from '@/lib/content/article';
import type { Publication } from '@/lib/content/published/publication';

interface Shown {
  publication: Publication;
  /** Those that readers see. */
  articles: readonly Article[];
  /** Those that readers are told were taken back. */
  withdrawn: readonly WithdrawnArticle[];
}

/**
 * Returns the manifest of an edition without what readers do not know (any more): of an article that was withdrawn it
 * has what its notice says, and of drafts, and articles that are gone, nothing. It is also without what only `publish`
 * needs.
 */
export function toPublicManifest({
  publication,
  articles,
  withdrawn,
}: Shown): Omit<Publication, 'files' | 'copy' | 'at'> {
  const { files: _files, copy: _copy, at: _at, ...rest } = publication;
  const shown = slugsOf(articles);
  const answered = new Set([...shown, ...slugsOf(withdrawn)]);
  const names = namesInBylines(articles);
  const pictures = new Set(articles.flatMap((article) => article.pictures.map(({ name }) => name)));
  const listShown = (slugs: readonly string[]) => slugs.filter((slug) => shown.has(slug));
  return {
    ...rest,
    addresses: rest.addresses.filter((slug) => answered.has(slug)),
    articles: Object.fromEntries(
      Object.entries(rest.articles).flatMap(([slug, entry]) => {
        const notice = withdrawn.find((one) => one.slug === slug);
        if (notice) return [[slug, toNotice(entry.published, notice)]];
        return shown.has(slug) ? [[slug, entry]] : [];
      }),
    ),
    people: Object.fromEntries(Object.entries(rest.people).filter(([, name]) => names.has(name))),
    pages: rest.pages.map((page) => ({ ...page, articles: listShown(page.articles) })),
    pictures: Object.fromEntries(
      Object.entries(rest.pictures).flatMap(([name, slugs]) =>
        pictures.has(name) ? [[name, listShown(slugs)]] : [],
      ),
    ),
  };
}

/** The names of the people in the bylines of articles. */
export function namesInBylines(articles: readonly Article[]): Set<string> {
  return new Set(articles.flatMap(({ byline }) => byline?.people ?? []).map(({ name }) => name));
}

function slugsOf(articles: readonly Pick<Article, 'slug' | 'aliases'>[]): Set<string> {
  return new Set(articles.flatMap(({ slug, aliases }) => [slug, ...aliases]));
}

function toNotice(published: string, { title, date, reason }: WithdrawnArticle) {
  return { published, ...(title !== undefined && { title }), withdrawn: { date, reason } };
}
