/**
 * Parses YAML and validates it with a schema. Each diagnostic has the line and column of its field. The result
 * can also locate fields later, for checks that the schema cannot express.
 */
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Place, type Report, startOfFile } from '../diagnostic';
import { cleanValues } from './clean-values';
import { describeIssue } from './describe-issue';
import { fieldsAt, isTextAt } from './fields-at';
import { describeYamlError, type YamlIssue } from './yaml/describe-yaml-error';
import { findYamlProblems, type YamlText } from './yaml/find-yaml-problems';
import { readPlainFields } from './yaml/read-plain-fields';

type Path = readonly PropertyKey[];

export interface Fields<T> {
  /** The validated fields; absent if there is any diagnostic. */
  value?: T;
  /** The fields before validation; they are present even if some are invalid. */
  raw: Readonly<Record<string, unknown>>;
  /** Returns the place of the value at a path, or of the closest value that contains it. */
  placeOf: (path: Path) => Place;
}

/** Diagnostics go to `report`. An error in the YAML itself prevents validation, so only it is reported then. */
export function parseFields<T>(yaml: YamlText, schema: z.ZodType<T>, report: Report): Fields<T> {
  return findPlain(yaml, schema) ?? parseYaml(yaml, schema, report);
}

/** Returns valid fields in the simplest form, which need no parser, except to find the place of one. */
function findPlain<T>(yaml: YamlText, schema: z.ZodType<T>): Fields<T> | undefined {
  const raw = readPlainFields(yaml.text);
  const result = raw && schema.safeParse(raw);
  if (!raw || !result?.success) return undefined;
  let parsed: Fields<T> | undefined;
  const placeOf = (path: Path) => {
    parsed ??= parseYaml(yaml, schema, () => undefined);
    return parsed.placeOf(path);
  };
  return { value: result.data, raw, placeOf };
}

/**
 * Does the same for any YAML.
 *
 * @internal exported for the test that compares both ways
 */
export function parseYaml<T>(yaml: YamlText, schema: z.ZodType<T>, report: Report): Fields<T> {
  const noFields = { raw: {}, placeOf: () => startOfFile };
  const yamlProblems = findYamlProblems(yaml);
  for (const { place, ...finding } of yamlProblems) report(place, finding);
  if (yamlProblems.length > 0) return noFields;

  const counter = new LineCounter();
  const options = { lineCounter: counter, prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument(yaml.text, options);
  const placeAt = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: line + yaml.firstLine - 1, column: col };
  };
  const errors = [...document.errors, ...document.warnings, ...findAliases(document)];
  for (const error of selectErrors(errors)) {
    const { offset, ...finding } = describeYamlError(error, yaml.text);
    report(placeAt(offset), { code: 'bad-yaml', ...finding });
  }
  const isSound =
    errors.length === 0 && cleanValues(document, { text: yaml.text, report, placeAt });
  return isSound ? checkFields(document, schema, { text: yaml.text, report, placeAt }) : noFields;
}

/** The number of duplicate fields that are reported. */
const maxDuplicates = 20;

/** Only the first syntax error is reported, because it causes the later ones. Duplicate fields are all reported. */
function selectErrors(errors: YamlIssue[]): YamlIssue[] {
  const duplicates = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return errors.slice(0, duplicates.length === errors.length ? maxDuplicates : 1);
}

/** Finds aliases, which are always mistakes here: YAML reads `title: *星*` as an alias. */
function findAliases(document: Document): YamlIssue[] {
  const found: YamlIssue[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push({
        code: 'BAD_ALIAS',
        message: 'a value begins with *',
        pos: [range?.[0] ?? 0, 0],
      });
    },
  });
  return found;
}

interface Reporting {
  /** Of the document. */
  text: string;
  report: Report;
  placeAt: (offset: number) => Place;
}

function checkFields<T>(
  document: Document,
  schema: z.ZodType<T>,
  { text, report, placeAt }: Reporting,
): Fields<T> {
  const sourceOf = (path: Path) => sourceAt(document, path, text);
  const raw = dropEmpty(document.toJS(), { schema, sourceOf, path: [] }) ?? {};
  const placeOf = (path: Path) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? startOfFile : placeAt(offset);
  };
  const placeOfKey = (path: Path) => {
    const offset = offsetOfKey(document, path);
    return offset === undefined ? startOfFile : placeAt(offset);
  };
  const result = schema.safeParse(raw);
  const fields = typeof raw === 'object' ? { ...raw } : {};
  if (result.success) return { value: result.data, raw: fields, placeOf };
  const findings = result.error.issues.flatMap((issue) =>
    describeIssue(issue, schema, { value: raw, sourceOf }),
  );
  const misnamed = new Set(findings.map(({ meant }) => meant));
  for (const { path, meant: _, ...finding } of findings) {
    // A field that is there by another name is not missing.
    if (finding.code === 'missing-field' && misnamed.has(path.map(String).join('.'))) continue;
    report(finding.code === 'unknown-field' ? placeOfKey(path) : placeOf(path), finding);
  }
  return { raw: fields, placeOf };
}

interface Emptying {
  schema: z.ZodType;
  sourceOf: (path: Path) => string | undefined;
  path: Path;
}

/**
 * Removes known fields without a value, such as `deck:`. Unknown ones remain, so that they are reported, and so do
 * texts that YAML reads as no value: `deck: null`.
 */
function dropEmpty(value: unknown, at: Emptying): unknown {
  const inside = (key: PropertyKey) => ({ ...at, path: [...at.path, key] });
  if (Array.isArray(value)) return value.map((part, index) => dropEmpty(part, inside(index)));
  if (typeof value !== 'object' || value === null) return value;
  const known = new Set(fieldsAt(at.schema, at.path));
  const isEmpty = (key: string, part: unknown) => {
    if (part !== null || !known.has(key)) return false;
    const { path } = inside(key);
    return !at.sourceOf(path) || !isTextAt(at.schema, path);
  };
  const entries = Object.entries(value).filter(([key, part]) => !isEmpty(key, part));
  return Object.fromEntries(entries.map(([key, part]) => [key, dropEmpty(part, inside(key))]));
}

/** The text of the value at a path as it is written: `007`; undefined if it is a list or a group of several lines. */
function sourceAt(document: Document, path: Path, text: string): string | undefined {
  const { node } = follow(document, path);
  if (isScalar(node)) return node.source;
  const isFlow = (isMap(node) || isSeq(node)) && node.flow === true;
  const [start = 0, end = start] = (isFlow && node.range) || [];
  return isFlow ? text.slice(start, end) : undefined;
}

/** The offset of the value at a path, of its key if there is no value, or of the closest value that contains it. */
function offsetOf(document: Document, path: Path): number | undefined {
  const { offset, node, keyOffset } = follow(document, path);
  const isItem = typeof path.at(-1) === 'number';
  return isScalar(node) && node.source === '' && !isItem ? keyOffset : offset;
}

function offsetOfKey(document: Document, path: Path): number | undefined {
  const { offset, keyOffset } = follow(document, path);
  return keyOffset ?? offset;
}

interface Followed {
  node: unknown;
  offset: number | undefined;
  keyOffset: number | undefined;
}

function follow(document: Document, path: Path): Followed {
  let node: unknown = document.contents;
  let offset: number | undefined;
  let keyOffset: number | undefined;
  for (const key of path) {
    if (isSeq(node)) {
      node = node.items[Number(key)];
    } else {
      const pair = isMap(node)
        ? node.items.find((item) => nameOf(item.key) === String(key))
        : undefined;
      keyOffset = startOf(pair?.key) ?? keyOffset;
      node = pair?.value;
    }
    offset = startOf(node) ?? offset;
  }
  return { node, offset, keyOffset };
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function startOf(node: unknown): number | undefined {
  const { range } = isScalar(node) || isMap(node) || isSeq(node) ? node : {};
  return range?.[0];
}
