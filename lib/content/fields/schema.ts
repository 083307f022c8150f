/**
 * The fields that editors write: paper.yaml, edition.yaml and the front matter of articles. The types of the
 * validated values are inferred from these schemas. Unknown fields are errors. Rules that depend on other files
 * are in check-fields.ts.
 */
import type { Root } from 'hast';
import { z } from 'zod';
import { adPlaces } from '@/lib/layout/model/ad';
import { isInProportion, sheetBounds, sheetNames } from '@/lib/layout/model/sheet-grid';
import { articleKinds } from '../article-kind';
import { limits } from '../limits';
import { exceptionsOf } from '../typography/script-exceptions';
import {
  colour,
  day,
  language,
  line,
  lineUpTo,
  logo,
  moment,
  origin,
  scriptAddress,
  slug,
  slugField,
  timeZone,
} from './text-fields';

const list = z.array(line).default([]);
const positive = z.int().positive();
/** A side of a sheet in mm. */
const millimetres = z.number().min(sheetBounds.shortest).max(sheetBounds.longest);

const sheet = z.strictObject({
  size: z
    .union([
      z.enum(sheetNames),
      z.strictObject({ width: millimetres, height: millimetres }).refine(isInProportion, {
        error: 'is too long for its width',
        params: { fix: `make the long side at most ${sheetBounds.ratio} times the short one` },
      }),
    ])
    .exactOptional(),
  /** Number of columns (栏) on the sheet. */
  columns: positive.max(20).exactOptional(),
  /** Font size of the body in points. */
  bodySize: z.number().min(5).max(30).exactOptional(),
});

/** Which faces a paper may choose depends on its language (`check-theme.ts`). */
const theme = z.strictObject({
  /** A picture that takes the place of the paper's name in mastheads. */
  logo: logo.exactOptional(),
  /** The spot colour. */
  color: colour.exactOptional(),
  headlineFace: line.exactOptional(),
  bodyFace: line.exactOptional(),
});

/** A script that counts readers. Its other fields are what its maker wants it to be told. */
const analytics = z
  .object({ src: scriptAddress })
  .catchall(z.union([z.string(), z.number(), z.boolean()]))
  .superRefine((fields, context) => {
    for (const name of Object.keys(fields)) {
      if (/^[a-z][a-zA-Z0-9-]*$/.test(name)) continue;
      const message = `${name} cannot be the name of an attribute`;
      const params = { fix: 'write letters, digits and hyphens: websiteId' };
      context.addIssue({ code: 'custom', message, params, path: [name] });
    }
  });

const section = z.strictObject({
  id: slugField,
  name: line,
  /** The page on which the articles of the section are printed. */
  page: positive.max(999).exactOptional(),
  /** Former ids, whose addresses and articles are now this section's. */
  aliases: z.array(slugField).exactOptional(),
});

export const paperSchema = z.strictObject({
  name: line,
  language,
  timeZone,
  sections: z
    .array(section)
    .min(1)
    .superRefine(rejectDuplicates('id'))
    .superRefine(rejectTakenAliases),
  nameLatin: line.exactOptional(),
  tagline: line.exactOptional(),
  publisher: line.exactOptional(),
  contact: line.exactOptional(),
  footer: line.exactOptional(),
  /** The public origin of the site: `https://example.com`. */
  url: origin.exactOptional(),
  /** An edition and its issue number, from which the numbers of later editions are counted. */
  since: z.strictObject({ date: day, issue: positive }).exactOptional(),
  sheet: sheet.exactOptional(),
  theme: theme.exactOptional(),
  analytics: analytics.exactOptional(),
  /** Words that headlines never break and dictionaries do not have: names of local offices, events, brands. */
  lexicon: z.array(line).exactOptional(),
  /** How the paper is written in the other Chinese script. */
  traditional: z
    .strictObject({
      /** Whose traditional characters; by default those of the region in `language`, or Taiwan's. */
      region: z.enum(['tw', 'hk']).exactOptional(),
      /** Words that the paper writes in its own way: names of people, its own name. */
      exceptions: exceptionsOf(line).exactOptional(),
    })
    .exactOptional(),
  /** False leaves " ' -- ... as they are; otherwise papers in Latin letters print the marks of their language. */
  smartQuotes: z.boolean().exactOptional(),
  /** When readers see saved edits of a published edition: within a second, or at the next `publish`. */
  edits: z.enum(['save', 'publish']).exactOptional(),
});

/** The picture that takes the place of the paper's name in mastheads. */
export interface Logo {
  /** File name beside paper.yaml. */
  name: string;
  /** Intrinsic size in pixels. */
  width: number;
  height: number;
  /** Size of the file. */
  bytes: number;
}

export interface Paper extends z.output<typeof paperSchema> {
  /** The footer, which `readPaper` parses. */
  imprint?: Root;
  /** The logo of the theme, which `readPaper` measures. */
  logo?: Logo;
}

const page = z.strictObject({
  number: positive.max(999),
  name: line,
  editors: list,
  designers: list,
  proofreaders: list,
  sheet: sheet.exactOptional(),
});

export const editionSchema = z.strictObject({
  issue: positive.exactOptional(),
  pages: z.array(page).superRefine(rejectDuplicates('number')).default([]),
});
export type EditionSettings = z.output<typeof editionSchema>;

/** With the field that earlier versions had: an edition must not lose its readers because of it. */
export const writtenEditionSchema = editionSchema.extend({ status: z.unknown().exactOptional() });

const layout = z.strictObject({
  /** Width in columns. */
  span: positive.max(20).exactOptional(),
  /** True for an article in a ruled, tinted box (围框). */
  box: z.boolean().exactOptional(),
  place: z.enum(['lead', 'top', 'bottom']).exactOptional(),
  picture: z.enum(['none', 'small', 'large']).exactOptional(),
  /** The slug of the article that should be placed next to this one. */
  keepWith: slug.exactOptional(),
});

/** An advertisement: its size in columns and rows of the page, or in millimetres, and its place. */
const ad = z
  .strictObject({
    columns: positive.max(20).exactOptional(),
    rows: positive.max(300).exactOptional(),
    width: z.number().min(10).max(sheetBounds.longest).exactOptional(),
    height: z.number().min(10).max(sheetBounds.longest).exactOptional(),
    place: z.enum(adPlaces).exactOptional(),
    page: positive.max(999).exactOptional(),
  })
  .superRefine(checkAdSize);

const adSize = '{ columns: 2, rows: 20 }, or { width: 100, height: 80 } in millimetres';

/** An advertisement has exactly one size. */
function checkAdSize(
  { columns, rows, width, height }: { [Key in 'columns' | 'rows' | 'width' | 'height']?: number },
  context: z.RefinementCtx,
): void {
  const report = (message: string, fix: string) =>
    context.addIssue({ code: 'custom', message, params: { fix }, continue: true });
  const inColumns = [columns, rows].filter((one) => one !== undefined).length;
  const inMillimetres = [width, height].filter((one) => one !== undefined).length;
  if (inColumns > 0 && inMillimetres > 0)
    report('has two sizes', 'write columns and rows, or width and height');
  else if (inColumns + inMillimetres === 0) report('has no size', `write ${adSize}`);
  else if (columns === undefined && inColumns === 1)
    report('has rows but no columns', 'add columns: 2');
  else if (rows === undefined && inColumns === 1) report('has columns but no rows', 'add rows: 20');
  else if (inMillimetres === 1)
    report(`has no ${width === undefined ? 'width' : 'height'}`, `write ${adSize}`);
}

export const frontmatterSchema = z.strictObject({
  title: lineUpTo(limits.title, 'shorten it, and write the rest in deck or in the text'),
  section: line,
  kicker: lineUpTo(limits.kicker, 'shorten it, and write the rest in the text').exactOptional(),
  deck: lineUpTo(limits.deck, 'shorten it, and write the rest in the text').exactOptional(),
  column: lineUpTo(limits.column, 'write the name of the column only').exactOptional(),
  page: positive.max(999).exactOptional(),
  rank: z.literal([1, 2, 3, 4, 5]).default(3),
  byline: lineUpTo(limits.byline, 'name the others under the text').exactOptional(),
  places: list,
  keywords: list,
  published: moment.exactOptional(),
  updated: moment.exactOptional(),
  corrections: z.array(z.strictObject({ date: day, text: line })).default([]),
  layout: layout.exactOptional(),
  aliases: z.array(slug).default([]),
  draft: z.boolean().default(false),
  /** Written by `paper withdraw`: readers of the address get the reason. */
  withdrawn: z.strictObject({ date: day, reason: line }).exactOptional(),
  kind: z.enum(articleKinds).default('news'),
  ad: ad.exactOptional(),
});
export type Frontmatter = z.output<typeof frontmatterSchema>;

/** The front matter of a standing page. */
export const standingSchema = z.strictObject({
  title: lineUpTo(limits.title, 'shorten it, and write the rest in the text'),
  description: line.exactOptional(),
  /** Former names, whose addresses lead here. */
  aliases: z.array(slugField).default([]),
  draft: z.boolean().default(false),
});

/** Reports former ids that are the id of a section, or of two: an address leads to one. */
function rejectTakenAliases(sections: z.output<typeof section>[], context: z.RefinementCtx): void {
  const taken = new Set(sections.map(({ id }) => id));
  for (const [index, { aliases = [] }] of sections.entries()) {
    for (const [at, alias] of aliases.entries()) {
      if (taken.has(alias)) {
        const message = `${alias} is the id of a section already`;
        const params = { fix: 'remove it here, or give that section another id' };
        const path = [index, 'aliases', at];
        context.addIssue({ code: 'custom', message, params, path });
      }
      taken.add(alias);
    }
  }
}

/** Reports entries of a list that have the same value in `field`. */
function rejectDuplicates<Field extends string>(field: Field) {
  return (entries: Record<Field, unknown>[], context: z.RefinementCtx) => {
    const seen = new Set<unknown>();
    for (const [index, entry] of entries.entries()) {
      const value = entry[field];
      if (seen.has(value)) {
        const message = `${field} ${value} appears twice`;
        const params = { fix: `give each its own ${field}` };
        context.addIssue({ code: 'custom', message, params, path: [index, field] });
      }
      seen.add(value);
    }
  };
}
