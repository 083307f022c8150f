/**
 * Describes an issue that zod found to an editor: a plain sentence and its fix.
 */
import type { z } from 'zod';
import type { Finding } from '../diagnostic';
import { fieldsAt } from './fields-at';
import { findSuggestion } from './find-suggestion';
import { kindNames } from './kind-names';
import { quoteYaml } from './yaml/quote-yaml';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A finding with the path of its field. */
export interface FieldFinding extends Finding {
  path: Path;
  /** The path of the field that was meant by a name that is none. */
  meant?: string;
}

/** The value that was validated. Messages quote its part at the path of the issue. */
export interface Validated {
  value: unknown;
  /** Returns the text of a value as it is written: `007`, not 7. */
  sourceOf: (path: Path) => string | undefined;
}

/** Returns one finding for each field of the issue. */
export function describeIssue(
  issue: Issue,
  schema: z.ZodType,
  validated: Validated,
): FieldFinding[] {
  const { path } = issue;
  const name = path.filter((key) => typeof key === 'string').join('.') || 'this file';
  const given = { value: valueAt(validated.value, path), source: validated.sourceOf(path) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => describeUnknown(path, key, fieldsAt(schema, path)));
    case 'invalid_type':
      return [{ path, ...describeType(name, issue.expected, given) }];
    case 'invalid_value':
      return [{ path, ...describeChoice(name, issue.values.map(String), given) }];
    case 'invalid_union':
      return chooseBranch(issue.errors).flatMap((part) =>
        describeIssue({ ...part, path: [...path, ...part.path] }, schema, validated),
      );
    case 'too_small': {
      const least = issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`;
      return [{ path, ...describeLimit(name, given, least) }];
    }
    case 'too_big':
      return [{ path, ...describeLimit(name, given, `${issue.maximum} or less`) }];
    case 'custom': {
      const { fix = 'write a different value', code = 'bad-value' } = issue.params ?? {};
      const message = `${name}: ${issue.message}`;
      return [{ path, code: String(code), message, fix: String(fix) }];
    }
    default:
      return [
        {
          path,
          code: 'bad-value',
          message: `${name}: ${issue.message}`,
          fix: 'write a different value',
        },
      ];
  }
}

function describeUnknown(path: Path, key: string, fields: string[]): FieldFinding {
  const foreign = foreignNames.get(key.toLowerCase());
  const suggestion = foreign && fields.includes(foreign) ? foreign : findSuggestion(key, fields);
  // In { text: Monday, not Tuesday }, the comma ends the value.
  const isRestOfValue = path.length > 0 && !/^\w+$/.test(key);
  const advice = isRestOfValue ? 'put the whole value in quotes if it has a comma' : 'remove it';
  const fix = suggestion
    ? `did you mean ${suggestion}?`
    : `${advice}; the fields are ${fields.join(', ')}`;
  const message = `unknown field "${key}"`;
  const meant = suggestion && [...path, suggestion].map(String).join('.');
  return { path: [...path, key], code: 'unknown-field', message, fix, ...(meant && { meant }) };
}

/** Names of our fields in other systems and in Chinese. */
const foreignNames: ReadonlyMap<string, string> = new Map([
  ['标题', 'title'],
  ['主题', 'title'],
  ['headline', 'title'],
  ['引题', 'kicker'],
  ['副题', 'deck'],
  ['副标题', 'deck'],
  ['subtitle', 'deck'],
  ['栏目', 'column'],
  ['版', 'page'],
  ['版面', 'page'],
  ['category', 'section'],
  ['作者', 'byline'],
  ['记者', 'byline'],
  ['author', 'byline'],
  ['authors', 'byline'],
  ['地点', 'places'],
  ['关键词', 'keywords'],
  ['tags', 'keywords'],
  ['日期', 'published'],
  ['date', 'published'],
  ['lang', 'language'],
  ['timezone', 'timeZone'],
]);

/** A value and its text in the YAML; a list or a group of fields has no such text. */
interface Given {
  value: unknown;
  source: string | undefined;
}

interface Kind {
  /** The name of the type with its article: `a list`. */
  name: string;
  fix: (given: Given) => string;
}

const kinds: Readonly<Record<string, Kind>> = {
  string: { name: 'text', fix: (given) => `write text, in quotes: ${quoteGiven(given)}` },
  number: { name: 'a number', fix: () => 'write digits only' },
  int: { name: 'a whole number', fix: () => 'write digits only' },
  boolean: { name: 'true or false', fix: () => 'write true or false' },
  array: { name: 'a list', fix: listFix },
  record: {
    name: 'pairs of words',
    fix: () => 'write each word with the one that stands for it: { 台湾: 台灣 }',
  },
  object: {
    name: 'a group of fields',
    fix: () => 'write fields, each with its value: "field: value"',
  },
};

/** A list of texts is one text for YAML with marks between them. */
function quoteGiven({ value, source }: Given): string {
  const isList = Array.isArray(value) && value.length > 0;
  if (isList && value.every((one) => typeof one === 'string')) return quoteYaml(value.join(' '));
  return source ? quoteYaml(source) : '"…"';
}

/** YAML reads lines that begin with - but have no space after it as one text. */
function listFix(given: Given): string {
  if (typeof given.value === 'string' && /^-\S/.test(given.value))
    return 'write a space after each -';
  return `write a list: [${listGiven(given)}]`;
}

/** Words stay as they are, so that `甲, 乙` becomes two items; what has a meaning for YAML is put in quotes. */
function listGiven(given: Given): string {
  const { value, source } = given;
  return typeof value === 'string' && source && !/["'#:&*!|>%@`{}[\]]/.test(source)
    ? source
    : quoteGiven(given);
}

function describeType(name: string, expected: string, given: Given): Finding {
  if (given.value === undefined) {
    const last = name.split('.').at(-1);
    return { code: 'missing-field', message: `${name} is missing`, fix: `write ${last}: …` };
  }
  if (given.value === null && !given.source) {
    return { code: 'empty-field', message: `${name} is empty`, fix: 'fill it in, or remove it' };
  }
  const kind = kinds[expected] ?? { name: expected, fix: () => `write ${expected}` };
  const message = `${name} is ${kindOf(given)}, not ${kind.name}`;
  return { code: 'wrong-type', message, fix: kind.fix(given) };
}

function kindOf({ value, source }: Given): string {
  if (value === null) return source || 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `text "${value}"`;
  if (typeof value === 'object') return 'a group of fields';
  const written = source ?? String(value);
  return typeof value === 'number' ? `the number ${written}` : written;
}

function describeChoice(name: string, choices: string[], given: Given): Finding {
  if (given.value === undefined) return describeType(name, 'string', given);
  const message = `${name} cannot be ${kindOf(given)}`;
  const meant = typeof given.value === 'string' && findChoice(given.value, choices);
  const fix = meant ? `did you mean ${meant}?` : `write ${listOr(choices)}`;
  return { code: 'bad-value', message, fix };
}

/** Returns the choice that a text misspells, or is the Chinese or English name of. */
function findChoice(text: string, choices: string[]): string | undefined {
  const named = kindNames.get(text.trim().toLowerCase());
  if (named && choices.includes(named)) return named;
  // a5 is neither a4 nor a3.
  return text.length > 3 ? findSuggestion(text, choices) : undefined;
}

function describeLimit(name: string, { value, source }: Given, limit: string): Finding {
  if (typeof value === 'number') {
    return { code: 'bad-value', message: `${name} is ${source ?? value}`, fix: `write ${limit}` };
  }
  return { code: 'empty-field', message: `${name} is empty`, fix: 'fill it in' };
}

/** Chooses the branch of a union whose issue lies deepest in the value, because the editor probably meant that one. */
function chooseBranch(branches: Issue[][]): Issue[] {
  const depthOf = (branch: Issue[]) => Math.max(...branch.map(({ path }) => path.length));
  const [first = [], ...others] = branches;
  return others.reduce((best, branch) => (depthOf(branch) > depthOf(best) ? branch : best), first);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? Object.entries(part).find(([k]) => k === String(key))?.[1]
        : undefined,
    value,
  );
}

function listOr(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
