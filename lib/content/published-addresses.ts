/**
 * The published addresses of an edition, recorded beside its articles in `published.json`. They ensure that no
 * published address is lost: each must remain the slug of an article or become an alias of one.
 */
import { z } from 'zod';
import type { Article } from './article';
import { type Diagnostic, reportTo, startOfFile } from './diagnostic';
import { readBytes, replaceFile } from './files';

const publishedSchema = z.object({ addresses: z.array(z.string()) });

/** In bytes. An edition has some hundred addresses, far below this limit. */
const longestList = 2 ** 20;

const pathOf = (date: string) => `${date}/published.json`;

/** Returns the published slugs of an edition; an empty list before it is first published. */
export async function readAddresses(contentDir: string, date: string): Promise<string[]> {
  const bytes = await readBytes(contentDir, pathOf(date), { most: longestList });
  if (!bytes) return [];
  try {
    return publishedSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).addresses;
  } catch {
    throw new Error(`${pathOf(date)} cannot be read: restore it, or delete it to start again`);
  }
}

/** Reports each published address that is no longer the slug or an alias of an article. */
export function findLostAddresses(
  date: string,
  published: string[],
  articles: Article[],
): Diagnostic[] {
  const answered = new Set(articles.flatMap(({ slug, aliases }) => [slug, ...aliases]));
  const diagnostics: Diagnostic[] = [];
  for (const slug of published.filter((one) => !answered.has(one))) {
    reportTo(diagnostics, pathOf(date))(startOfFile, {
      code: 'lost-address',
      message: `the published address /${date}/${slug} would be lost`,
      fix: `write aliases: [${slug}] in the article that replaces it`,
    });
  }
  return diagnostics;
}

/**
 * Checks the addresses of a published edition for the command `check`. Lost addresses are only warnings here,
 * because the edition is valid; publishing it again is refused.
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
      fix: 'restore it, or delete it to start again',
    });
  }
  return diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
}

/** Adds slugs to the published addresses of an edition. */
export async function recordAddresses(
  contentDir: string,
  date: string,
  slugs: string[],
): Promise<void> {
  const addresses = [...new Set([...(await readAddresses(contentDir, date)), ...slugs])].sort();
  await replaceFile(contentDir, pathOf(date), `${JSON.stringify({ addresses }, undefined, 2)}\n`);
}
