/**
 * Slugs: the last segment of an article's address. ASCII, so that no address is encoded twice on its way
 * (vercel/next.js #12057 and others); a letter at least, so that none reads as a page or a year.
 */

/** Last segments under `/DATE/` that are, or may become, something other than an article. */
const reservedSlugs: ReadonlySet<string> = new Set([
  'pages',
  'print',
  'edition',
  'pdf',
  'epub',
  'audio',
  'media',
  'clipping',
  'card',
  'card-square',
  'feed',
  'search',
  'sections',
  'people',
  'archive',
  // Next's own file routes.
  'icon',
  'apple-icon',
  'opengraph-image',
  'twitter-image',
]);

/** The slug of an article file, right or wrong: `01-huiji-park.md` → `huiji-park`. */
export function slugOfFile(name: string): string {
  return name.replace(/^\d+-/, '').replace(/\.md$/, '');
}

/** What is wrong with an article's slug, or undefined. */
export function findSlugProblem(slug: string): { message: string; fix: string } | undefined {
  if (reservedSlugs.has(slug)) {
    return { message: `slug "${slug}" is reserved`, fix: `write another: ${slug}-story` };
  }
  return findSlugShapeProblem(slug);
}

/** What is wrong with the characters of any slug: an article's, a section's id. */
export function findSlugShapeProblem(slug: string): { message: string; fix: string } | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    const better = toSlug(slug);
    const say = better ? `write ${better}` : 'use small letters a–z, digits and single hyphens';
    return { message: `bad slug "${slug}"`, fix: say };
  }
  if (!/[a-z]/.test(slug)) {
    return { message: `slug "${slug}" has no letter`, fix: `add a word: day-${slug}` };
  }
  return undefined;
}

/** The nearest right slug, empty when there is none. */
function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /[a-z]/.test(slug) && !reservedSlugs.has(slug) ? slug : '';
}
