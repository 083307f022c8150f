/**
 * One article file, parsed but not yet an article: that takes the edition around it. What is wrong in the
 * file itself is told here; the rest in to-article.ts and check-edition.ts.
 */
import type { Root } from 'mdast';
import type { z } from 'zod';
import { checkComplexity } from './body/check-complexity';
import { parseMarkdown } from './body/parse-markdown';
import { type Diagnostic, type Report, reportTo, startOfFile, unreadable } from './diagnostic';
import { type Fields, parseFields } from './fields/parse-fields';
import { type Frontmatter, frontmatterSchema } from './fields/schema';
import { findSlugProblem, slugOfFile } from './fields/slug';
import { parseSource } from './parse-source';

const knownSchema = frontmatterSchema.partial();
type KnownFields = z.output<typeof knownSchema>;

export interface Manuscript {
  /** Path under the content folder. */
  file: string;
  slug: string;
  /** The file's text as parsed: \n line ends, nothing invisible. */
  text: string;
  /** Absent when nothing true can be said of the text. */
  tree?: Root;
  fields: Fields<Frontmatter>;
  /** The fields that are right, also when others are not. */
  known: KnownFields;
  isDraft: boolean;
  diagnostics: Diagnostic[];
  report: Report;
}

/** @param bytes undefined for a file that could not be read */
export function parseManuscript(file: string, bytes: Uint8Array | undefined): Manuscript {
  const diagnostics: Diagnostic[] = [];
  const report = reportTo(diagnostics, file);
  const slug = slugOfFile(file.replace(/^.*\//, ''));
  const slugProblem = findSlugProblem(slug);
  if (slugProblem) {
    const fix = `rename the file: ${slugProblem.fix}`;
    report(startOfFile, { code: 'bad-slug', message: slugProblem.message, fix });
  }
  const text = readable(bytes, report);
  const manuscript = { file, slug, text: text ?? '', diagnostics, report };
  if (text === undefined) return { ...manuscript, fields: noFields, known: {}, isDraft: false };
  const tree = parseMarkdown(text);
  const fields = parseFrontmatter(tree, text, report);
  if (!fields) return { ...manuscript, fields: noFields, known: {}, isDraft: false };
  const known = fields.value ?? findKnown(fields.raw);
  return { ...manuscript, tree, fields, known, isDraft: known.draft === true };
}

/** One wrong field is no reason to be silent about the others. */
function findKnown(raw: Fields<Frontmatter>['raw']): KnownFields {
  const schemas: Readonly<Record<string, z.ZodType>> = frontmatterSchema.shape;
  const right = Object.entries(raw).filter(([name, value]) => {
    return Object.hasOwn(schemas, name) && schemas[name]?.safeParse(value).success;
  });
  return knownSchema.parse(Object.fromEntries(right));
}

const noFields: Fields<Frontmatter> = { raw: {}, placeOf: () => startOfFile };

/** The text, when there is one that may be parsed. */
function readable(bytes: Uint8Array | undefined, report: Report): string | undefined {
  if (!bytes) {
    report(startOfFile, unreadable);
    return undefined;
  }
  const text = parseSource(bytes, report);
  const monster = text === undefined ? undefined : checkComplexity(text);
  if (!monster) return text;
  report(monster.place, {
    code: 'too-complex',
    message: monster.message,
    fix: 'write it plainer',
  });
  return undefined;
}

/** Undefined when the fields are not where they belong, so that Markdown took them for text. */
function parseFrontmatter(
  tree: Root,
  text: string,
  report: Report,
): Fields<Frontmatter> | undefined {
  const [first] = tree.children;
  if (first?.type === 'yaml') {
    return parseFields({ text: first.value, firstLine: 2 }, frontmatterSchema, report);
  }
  const code = 'front-matter';
  const [opening] = /^\s*---[ \t]*\n/.exec(text) ?? [];
  if (opening === undefined) {
    const fix = 'begin with a line ---, title: …, section: …, and a line ---';
    report(startOfFile, { code, message: 'no front matter', fix });
    return noFields;
  }
  const line = opening.split('\n').length - 1;
  if (line === 1) {
    const fix = 'write a line --- after the last field';
    report(startOfFile, { code, message: 'the front matter is not closed', fix });
  } else {
    const message = 'the front matter must begin in line 1';
    report({ line, column: 1 }, { code, message, fix: 'remove the empty lines above it' });
  }
  return undefined;
}
