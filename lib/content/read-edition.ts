/**
 * Reads one edition: its settings, its articles and all diagnostics of both. Its folder is listed once, and
 * each text and the start and end of each used picture are read once. Of other editions only those that articles
 * link to are looked at (`check-outside-links.ts`).
 */
import { languageOf } from '@/lib/language/find-language';
import type { Language } from '@/lib/language/language';
import type { Article, ArticleOutline, WithdrawnArticle } from './article';
import { listCrossheads } from './body/crossheads';
import type { OutsideLink } from './body/resolve-links';
import { summarisedLetters } from './body/summarise';
import { checkCharacters, printedTexts } from './check-characters';
import { checkTimes } from './check-dates';
import { checkEdition, findSlugs } from './check-edition';
import { openLinkCheck } from './check-outside-links';
import {
  compareDiagnostics,
  type Diagnostic,
  type Report,
  reportTo,
  startOfFile,
  unreadable,
} from './diagnostic';
import { parseFields } from './fields/parse-fields';
import {
  type EditionSettings,
  editionSchema,
  type Paper,
  writtenEditionSchema,
} from './fields/schema';
import { morningOf } from './fields/zoned-time';
import { type FileEntry, listFiles, listOddEntries } from './files/edition-folder';
import { readBytes } from './files/read-bytes';
import { type Manuscript, parseManuscript } from './manuscript';
import type { InspectPicture } from './pictures/find-damage';
import { readPictures } from './pictures/read-pictures';
import { describeStatus } from './published/describe-status';
import type { Publication } from './published/publication';
import { readManifest } from './published/read-manifest';
import { findWithdrawal, listWithdrawn } from './published/withdrawn-articles';
import { longestText, parseSource } from './source/parse-source';
import { type EditionContext, toArticle } from './to-article';

/** An edition without errors. Drafts are left out. */
export interface EditionContent {
  date: string;
  settings: EditionSettings;
  /** In the order of their file names. */
  articles: Article[];
  /** Articles that were published and taken back. */
  withdrawn: WithdrawnArticle[];
  /** Absent for a proof. */
  publication?: Publication;
}

export interface ReadEdition {
  /** Absent if any diagnostic is an error. */
  edition?: EditionContent;
  /** Sorted by file, line and column. The diagnostics of drafts and of withdrawn articles are all warnings. */
  diagnostics: Diagnostic[];
}

/**
 * Reads and checks an edition.
 *
 * @param date of the edition; any text is allowed, and gives a diagnostic if it is not an edition
 */
export async function readEdition(
  contentDir: string,
  date: string,
  paper: Paper,
  options: ReadingOptions = {},
): Promise<ReadEdition> {
  return read({ contentDir, date, paper, ...options, isOutline: false });
}

export interface ReadingOptions {
  /** In the paper's time zone; with it, times that are yet to come get a warning. */
  today?: string;
  /** The content folder that links to other editions are looked up in; by default the same. */
  linksIn?: string;
  /** True to read the edition as the next `publish` shows it: an article is withdrawn only if its file says so. */
  isToPublish?: boolean;
  /** With it, pictures are decoded, which finds those that are damaged inside. */
  inspect?: InspectPicture | undefined;
}

/** An edition without errors, as lists across editions need it. */
export interface EditionOutline extends Omit<EditionContent, 'articles'> {
  articles: ArticleOutline[];
}

/**
 * Reads what lists show of an edition, in half the time. The edition is absent exactly if `readEdition` finds an
 * error. Warnings are left out, and which errors there are.
 */
export async function readOutline(
  contentDir: string,
  date: string,
  paper: Paper,
  options: Pick<ReadingOptions, 'linksIn'> = {},
): Promise<{ edition?: EditionOutline }> {
  const { edition } = await read({ contentDir, date, paper, ...options, isOutline: true });
  if (!edition) return {};
  const articles = edition.articles.map(({ body, pictures, characters, ...outline }) => outline);
  return { edition: { ...edition, articles } };
}

/** An edition without errors, as a search index needs it. */
export interface EditionTexts extends Omit<EditionContent, 'articles'> {
  articles: ArticleWithText[];
}

export type ArticleWithText = ArticleOutline & Pick<Article, 'body'>;

/** Reads an edition as `readOutline` does, but the whole text of each article. */
export async function readTexts(
  contentDir: string,
  date: string,
  paper: Paper,
  options: Pick<ReadingOptions, 'linksIn'> = {},
): Promise<{ edition?: EditionTexts }> {
  const reading = { contentDir, date, paper, ...options, isOutline: true, hasWholeTexts: true };
  const { edition } = await read(reading);
  return edition ? { edition } : {};
}

interface Reading extends ReadingOptions {
  contentDir: string;
  date: string;
  paper: Paper;
  isOutline: boolean;
  /** True to read the whole texts for an outline, too. */
  hasWholeTexts?: boolean;
}

async function read(reading: Reading): Promise<ReadEdition> {
  const { contentDir, date, paper, today, linksIn = contentDir, isOutline } = reading;
  const diagnostics: Diagnostic[] = [];
  const files = await listFiles(contentDir, date);
  if (!files) {
    const fix = 'create a folder named by the date: 2023-03-10';
    reportTo(diagnostics, date)(startOfFile, {
      code: 'no-edition',
      message: 'the edition does not exist',
      fix,
    });
    return { diagnostics };
  }
  const language = languageOf(paper.language);
  const has = (wanted: string) => files.some(({ name }) => name === wanted);
  const manifest = has('published.json') ? await readManifest(reading, diagnostics) : undefined;
  const settings = has('edition.yaml')
    ? await readSettings(reading, { diagnostics, language, isPublished: manifest !== undefined })
    : noSettings;
  const isCut = isOutline && !reading.hasWholeTexts;
  const shownLetters = isCut ? summarisedLetters(language) : undefined;
  const all = await readManuscripts(reading, files, shownLetters);
  const recorded = reading.isToPublish ? undefined : manifest;
  const isWithdrawn = (one: Manuscript) => findWithdrawal(one, recorded) !== undefined;
  const manuscripts = all.filter((one) => !isWithdrawn(one));
  const withdrawn = listWithdrawn(all.filter(isWithdrawn), all, manifest);
  const odd = await listOddEntries(contentDir, date);
  checkEdition({ contentDir, date, files, odd, manuscripts, withdrawn, diagnostics });
  const pictures = await readPictures({
    contentDir,
    date,
    files,
    odd,
    manuscripts,
    diagnostics,
    inspect: reading.inspect,
  });
  const context: EditionContext = {
    date,
    paper,
    settings: settings ?? noSettings,
    slugs: findSlugs(manuscripts),
    pictures,
    language,
    marksTag: paper.smartQuotes === false ? undefined : paper.language,
    withdrawn: new Set(withdrawn.flatMap(({ slug, aliases }) => [slug, ...aliases])),
    morning: earlierOf(morningOf(date, paper.timeZone), manifest?.release),
    isOutline,
  };

  const articles: Article[] = [];
  const crossheads = new Map<string, readonly string[]>();
  const links: { outside: OutsideLink[]; report: Report }[] = [];
  for (const manuscript of manuscripts) {
    if (!isOutline) checkTimes(manuscript, { date, today });
    const { article, outsideLinks } = toArticle(manuscript, context);
    links.push({ outside: outsideLinks, report: manuscript.report });
    if (article) crossheads.set(article.slug, listCrossheads(article.body));
    if (article && !isOutline) {
      const { text: source, known, report } = manuscript;
      const printed = printedTexts(article, known.byline);
      checkCharacters({ source, printed, language, report });
    }
    if (article && !manuscript.isDraft) articles.push(article);
  }
  const checkLinks = openLinkCheck({ ...context, contentDir: linksIn, crossheads });
  for (const { outside, report } of links) await checkLinks(outside, report);
  const found = [
    ...diagnostics,
    ...manuscripts.flatMap(diagnosticsOf),
    ...all.filter(isWithdrawn).flatMap(asWarnings),
  ].sort(compareDiagnostics);
  const isValid = found.every(({ severity }) => severity !== 'error');
  if (!isValid || !settings) return { diagnostics: found };
  const publication = manifest && { publication: manifest };
  return { edition: { date, settings, articles, withdrawn, ...publication }, diagnostics: found };
}

/** An edition that is released the evening before has no article of the next morning. */
function earlierOf(moment: string, release: string | undefined): string {
  return release !== undefined && Date.parse(release) < Date.parse(moment) ? release : moment;
}

/** The settings of an edition without edition.yaml, which is optional. */
const noSettings: EditionSettings = editionSchema.parse({});

interface SettingsParts {
  diagnostics: Diagnostic[];
  language: Language;
  isPublished: boolean;
}

async function readSettings(
  { contentDir, date, isOutline }: Reading,
  { diagnostics, language, isPublished }: SettingsParts,
): Promise<EditionSettings | undefined> {
  const file = `${date}/edition.yaml`;
  const bytes = await readBytes(contentDir, file, { most: longestText + 1 });
  const report = reportTo(diagnostics, file);
  if (!bytes) {
    report(startOfFile, unreadable);
    return undefined;
  }
  const source = parseSource(bytes, report);
  if (!source) return undefined;
  const yaml = { text: source.text, firstLine: 1 };
  const { value: written, placeOf } = parseFields(yaml, writtenEditionSchema, source.report);
  if (!written) return undefined;
  const { status, ...value } = written;
  if (isOutline) return value;
  const gone = describeStatus(status, { date, isPublished });
  if (gone) source.report(placeOf(['status']), gone);
  const printed = value.pages.flatMap(({ name, editors, designers, proofreaders }) => {
    return [name, ...editors, ...designers, ...proofreaders];
  });
  checkCharacters({ source: source.text, printed, language, report: source.report });
  return value;
}

async function readManuscripts(
  { contentDir, date }: Reading,
  files: FileEntry[],
  shownLetters: number | undefined,
): Promise<Manuscript[]> {
  const names = files.map(({ name }) => name).filter((name) => name.endsWith('.md'));
  const paths = names.sort(byNumber.compare).map((name) => `${date}/${name}`);
  const manuscripts: Manuscript[] = [];
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    const batch = paths.slice(from, from + filesAtOnce);
    const bytes = await Promise.all(
      batch.map((path) => readBytes(contentDir, path, { most: longestText + 1 })),
    );
    manuscripts.push(
      ...batch.map((path, index) => parseManuscript(path, bytes[index], shownLetters)),
    );
  }
  return manuscripts;
}

/** Files that are read in parallel: enough to use the disk fully, and far below the system's limit of open files. */
const filesAtOnce = 16;

/** Compares file names by their numbers: 2-b.md comes before 10-a.md. */
const byNumber = new Intl.Collator('en', { numeric: true });

/** Errors in a draft are only warnings, because a draft is not published. */
function diagnosticsOf(manuscript: Manuscript): Diagnostic[] {
  return manuscript.isDraft ? asWarnings(manuscript) : manuscript.diagnostics;
}

function asWarnings({ diagnostics }: Manuscript): Diagnostic[] {
  return diagnostics.map((one) =>
    one.severity === 'error' ? { ...one, severity: 'warning' } : one,
  );
}
