/**
 * One article file, parsed but not yet an article: that also depends on the rest of the edition. Errors in the
 * file itself are reported here; those that concern other files in to-article.ts and check-edition.ts.
 */
import type { Root } from 'mdast';
import type { z } from 'zod';
import { checkComplexity } from './body/check-complexity';
import { type Diagnostic, type Report, reportTo, startOfFile, unreadable } from './diagnostic';
import { findFenceProblem } from './fields/find-fence-problem';
import { type Fields, parseFields } from './fields/parse-fields';
import { type Frontmatter, frontmatterSchema } from './fields/schema';
import { findSlugProblem, slugOfFile } from './fields/slug';
import { parseMarkdown } from './markdown/parse-markdown';
import { parseSource, type Source } from './source/parse-source';
import { shortenText } from './source/shorten-text';

const knownSchema = frontmatterSchema.partial();
type KnownFields = z.output<typeof knownSchema>;

export interface Manuscript {
  /** Path in the content folder. */
  file: string;
  slug: string;
  /** The text of the file in NFC, with \n line ends and without invisible characters. */
  text: string;
  /** Absent if the file could not be parsed. */
  tree?: Root;
  fields: Fields<Frontmatter>;
  /** The valid fields, present even if others are invalid. */
  known: KnownFields;
  isDraft: boolean;
  diagnostics: Diagnostic[];
  /** Reports places in the text. */
  report: Report;
}

/**
 * Parses an article file. All diagnostics of the file are in the result.
 *
 * @param bytes undefined for a file that could not be read
 * @param shownLetters the number of letters that are enough, where only an outline of the article is needed
 */
export function parseManuscript(
  file: string,
  bytes: Uint8Array | undefined,
  shownLetters = Number.POSITIVE_INFINITY,
): Manuscript {
  const diagnostics: Diagnostic[] = [];
  const report = reportTo(diagnostics, file);
  const slug = slugOfFile(file.replace(/^.*\//, ''));
  const slugProblem = findSlugProblem(slug);
  if (slugProblem) {
    const fix = `rename the file: ${slugProblem.fix}`;
    report(startOfFile, { code: 'bad-slug', message: slugProblem.message, fix });
  }
  const source = parseText(bytes, report);
  const { text: whole, report: reportInText } = source ?? { text: '', report };
  const text = shortenText(whole, shownLetters);
  const manuscript = { file, slug, text, diagnostics, report: reportInText };
  if (!source) return { ...manuscript, fields: noFields, known: {}, isDraft: false };
  const tree = parseMarkdown(text);
  const fields = parseFrontmatter(tree, text, {
    schema: frontmatterSchema,
    report: reportInText,
  });
  if (!fields) return { ...manuscript, fields: noFields, known: {}, isDraft: false };
  const known = fields.value ?? findKnown(fields.raw);
  return { ...manuscript, tree, fields, known, isDraft: known.draft === true };
}

/** Returns the valid fields, so that they can be checked further although others are invalid. */
function findKnown(raw: Fields<Frontmatter>['raw']): KnownFields {
  const schemas: Readonly<Record<string, z.ZodType>> = frontmatterSchema.shape;
  const valid = Object.entries(raw).filter(([name, value]) => {
    return Object.hasOwn(schemas, name) && schemas[name]?.safeParse(value).success;
  });
  return knownSchema.parse(Object.fromEntries(valid));
}

const noFields: Fields<Frontmatter> = { raw: {}, placeOf: () => startOfFile };

/** Returns the text of a file, or undefined if an error was reported. */
export function parseText(bytes: Uint8Array | undefined, report: Report): Source | undefined {
  if (!bytes) {
    report(startOfFile, unreadable);
    return undefined;
  }
  const source = parseSource(bytes, report);
  const problem = source && checkComplexity(source.text);
  if (!problem) return source;
  source.report(problem.place, {
    code: 'too-complex',
    message: problem.message,
    fix: problem.fix,
  });
  return undefined;
}

/** Returns undefined if the fields are not at the start of the file, because the body then contains them. */
export function parseFrontmatter<T>(
  tree: Root,
  text: string,
  { schema, report }: { schema: z.ZodType<T>; report: Report },
): Fields<T> | undefined {
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    return parseFields({ text: first.value, firstLine: 2 }, schema, report);
  }
  const { place, hasFields, ...finding } = findFenceProblem(text);
  report(place, finding);
  return hasFields ? undefined : { raw: {}, placeOf: () => startOfFile };
}
