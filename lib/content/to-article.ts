/** A manuscript and the edition around it → an article, or what is wrong. */
import type { Article } from './article';
import type { BodyContext } from './body/body-context';
import { findHalfWidthMarks, setFullWidth } from './body/chinese-marks';
import type { OutsideLink } from './body/resolve-links';
import { summarise } from './body/summarise';
import { type Body, toBody } from './body/to-body';
import { countCharacters, visibleText } from './body/visible-text';
import { type Byline, parseByline } from './byline';
import { findMeant } from './did-you-mean';
import { isChinese } from './language';
import type { Manuscript } from './manuscript';
import type { EditionSettings, Frontmatter, Paper } from './schema';
import { morningOf, toIso } from './zoned-time';

/** What every article of an edition shares. */
export interface Surroundings extends Pick<BodyContext, 'date' | 'slugs' | 'pictures'> {
  paper: Paper;
  settings: EditionSettings;
}

export interface ReadArticle {
  /** Absent when its fields or its text have an error. */
  article?: Article;
  outsideLinks: OutsideLink[];
}

/** Faults go to the manuscript's report. The manuscript's tree is used up. */
export function toArticle(manuscript: Manuscript, around: Surroundings): ReadArticle {
  const { slug, file, text, tree, fields, faults, report } = manuscript;
  const { date, paper, slugs, pictures } = around;
  const { language } = paper;
  const sections = paper.sections.map(({ id }) => id);
  const faultsBefore = faults.length;
  const body = toBody(tree, { date, slug, language, text, report, slugs, sections, pictures });
  const characters = countCharacters(visibleText(body.body));
  const isEmpty = characters === 0 && body.pictures.length === 0;
  if (text !== '' && isEmpty && faults.length === faultsBefore) {
    const end = { line: text.trimEnd().split('\n').length, column: 1 };
    report(end, {
      code: 'empty-body',
      message: 'the article has no text',
      mend: 'write it below the fields',
    });
  }
  const { value } = fields;
  if (!value) return { outsideLinks: body.outsideLinks };
  checkFields(value, manuscript, around);
  const printed = setPrinted(value, manuscript, language);
  const byline = readByline(printed.byline, manuscript);
  const article = assemble({ file, date, slug, value, printed, byline, body, paper, characters });
  return { article, outsideLinks: body.outsideLinks };
}

function checkFields(
  { section, page, layout }: Frontmatter,
  { fields, report, slug }: Manuscript,
  { paper, settings, slugs }: Surroundings,
): void {
  if (!paper.sections.some(({ id }) => id === section)) {
    const byName = paper.sections.find(({ name }) => name === section)?.id;
    const ids = paper.sections.map(({ id }) => id);
    const meant = byName ?? findMeant(section, ids);
    const mend = meant ? `did you mean ${meant}?` : `paper.yaml has ${ids.join(', ')}`;
    report(fields.placeOf(['section']), {
      code: 'unknown-section',
      message: `unknown section "${section}"`,
      mend,
    });
  }
  if (
    page !== undefined &&
    settings.pages.length > 0 &&
    !settings.pages.some(({ number }) => number === page)
  ) {
    const message = `page ${page} is not in edition.yaml`;
    const mend = `add it there, or write ${settings.pages.map(({ number }) => number).join(', ')}`;
    report(fields.placeOf(['page']), { code: 'unknown-page', severity: 'warning', message, mend });
  }
  const neighbour = layout?.keepWith;
  if (neighbour !== undefined && (neighbour === slug || slugs.get(neighbour) !== neighbour)) {
    const meant = slugs.get(neighbour) ?? findMeant(neighbour, slugs.values());
    const isOther = meant !== undefined && meant !== slug;
    const mend = isOther ? `did you mean ${meant}?` : 'write the slug of another article here';
    const message = `keepWith "${neighbour}" is no other article of this edition`;
    report(fields.placeOf(['layout', 'keepWith']), { code: 'unknown-neighbour', message, mend });
  }
}

/** The fields that are printed. */
type Printed = Pick<Frontmatter, 'title' | 'kicker' | 'deck' | 'column' | 'byline'>;
const printedFields = ['title', 'kicker', 'deck', 'column', 'byline'] as const;

/** Half-width marks between Chinese characters are set full-width here as in the body. */
function setPrinted(value: Frontmatter, { fields, report }: Manuscript, language: string): Printed {
  const printed: Printed = { title: value.title };
  for (const name of printedFields) {
    const text = value[name];
    if (text === undefined) continue;
    const marks = isChinese(language) ? findHalfWidthMarks(text) : [];
    for (const { written, fullWidth } of marks) {
      const message = `half-width “${written.trim()}” between Chinese characters in ${name}`;
      report(fields.placeOf([name]), {
        code: 'half-width',
        severity: 'warning',
        message,
        mend: `write “${fullWidth}”`,
      });
    }
    printed[name] = marks.length > 0 ? setFullWidth(text) : text;
  }
  return printed;
}

function readByline(line: string | undefined, { fields, report }: Manuscript): Byline | undefined {
  if (line === undefined) return undefined;
  const byline = parseByline(line);
  if (!('reason' in byline)) return byline;
  const message = `the byline cannot be read: ${byline.reason}`;
  report(fields.placeOf(['byline']), { code: 'byline', message, mend: byline.mend });
  return undefined;
}

interface Assembled {
  file: string;
  date: string;
  slug: string;
  value: Frontmatter;
  printed: Printed;
  byline: Byline | undefined;
  body: Body;
  paper: Paper;
  characters: number;
}

function assemble({
  file,
  date,
  slug,
  value,
  printed,
  byline,
  body,
  paper,
  characters,
}: Assembled): Article {
  const {
    section,
    page,
    rank,
    places,
    keywords,
    published,
    updated,
    corrections,
    layout,
    aliases,
  } = value;
  const { language, timeZone } = paper;
  const { byline: _line, ...headings } = printed;
  return {
    date,
    slug,
    file,
    ...headings,
    section,
    ...(page === undefined ? {} : { page }),
    rank,
    ...(byline === undefined ? {} : { byline }),
    places,
    keywords,
    published: published === undefined ? morningOf(date, timeZone) : toIso(published, timeZone),
    ...(updated === undefined ? {} : { updated: toIso(updated, timeZone) }),
    corrections,
    pins: layout ?? {},
    aliases,
    body: body.body,
    pictures: body.pictures,
    summary: summarise(body.body, language),
    characters,
  };
}
