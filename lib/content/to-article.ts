/** Makes an article of a manuscript, with the help of its edition, and reports the errors found on the way. */

import { LRUCache } from 'lru-cache';
import { findSection } from '@/lib/addresses/find-section';
import { bylineVocabularies } from '@/lib/language/bylines';
import { languageOfText } from '@/lib/language/foreign-language';
import type { Language } from '@/lib/language/language';
import { findPictureLink, markSponsored } from './advertisement-links';
import type { Article } from './article';
import type { BodyContext } from './body/body-context';
import { markForeignRuns } from './body/mark-foreign-runs';
import type { OutsideLink } from './body/resolve-links';
import { summarise } from './body/summarise';
import { type Body, toBody, toOutlineBody } from './body/to-body';
import { countCharacters, visibleText } from './body/visible-text';
import { type Byline, parseByline } from './bylines/byline';
import { describeByline } from './bylines/describe-byline';
import { findUnprinted } from './completeness/find-unprinted';
import { checkFields, type FieldTargets } from './fields/check-fields';
import { findFieldMark } from './fields/find-field-marks';
import type { Frontmatter } from './fields/schema';
import { toIso } from './fields/zoned-time';
import { checkKind } from './kinds/check-kind';
import type { Manuscript } from './manuscript';
import { findHalfWidthMarks, toFullWidth } from './typography/chinese-marks';
import { withTypographicMarks } from './typography/typographic-marks';

/** The properties of an edition that its articles depend on. */
export interface EditionContext
  extends FieldTargets,
    Pick<BodyContext, 'date' | 'pictures' | 'language' | 'marksTag' | 'withdrawn'> {
  /** The publication time of articles that state none, in ISO 8601. */
  morning: string;
  /** True to leave out what only warnings and readers of the whole article need. The body is then incomplete. */
  isOutline: boolean;
}

export interface ReadArticle {
  /** Absent if a field has an error. */
  article?: Article;
  outsideLinks: OutsideLink[];
}

/** Diagnostics go to the manuscript's report. The tree of the manuscript is changed and must not be used again. */
export function toArticle(manuscript: Manuscript, context: EditionContext): ReadArticle {
  const { slug, text, tree, fields, report, diagnostics } = manuscript;
  if (!tree) return { outsideLinks: [] };
  checkFields(manuscript, context);
  const { paper, date, slugs, pictures, language, marksTag, withdrawn, isOutline } = context;
  const printed = normalisePrinted(manuscript, context);
  const byline = readByline(printed.byline, manuscript, context);
  const diagnosticsBefore = diagnostics.length;
  const sections = paper.sections.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const kind = manuscript.known.kind ?? 'news';
  const link = kind === 'ad' ? findPictureLink(tree) : undefined;
  const convert = isOutline ? toOutlineBody : toBody;
  const body = convert(tree, {
    ...{ date, slug, kind, language, marksTag, text, report, slugs, sections, pictures },
    ...(withdrawn && { withdrawn }),
    removed: [],
    failed: [],
    ...(link !== undefined && { hasLinkedPicture: true }),
  });
  const hasError = diagnostics
    .slice(diagnosticsBefore)
    .some(({ severity }) => severity === 'error');
  const isMade = kind === 'index' && isEmpty(body);
  if (!hasError && !isMade && (kind === 'photo' || !isEmpty(body))) checkKind(manuscript, body);
  else if (!hasError && !isMade) {
    const end = { line: text.trimEnd().split('\n').length, column: 1 };
    const message = 'the article has no text';
    report(end, { code: 'empty-body', message, fix: 'write it below the fields' });
  }
  const { outsideLinks } = body;
  if (!fields.value) return { outsideLinks };
  const corrections = normaliseCorrections(fields.value.corrections, manuscript, context);
  const value = { ...fields.value, ...printed, corrections };
  const head = toHead(value, { manuscript, context, byline });
  if (isOutline) {
    const { body: short, pictures: shown } = body;
    const summary = summariseBody(body, language);
    return {
      article: { ...head, body: short, pictures: shown, summary, characters: 0 },
      outsideLinks,
    };
  }
  checkPrinted(head, manuscript);
  const article: Article = { ...head, ...toText(body, language) };
  if (article.ad && link !== undefined) article.ad = { ...article.ad, link };
  const own = languageOfText(article.title + article.summary, paper.language);
  markForeignRuns(article.body, own);
  if (article.kind === 'ad') markSponsored(article.body);
  return { article, outsideLinks };
}

/** The law of characters for the fields: what is written in them is printed. */
function checkPrinted(head: Head, { known, fields, report }: Manuscript): void {
  for (const name of printedFields) {
    const printed = { ...head, column: head.label, byline: head.byline?.printed }[name] ?? '';
    const written = known[name] ?? '';
    const missing = findUnprinted(written, printed);
    if (missing === undefined || (name === 'byline' && !head.byline)) continue;
    report(fields.placeOf([name]), {
      code: 'lost-text',
      severity: 'warning',
      message: `“${written.slice(missing)}” in ${name} is not printed`,
      fix: 'write it as plain characters',
    });
  }
}

function isEmpty({ body, pictures }: Body): boolean {
  return pictures.length === 0 && countCharacters(visibleText(body)) === 0;
}

const printedFields = ['title', 'kicker', 'deck', 'column', 'byline'] as const;
type Printed = Partial<Record<(typeof printedFields)[number], string>>;

/**
 * Returns the printed fields, with the marks changed as in the body; a byline is printed as written.
 */
function normalisePrinted(manuscript: Manuscript, context: MarksContext): Printed {
  const { known, fields, report } = manuscript;
  const printed: Printed = {};
  for (const name of printedFields) {
    const text = known[name];
    if (text === undefined) continue;
    const changed = normaliseField({ text, name, path: [name] }, manuscript, context);
    printed[name] = name === 'byline' ? text : changed;
    const mark = findFieldMark(text);
    if (mark !== undefined) {
      const message = `“${mark}” in ${name} is printed as it is written`;
      const fix = 'write the words only: the fields are plain text';
      report(fields.placeOf([name]), { code: 'field-mark', severity: 'warning', message, fix });
    }
  }
  return printed;
}

type MarksContext = Pick<EditionContext, 'language' | 'marksTag'>;

interface Field {
  text: string;
  name: string;
  path: (string | number)[];
}

/** Returns the text of a field with the marks changed as in the body. Half-width marks in Chinese are reported. */
function normaliseField(
  { text, name, path }: Field,
  { fields, report }: Pick<Manuscript, 'fields' | 'report'>,
  { language: { script, quotes }, marksTag }: MarksContext,
): string {
  const marks = script === 'han' ? findHalfWidthMarks(text, quotes) : [];
  for (const { finding } of marks) {
    if (!finding) continue;
    const message = `${finding.message} in ${name}`;
    report(fields.placeOf(path), { ...finding, code: 'half-width', severity: 'warning', message });
  }
  return marks.length > 0 ? toFullWidth(text, quotes) : withTypographicMarks(text, marksTag);
}

/** Corrections are printed under the text, so they have the same marks. */
function normaliseCorrections(
  corrections: Frontmatter['corrections'],
  manuscript: Manuscript,
  context: MarksContext,
): Frontmatter['corrections'] {
  return corrections.map(({ date, text }, index) => {
    const field = { text, name: 'a correction', path: ['corrections', index, 'text'] };
    return { date, text: normaliseField(field, manuscript, context) };
  });
}

/** Any line is a byline; what was understood of it is reported as information. */
function readByline(
  line: string | undefined,
  { fields, report }: Manuscript,
  { isOutline }: EditionContext,
): Byline | undefined {
  if (line === undefined) return undefined;
  if (isOutline) return parseOnce(line).byline;
  const understood = parseByline(line, bylineVocabularies);
  report(fields.placeOf(['byline']), describeByline(understood));
  return understood.byline;
}

/**
 * Bylines that were understood, by line: an archive has the same few hundred thousands of times. Only outlines share
 * them, because nothing changes an outline.
 */
const understoodLines = new LRUCache<string, ReturnType<typeof parseByline>>({ max: 2000 });

function parseOnce(line: string): ReturnType<typeof parseByline> {
  const understood = understoodLines.get(line) ?? parseByline(line, bylineVocabularies);
  understoodLines.set(line, understood);
  return understood;
}

interface HeadParts {
  manuscript: Manuscript;
  context: EditionContext;
  byline: Byline | undefined;
}

type Head = Omit<Article, 'body' | 'pictures' | 'summary' | 'characters'>;

/** Returns the part of an article that comes from its fields. */
function toHead(value: Frontmatter, { manuscript, context, byline }: HeadParts): Head {
  const { date, paper, morning } = context;
  const { byline: _line, column, layout = {}, published, updated, ...others } = value;
  const { draft: _draft, withdrawn: _withdrawn, ...same } = others;
  const { timeZone } = paper;
  return {
    date,
    slug: manuscript.slug,
    file: manuscript.file,
    ...same,
    section: findSection(paper.sections, same.section)?.id ?? same.section,
    ...(column !== undefined && { label: column }),
    ...(byline && { byline: same.kind === 'verse' ? { ...byline, runsIn: false } : byline }),
    published: published === undefined ? morning : toIso(published, timeZone),
    ...(updated !== undefined && { updated: toIso(updated, timeZone) }),
    pins: layout,
  };
}

function toText({ body, pictures }: Body, language: Language): Omit<Article, keyof Head> {
  const characters = countCharacters(visibleText(body));
  return { body, pictures, summary: summariseBody({ body, pictures }, language), characters };
}

/** The text of an article that only has a picture is its caption. */
function summariseBody(
  { body, pictures }: Pick<Body, 'body' | 'pictures'>,
  language: Language,
): string {
  const caption = pictures.at(0)?.caption;
  const summary = summarise(body, language);
  if (summary !== '' || caption === undefined) return summary;
  const properties = {};
  const children = [{ type: 'text' as const, value: caption }];
  const paragraph = { type: 'element' as const, tagName: 'p', properties, children };
  return summarise({ type: 'root', children: [paragraph] }, language);
}
