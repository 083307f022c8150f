/** A manuscript and the edition around it → an article, or what is wrong. */

import type { Language } from '@/lib/language/language';
import type { Article } from './article';
import type { BodyContext } from './body/body-context';
import { findHalfWidthMarks, toFullWidth } from './body/chinese-marks';
import type { OutsideLink } from './body/resolve-links';
import { summarise } from './body/summarise';
import { type Body, toBody } from './body/to-body';
import { countCharacters, visibleText } from './body/visible-text';
import { type Byline, parseByline } from './bylines/byline';
import { checkFields, type FieldTargets } from './fields/check-fields';
import type { Frontmatter } from './fields/schema';
import { toIso } from './fields/zoned-time';
import type { Manuscript } from './manuscript';

/** What every article of an edition shares. */
export interface EditionContext
  extends FieldTargets,
    Pick<BodyContext, 'date' | 'pictures' | 'language'> {
  /** When articles are out that do not say: ISO 8601. */
  morning: string;
}

export interface ReadArticle {
  /** Absent when its fields have an error. */
  article?: Article;
  outsideLinks: OutsideLink[];
}

/** Diagnostics go to the manuscript's report. The manuscript's tree is used up. */
export function toArticle(manuscript: Manuscript, around: EditionContext): ReadArticle {
  const { slug, text, tree, fields, report, diagnostics } = manuscript;
  if (!tree) return { outsideLinks: [] };
  checkFields(manuscript, around);
  const { paper, date, slugs, pictures, language } = around;
  const printed = setPrinted(manuscript, language);
  const byline = readByline(printed.byline, manuscript, language);
  const diagnosticsBefore = diagnostics.length;
  const sections = paper.sections.map(({ id }) => id);
  const body = toBody(tree, { date, slug, language, text, report, slugs, sections, pictures });
  if (isEmpty(body) && diagnostics.length === diagnosticsBefore) {
    const end = { line: text.trimEnd().split('\n').length, column: 1 };
    const message = 'the article has no text';
    report(end, { code: 'empty-body', message, fix: 'write it below the fields' });
  }
  const { outsideLinks } = body;
  if (!fields.value) return { outsideLinks };
  const value = { ...fields.value, ...printed };
  const head = toHead(value, { manuscript, around, byline });
  return { article: { ...head, ...toText(body, language) }, outsideLinks };
}

function isEmpty({ body, pictures }: Body): boolean {
  return pictures.length === 0 && countCharacters(visibleText(body)) === 0;
}

const printedFields = ['title', 'kicker', 'deck', 'column', 'byline'] as const;
type Printed = Partial<Record<(typeof printedFields)[number], string>>;

/** The fields that are printed: half-width marks are set full-width in them as in the body. */
function setPrinted({ known, fields, report }: Manuscript, { script }: Language): Printed {
  const printed: Printed = {};
  for (const name of printedFields) {
    const text = known[name];
    if (text === undefined) continue;
    const marks = script === 'han' ? findHalfWidthMarks(text) : [];
    for (const { written, fullWidth } of marks) {
      const message = `half-width “${written.trim()}” between Chinese characters in ${name}`;
      const fix = `write “${fullWidth}”`;
      report(fields.placeOf([name]), { code: 'half-width', severity: 'warning', message, fix });
    }
    printed[name] = marks.length > 0 ? toFullWidth(text) : text;
  }
  return printed;
}

function readByline(
  line: string | undefined,
  { fields, report }: Manuscript,
  { bylines }: Language,
): Byline | undefined {
  if (line === undefined) return undefined;
  const byline = parseByline(line, bylines);
  if (!('reason' in byline)) return byline;
  const message = `the byline cannot be read: ${byline.reason}`;
  report(fields.placeOf(['byline']), { code: 'byline', message, fix: byline.fix });
  return undefined;
}

interface HeadParts {
  manuscript: Manuscript;
  around: EditionContext;
  byline: Byline | undefined;
}

type Head = Omit<Article, 'body' | 'pictures' | 'summary' | 'characters'>;

/** All of an article that comes from its fields. */
function toHead(value: Frontmatter, { manuscript, around, byline }: HeadParts): Head {
  const { date, paper, morning } = around;
  const { byline: _line, column, layout = {}, published, updated, draft: _, ...same } = value;
  const { timeZone } = paper;
  return {
    date,
    slug: manuscript.slug,
    file: manuscript.file,
    ...same,
    ...(column !== undefined && { label: column }),
    ...(byline && { byline }),
    published: published === undefined ? morning : toIso(published, timeZone),
    ...(updated !== undefined && { updated: toIso(updated, timeZone) }),
    pins: layout,
  };
}

function toText({ body, pictures }: Body, language: Language): Omit<Article, keyof Head> {
  const characters = countCharacters(visibleText(body));
  return { body, pictures, summary: summarise(body, language), characters };
}
