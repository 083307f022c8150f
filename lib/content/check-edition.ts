/** Checks the files of an edition as a set: duplicate slugs, missing articles, files that are not read. */
import { type Diagnostic, reportTo, startOfFile } from './diagnostic';
import type { FileEntry, OddEntry } from './files/edition-folder';
import type { Manuscript } from './manuscript';
import { findUnreadFile } from './unread-files';

export interface EditionFiles {
  contentDir: string;
  date: string;
  files: FileEntry[];
  /** What lies beside them that is no file. */
  odd: OddEntry[];
  /** Without the withdrawn ones. */
  manuscripts: Manuscript[];
  withdrawn: readonly unknown[];
  /** Receives the diagnostics that belong to no manuscript. */
  diagnostics: Diagnostic[];
}

export function checkEdition(edition: EditionFiles): void {
  const { date, files, odd, manuscripts, withdrawn, diagnostics } = edition;
  // All of an edition may be withdrawn: that must not keep it up as it last was.
  if (withdrawn.length === 0 && manuscripts.every(({ isDraft }) => isDraft)) {
    const message =
      manuscripts.length > 0 ? 'every article is a draft' : 'the edition has no article';
    const fix = `write one: npm run paper -- new ${date} SLUG`;
    reportTo(diagnostics, date)(startOfFile, { code: 'no-article', message, fix });
  }
  for (const { name, kind } of odd) {
    if (!name.endsWith('.md') && name !== 'edition.yaml') continue;
    const message = kind === 'folder' ? 'this is a folder' : 'this is a pipe, or a link to nothing';
    reportTo(diagnostics, `${date}/${name}`)(startOfFile, {
      code: 'no-file',
      message,
      fix: 'remove it, or put the text into a file of this name',
    });
  }
  for (const { name } of files) {
    const finding = findUnreadFile(name, edition);
    if (finding) reportTo(diagnostics, `${date}/${name}`)(startOfFile, finding);
  }
  rejectDuplicateSlugs(manuscripts);
}

/**
 * The names by which a link can refer to an article: its slug, its former slugs and its file name. Drafts cannot
 * be linked to.
 * @returns slugs by each of these names
 */
export function findSlugs(manuscripts: Manuscript[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const linkable = manuscripts.filter(({ isDraft }) => !isDraft);
  for (const { slug, known } of linkable) {
    for (const alias of known.aliases ?? []) slugs.set(alias, slug);
  }
  for (const { slug, file } of linkable) slugs.set(slug, slug).set(file.replace(/^.*\//, ''), slug);
  return slugs;
}

/** Reports slugs and aliases that are used twice. Between a draft and an article, the draft is reported. */
function rejectDuplicateSlugs(all: Manuscript[]): void {
  const articlesFirst = all.toSorted((a, b) => Number(a.isDraft) - Number(b.isDraft));
  const owners = new Map<string, string>();
  for (const { slug, file, report } of articlesFirst) {
    const owner = owners.get(slug);
    if (owner === undefined) owners.set(slug, file);
    else
      report(startOfFile, {
        code: 'twin-slug',
        ...describeDuplicate(slug, owner),
        fix: 'rename this file',
      });
  }
  for (const { file, fields, known, report } of articlesFirst) {
    for (const [index, alias] of (known.aliases ?? []).entries()) {
      const owner = owners.get(alias);
      const place = fields.placeOf(['aliases', index]);
      if (owner === undefined) owners.set(alias, file);
      else
        report(place, {
          code: 'twin-slug',
          ...describeDuplicate(alias, owner),
          fix: 'remove this alias',
        });
    }
  }
}

function describeDuplicate(slug: string, owner: string): { message: string } {
  return { message: `slug "${slug}" is already used by ${owner}` };
}
