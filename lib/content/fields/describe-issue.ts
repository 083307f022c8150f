/**
 * Describes an issue that zod found to an editor: a plain sentence and its fix.
 */
import type { z } from 'zod';
import type { Finding } from '../diagnostic';
import { fieldsAt } from './fields-at';
import { findSuggestion } from './find-suggestion';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A finding with the path of its field. */
export interface FieldFinding extends Finding {
  path: Path;
}

/**
 * Returns one finding for each field of the issue.
 * @param value the value that was validated; messages quote its part at the path of the issue
 */
export function describeIssue(issue: Issue, schema: z.ZodType, value: unknown): FieldFinding[] {
  const { path } = issue;
  const name = path.filter((key) => typeof key === 'string').join('.') || 'this file';
  const given = valueAt(value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => describeUnknown(path, key, fieldsAt(schema, path)));
    case 'invalid_type':
      return [{ path, ...describeType(name, issue.expected, given) }];
    case 'invalid_value':
      return [{ path, ...describeChoice(name, issue.values.map(String), given) }];
    case 'invalid_union':
      return chooseBranch(issue.errors).flatMap((part) =>
        describeIssue({ ...part, path: [...path, ...part.path] }, schema, value),
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
  const fix = suggestion
    ? `did you mean ${suggestion}?`
    : `remove it; the fields are ${fields.join(', ')}`;
  return { path: [...path, key], code: 'unknown-field', message: `unknown field "${key}"`, fix };
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

interface Kind {
  /** The name of the type with its article: `a list`. */
  name: string;
  fix: (given: string) => string;
}

const kinds: Readonly<Record<string, Kind>> = {
  string: { name: 'text', fix: (given) => `write text, in quotes: "${given || '…'}"` },
  number: { name: 'a number', fix: () => 'write digits only' },
  int: { name: 'a whole number', fix: () => 'write digits only' },
  boolean: { name: 'true or false', fix: () => 'write true or false' },
  array: { name: 'a list', fix: (given) => `write a list: [${given || '…'}]` },
  object: {
    name: 'a group of fields',
    fix: () => 'write fields, each with its value: "field: value"',
  },
};

function describeType(name: string, expected: string, given: unknown): Finding {
  if (given === undefined) {
    const last = name.split('.').at(-1);
    return { code: 'missing-field', message: `${name} is missing`, fix: `write ${last}: …` };
  }
  const kind = kinds[expected] ?? { name: expected, fix: () => `write ${expected}` };
  const shown = typeof given === 'object' ? '' : String(given);
  const message = `${name} is ${kindOf(given)}, not ${kind.name}`;
  return { code: 'wrong-type', message, fix: kind.fix(shown) };
}

function kindOf(given: unknown): string {
  if (given === null) return 'empty';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'string') return `text "${given}"`;
  if (typeof given === 'object') return 'a group of fields';
  return typeof given === 'number' ? `the number ${given}` : `${given}`;
}

function describeChoice(name: string, choices: string[], given: unknown): Finding {
  if (given === undefined) return describeType(name, 'string', given);
  const message = `${name} cannot be ${kindOf(given)}`;
  return { code: 'bad-value', message, fix: `write ${listOr(choices)}` };
}

function describeLimit(name: string, given: unknown, limit: string): Finding {
  if (typeof given === 'number') {
    return { code: 'bad-value', message: `${name} is ${given}`, fix: `write ${limit}` };
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
