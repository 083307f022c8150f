/**
 * Reads one edition: its settings, its articles, and everything that is wrong with either, told at once.
 * It costs that edition: its folder is listed once, each text and the ends of each shown picture are read
 * once, and of other editions only the names in folders that a link leads to.
 */
import { languageOf } from '@/lib/language/find-language';
import type { Article } from './article';
import { checkEdition, findSlugs } from './check-edition';
import { checkOutsideLinks } from './check-outside-links';
import {
  compareDiagnostics,
  type Diagnostic,
  reportTo,
  startOfFile,
  unreadable,
} from './diagnostic';
import { parseFields } from './fields/parse-fields';
import { type EditionSettings, editionSchema, type Paper } from './fields/schema';
import { morningOf } from './fields/zoned-time';
import { type FileEntry, listFiles, readBytes } from './files';
import { type Manuscript, parseManuscript } from './manuscript';
import { longestText, parseSource } from './parse-source';
import { readPictures } from './read-pictures';
import { type EditionContext, toArticle } from './to-article';

/** An edition without errors. Drafts are left out. */
export interface EditionContent {
  date: string;
  settings: EditionSettings;
  /** In the order of their files. */
  articles: Article[];
}

export interface ReadEdition {
  /** Absent when any diagnostic is an error. */
  edition?: EditionContent;
  /** By file, then down each file. A draft's diagnostics are warnings. */
  diagnostics: Diagnostic[];
}

/** @param date of an edition; any text may stand here, most of it is no edition */
export async function readEdition(
  contentDir: string,
  date: string,
  paper: Paper,
): Promise<ReadEdition> {
  const diagnostics: Diagnostic[] = [];
  const files = await listFiles(contentDir, date);
  if (!files) {
    const fix = 'make the folder, named year-month-day: 2023-03-10';
    reportTo(diagnostics, date)(startOfFile, {
      code: 'no-edition',
      message: 'there is no such edition',
      fix,
    });
    return { diagnostics };
  }
  const hasSettings = files.some(({ name }) => name === 'edition.yaml');
  const settings = hasSettings ? await readSettings(contentDir, date, diagnostics) : noSettings;
  const manuscripts = await readManuscripts(contentDir, date, files);
  checkEdition({ date, files, manuscripts, diagnostics });
  const pictures = await readPictures({ contentDir, date, files, manuscripts, diagnostics });
  const around: EditionContext = {
    date,
    paper,
    settings: settings ?? noSettings,
    slugs: findSlugs(manuscripts),
    pictures,
    language: languageOf(paper.language),
    morning: morningOf(date, paper.timeZone),
  };

  const articles: Article[] = [];
  for (const manuscript of manuscripts) {
    const { article, outsideLinks } = toArticle(manuscript, around);
    await checkOutsideLinks(contentDir, outsideLinks, manuscript.report);
    if (article && !manuscript.isDraft) articles.push(article);
  }
  const all = [...diagnostics, ...manuscripts.flatMap(diagnosticsOf)].sort(compareDiagnostics);
  const isGood = all.every(({ severity }) => severity === 'warning');
  return isGood && settings
    ? { edition: { date, settings, articles }, diagnostics: all }
    : { diagnostics: all };
}

/** An edition.yaml is optional. */
const noSettings: EditionSettings = editionSchema.parse({});

async function readSettings(
  contentDir: string,
  date: string,
  diagnostics: Diagnostic[],
): Promise<EditionSettings | undefined> {
  const file = `${date}/edition.yaml`;
  const bytes = await readBytes(contentDir, file, { most: longestText + 1 });
  const report = reportTo(diagnostics, file);
  if (!bytes) {
    report(startOfFile, unreadable);
    return undefined;
  }
  const text = parseSource(bytes, report);
  return text === undefined
    ? undefined
    : parseFields({ text, firstLine: 1 }, editionSchema, report).value;
}

async function readManuscripts(
  contentDir: string,
  date: string,
  files: FileEntry[],
): Promise<Manuscript[]> {
  const names = files.map(({ name }) => name).filter((name) => name.endsWith('.md'));
  const paths = names.sort(byNumber.compare).map((name) => `${date}/${name}`);
  const manuscripts: Manuscript[] = [];
  for (let from = 0; from < paths.length; from += readAtOnce) {
    const some = paths.slice(from, from + readAtOnce);
    const bytes = await Promise.all(
      some.map((path) => readBytes(contentDir, path, { most: longestText + 1 })),
    );
    manuscripts.push(...some.map((path, index) => parseManuscript(path, bytes[index])));
  }
  return manuscripts;
}

/** Files open at once: enough to keep the disk busy, far from any limit of the system. */
const readAtOnce = 16;

/** 2-b.md stands before 10-a.md. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** Nobody sees a draft, so nothing in it keeps the edition from going out. */
function diagnosticsOf({ diagnostics, isDraft }: Manuscript): Diagnostic[] {
  return isDraft
    ? diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }))
    : diagnostics;
}
