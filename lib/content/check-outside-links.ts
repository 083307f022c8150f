import type { OutsideLink } from './body/resolve-links';
import type { Report } from './diagnostic';
import { findSuggestion } from './fields/find-suggestion';
import { slugOfFile } from './fields/slug';
import { listNames, readBytes } from './files';
import { parseManuscript } from './manuscript';
import { longestText } from './source/parse-source';

/**
 * Checks that linked articles of other editions exist, and reports broken links. Each linked edition's folder is
 * listed once. Its articles are read only if no file has the slug, to look for it among their aliases.
 */
export async function checkOutsideLinks(
  contentDir: string,
  links: OutsideLink[],
  report: Report,
): Promise<void> {
  const listed = new Map<string, string[] | undefined>();
  for (const { date, slug, place } of links) {
    if (!listed.has(date)) listed.set(date, await listNames(contentDir, date));
    const names = listed.get(date);
    const slugs = names?.filter((name) => name.endsWith('.md')).map(slugOfFile) ?? [];
    if (names && (slug === undefined || slugs.includes(slug))) continue;
    if (names && slug && (await findAliases(contentDir, date, names)).includes(slug)) continue;
    const message = `link to /${[date, slug].filter(Boolean).join('/')} is broken`;
    const suggestion = slug === undefined ? undefined : findSuggestion(slug, slugs);
    const fix = !names
      ? `there is no edition of ${date}`
      : suggestion
        ? `did you mean /${date}/${suggestion}?`
        : 'write the slug of an article there';
    report(place, { code: 'broken-link', message, fix });
  }
}

async function findAliases(contentDir: string, date: string, names: string[]): Promise<string[]> {
  const aliases: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.md'))) {
    const file = `${date}/${name}`;
    const bytes = await readBytes(contentDir, file, { most: longestText });
    const { isDraft, known } = parseManuscript(file, bytes);
    if (!isDraft) aliases.push(...(known.aliases ?? []));
  }
  return aliases;
}
