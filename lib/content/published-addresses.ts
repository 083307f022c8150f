/**
 * The addresses an edition has gone out with, kept beside its articles in `published.json`, so that none
 * is ever lost: an address that readers hold stays an article's slug or becomes its alias.
 */
import { z } from 'zod';
import type { Article } from './article';
import { type Diagnostic, reportTo, startOfFile } from './diagnostic';
import { readBytes, replaceFile } from './files';

const kept = z.object({ addresses: z.array(z.string()) });

/** A day has some hundred articles; a list of a megabyte is not ours. */
const longestList = 2 ** 20;

const pathOf = (date: string) => `${date}/published.json`;

/** The slugs an edition has gone out with; none before it was first published. */
export async function readAddresses(contentDir: string, date: string): Promise<string[]> {
  const bytes = await readBytes(contentDir, pathOf(date), { most: longestList });
  if (!bytes) return [];
  try {
    return kept.parse(JSON.parse(new TextDecoder().decode(bytes))).addresses;
  } catch {
    throw new Error(`${pathOf(date)} cannot be read: restore it, or remove it to start again`);
  }
}

/** One diagnostic for each address that no article and no alias answers any more. */
export function findLostAddresses(
  date: string,
  known: string[],
  articles: Article[],
): Diagnostic[] {
  const answered = new Set(articles.flatMap(({ slug, aliases }) => [slug, ...aliases]));
  const diagnostics: Diagnostic[] = [];
  for (const slug of known.filter((one) => !answered.has(one))) {
    reportTo(diagnostics, pathOf(date))(startOfFile, {
      code: 'lost-address',
      message: `the published address /${date}/${slug} would be lost`,
      fix: `write aliases: [${slug}] in the article that takes its place`,
    });
  }
  return diagnostics;
}

/**
 * What `check` says of an edition that is out: a warning for each address that its readers would lose. The
 * edition itself is good; only publishing it again is refused.
 */
export async function checkAddresses(
  contentDir: string,
  date: string,
  articles: Article[],
): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  try {
    diagnostics.push(...findLostAddresses(date, await readAddresses(contentDir, date), articles));
  } catch {
    reportTo(diagnostics, pathOf(date))(startOfFile, {
      code: 'bad-addresses',
      message: 'the list of published addresses cannot be read',
      fix: 'restore it, or remove it to start again',
    });
  }
  return diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
}

/** Adds the slugs of an edition to those it has gone out with. */
export async function recordAddresses(
  contentDir: string,
  date: string,
  slugs: string[],
): Promise<void> {
  const addresses = [...new Set([...(await readAddresses(contentDir, date)), ...slugs])].sort();
  await replaceFile(contentDir, pathOf(date), `${JSON.stringify({ addresses }, undefined, 2)}\n`);
}
