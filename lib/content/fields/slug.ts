/**
 * Slugs: the last segment of an article's address. They are ASCII, because addresses with other characters can be
 * encoded twice on their way (vercel/next.js #12057 and others), and have a letter, so that none looks like a page
 * number or a year.
 */

/** Segments after `/DATE/` that are, or may become, the addresses of something other than an article. */
const reservedSlugs: ReadonlySet<string> = new Set([
  'pages',
  'print',
  'large',
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
  // Next's metadata routes.
  'icon',
  'apple-icon',
  'opengraph-image',
  'twitter-image',
]);

/** Returns the slug in an article's file name, valid or not: `huiji-park` for `01-huiji-park.md`. */
export function slugOfFile(name: string): string {
  return name.replace(/^\d+-/, '').replace(/\.md$/, '');
}

/** Returns the problem of an article's slug, or undefined if it is valid. */
export function findSlugProblem(slug: string): { message: string; fix: string } | undefined {
  if (reservedSlugs.has(slug)) {
    return { message: `slug "${slug}" is reserved`, fix: `choose another: ${slug}-story` };
  }
  return findSlugShapeProblem(slug);
}

/** Returns the problem of the characters of any slug: an article's or a section's id. */
export function findSlugShapeProblem(slug: string): { message: string; fix: string } | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    const better = toSlug(slug);
    const fix = better ? `write ${better}` : 'use small letters a–z, digits and single hyphens';
    return { message: `bad slug "${slug}"`, fix };
  }
  if (!/[a-z]/.test(slug)) {
    return { message: `slug "${slug}" has no letter`, fix: `add a word: day-${slug}` };
  }
  return undefined;
}

/** Returns a valid slug made of the letters of a text, or an empty string if there is none. */
function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /[a-z]/.test(slug) && !reservedSlugs.has(slug) ? slug : '';
}
