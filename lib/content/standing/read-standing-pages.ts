/**
 * Reads the standing pages: the Markdown files in the folder `pages` beside paper.yaml. Numbers before their names
 * order them, as those of articles do. An error stops only its own page.
 */
import type { Root } from 'mdast';
import { languageOf } from '@/lib/language/find-language';
import { languageOfText } from '@/lib/language/foreign-language';
import type { Language } from '@/lib/language/language';
import { listCrossheads } from '../body/crossheads';
import { markForeignRuns } from '../body/mark-foreign-runs';
import { summarise } from '../body/summarise';
import { type Body, toBody } from '../body/to-body';
import { countCharacters, visibleText } from '../body/visible-text';
import { checkCharacters } from '../check-characters';
import { openLinkCheck } from '../check-outside-links';
import {
  compareDiagnostics,
  type Diagnostic,
  type Report,
  reportTo,
  startOfFile,
} from '../diagnostic';
import type { Fields } from '../fields/parse-fields';
import { type Paper, standingSchema } from '../fields/schema';
import { slugOfFile } from '../fields/slug';
import { listFiles, listOddEntries } from '../files/edition-folder';
import { standingFolder } from '../files/folder-names';
import { readBytes } from '../files/read-bytes';
import { parseFrontmatter, parseText } from '../manuscript';
import { parseMarkdown } from '../markdown/parse-markdown';
import type { InspectPicture } from '../pictures/find-damage';
import { readPictures } from '../pictures/read-pictures';
import { longestText } from '../source/parse-source';
import { withTypographicMarks } from '../typography/typographic-marks';
import { findUnreadFile } from '../unread-files';
import { findNameProblem } from './find-name-problem';
import type { StandingPage } from './standing-page';

export interface ReadStandingPages {
  /** The pages without errors that are no drafts, in the order of their file names. */
  pages: StandingPage[];
  /** The slugs of all files that are no drafts, in the same order: those of pages with errors as well. */
  slugs: string[];
  /** Sorted by file, line and column. The diagnostics of drafts are all warnings. */
  diagnostics: Diagnostic[];
}

export async function readStandingPages(
  contentDir: string,
  paper: Paper,
  { inspect }: { inspect?: InspectPicture | undefined } = {},
): Promise<ReadStandingPages> {
  const files = (await listFiles(contentDir, standingFolder)) ?? [];
  const odd = await listOddEntries(contentDir, standingFolder);
  const drafts: Draft[] = [];
  for (const { name } of files) {
    if (name.endsWith('.md')) drafts.push(await parseDraft(contentDir, name));
  }
  drafts.sort((a, b) => byNumber.compare(a.file, b.file));
  const diagnostics: Diagnostic[] = [];
  rejectTwins(drafts);
  rejectTakenAliases(drafts);
  for (const { name, kind } of odd) {
    if (kind === 'folder' || name.endsWith('.md')) reportOdd(name, diagnostics);
  }
  const folder = { contentDir, date: standingFolder, files, odd, diagnostics };
  for (const { name } of files) {
    const finding = findUnreadFile(name, folder);
    if (finding) reportTo(diagnostics, `${standingFolder}/${name}`)(startOfFile, finding);
  }
  const pictures = await readPictures({ ...folder, manuscripts: drafts, inspect });
  const shown = drafts.filter(({ isHidden }) => !isHidden);
  const language = languageOf(paper.language);
  const context = {
    date: standingFolder,
    kind: 'news' as const,
    language,
    marksTag: paper.smartQuotes === false ? undefined : paper.language,
    slugs: new Map(shown.flatMap(({ slug, name }) => [[slug, slug] as const, [name, slug]])),
    sections: paper.sections.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
    pictures,
  };
  const read = drafts.map((draft) => ({ draft, body: toPageBody(draft, context) }));
  const crossheads = new Map(
    read.map(({ draft, body }) => [draft.slug, body ? listCrossheads(body.body) : []]),
  );
  const checkLinks = openLinkCheck({ ...context, contentDir, crossheads });
  const pages: StandingPage[] = [];
  for (const { draft, body } of read) {
    if (body) await checkLinks(body.outsideLinks, draft.report);
    const page = body && toPage(draft, body, { language, tag: paper.language });
    const isFaulty = draft.diagnostics.some(({ severity }) => severity === 'error');
    if (page && !isFaulty && !draft.isHidden) pages.push(page);
    diagnostics.push(...diagnosticsOf(draft));
  }
  return {
    pages,
    slugs: shown.map(({ slug }) => slug),
    diagnostics: diagnostics.sort(compareDiagnostics),
  };
}

/** Compares file names by their numbers: 2-b.md comes before 10-a.md. */
const byNumber = new Intl.Collator('en', { numeric: true });

interface StandingFields {
  title: string;
  description?: string;
  aliases: string[];
  draft: boolean;
}

/** One file, parsed, but not yet a page: its pictures and links depend on the others. */
interface Draft {
  /** Path in the content folder. */
  file: string;
  /** `01-about.md` */
  name: string;
  slug: string;
  text: string;
  /** Absent if the file could not be parsed. */
  tree?: Root;
  fields?: Fields<StandingFields>;
  /** True for a page that its editor does not show yet. */
  isHidden: boolean;
  diagnostics: Diagnostic[];
  report: Report;
}

async function parseDraft(contentDir: string, name: string): Promise<Draft> {
  const file = `${standingFolder}/${name}`;
  const diagnostics: Diagnostic[] = [];
  const report = reportTo(diagnostics, file);
  const slug = slugOfFile(name);
  const problem = findNameProblem(slug);
  if (problem) {
    const fix = `rename the file: ${problem.fix}`;
    report(startOfFile, { code: 'bad-slug', message: problem.message, fix });
  }
  const bytes = await readBytes(contentDir, file, { most: longestText + 1 });
  const source = parseText(bytes, report);
  const draft = { file, name, slug, text: source?.text ?? '', diagnostics };
  if (!source) return { ...draft, report, isHidden: false };
  const tree = parseMarkdown(source.text);
  const fields = parseFrontmatter(tree, source.text, {
    schema: standingSchema,
    report: withStandingFix(source.report),
  });
  if (!fields) return { ...draft, report: source.report, isHidden: false };
  const isHidden = fields.raw.draft === true;
  return { ...draft, report: source.report, tree, fields, isHidden };
}

/** Front matter that is missing is that of an article in the words of its diagnostic. */
function withStandingFix(report: Report): Report {
  return (place, finding) =>
    report(place, { ...finding, fix: finding.fix.replace(', section: …', '') });
}

function reportOdd(name: string, diagnostics: Diagnostic[]): void {
  reportTo(diagnostics, `${standingFolder}/${name}`)(startOfFile, {
    code: 'no-file',
    severity: name.endsWith('.md') ? 'error' : 'warning',
    message: 'this is not a file',
    fix: 'put pages and their pictures into the folder itself',
  });
}

function rejectTwins(drafts: readonly Draft[]): void {
  const owners = new Map<string, string>();
  for (const { slug, file, report } of drafts) {
    const owner = owners.get(slug);
    owners.set(slug, owner ?? file);
    if (owner === undefined) continue;
    const message = `/${slug} is already the address of ${owner}`;
    report(startOfFile, { code: 'twin-slug', message, fix: 'rename this file' });
  }
}

/** A former name cannot be the address of another page, or of anything else on the site. */
function rejectTakenAliases(drafts: readonly Draft[]): void {
  const owners = new Map(drafts.map(({ slug, file }) => [slug, file]));
  for (const { file, fields, report } of drafts) {
    for (const [index, alias] of (fields?.value?.aliases ?? []).entries()) {
      const place = fields?.placeOf(['aliases', index]);
      const owner = owners.get(alias);
      const problem = findNameProblem(alias);
      if (problem) report(place, { code: 'bad-slug', ...problem });
      else if (owner !== undefined) {
        const message = `/${alias} is already the address of ${owner}`;
        report(place, { code: 'twin-slug', message, fix: 'remove it here' });
      }
      owners.set(alias, owner ?? file);
    }
  }
}

type PageContext = Omit<Parameters<typeof toBody>[1], 'slug' | 'text' | 'report' | RangesName>;
type RangesName = 'removed' | 'failed';

function toPageBody({ tree, text, slug, report, diagnostics }: Draft, context: PageContext) {
  if (!tree) return undefined;
  const before = diagnostics.length;
  const body = toBody(tree, { ...context, slug, text, report, removed: [], failed: [] });
  const isEmpty = body.pictures.length === 0 && countCharacters(visibleText(body.body)) === 0;
  if (isEmpty && diagnostics.length === before) {
    const place = { line: text.trimEnd().split('\n').length, column: 1 };
    const message = 'the page has no text';
    report(place, { code: 'empty-body', message, fix: 'write it below the fields' });
  }
  return body;
}

function toPage(
  { slug, text, fields, report }: Draft,
  { body, pictures }: Body,
  { language, tag }: { language: Language; tag: string },
): StandingPage | undefined {
  if (!fields?.value) return undefined;
  const { title: written, description, aliases } = fields.value;
  const title = withTypographicMarks(written, tag);
  const captions = pictures.flatMap(({ caption, credit }) => [caption, credit]);
  const printed = [title, visibleText(body), ...captions];
  checkCharacters({ source: text, printed, language, report });
  const summary = summarise(body, language);
  markForeignRuns(body, languageOfText(title + summary, tag));
  return { slug, aliases, title, description: description ?? summary, body, pictures };
}

/** Errors in a draft are only warnings, because readers do not see it. */
function diagnosticsOf({ diagnostics, isHidden }: Draft): Diagnostic[] {
  return isHidden
    ? diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' }))
    : diagnostics;
}
