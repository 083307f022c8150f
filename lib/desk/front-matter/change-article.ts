import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Manuscript, parseManuscript } from '@/lib/content/manuscript';
import { type FieldChange, writeFields } from './write-fields';

/** An article file with other fields. */
export interface ChangedArticle {
  bytes: Uint8Array;
  text: string;
  manuscript: Manuscript;
}

/** Why fields cannot be written, in a sentence for the editor. */
export interface WriteProblem {
  problem: string;
}

/**
 * Writes fields into an article file, and reads the result as the paper does: exactly these fields may differ, and
 * there may be no error that was not there before.
 *
 * @param file path in the content folder
 */
export function changeArticle(
  file: string,
  bytes: Uint8Array,
  changes: readonly FieldChange[],
): ChangedArticle | WriteProblem {
  const text = decode(bytes);
  if (text === undefined) return { problem: 'the file is not UTF-8: save it as UTF-8 first' };
  const written = writeFields(text, changes);
  if (written === undefined)
    return { problem: 'the front matter cannot be changed by a program: change it in the file' };
  const changed = new TextEncoder().encode(written);
  const before = parseManuscript(file, bytes);
  const manuscript = parseManuscript(file, changed);
  const problem = findProblem(before, manuscript, changes);
  return problem === undefined ? { bytes: changed, text: written, manuscript } : { problem };
}

/** Names the state of a file: two files with the same version have the same bytes. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function findProblem(
  before: Manuscript,
  after: Manuscript,
  changes: readonly FieldChange[],
): string | undefined {
  const isError = ({ severity }: { severity: string }) => severity === 'error';
  const known = new Set(before.diagnostics.filter(isError).map(({ message }) => message));
  const found = after.diagnostics.find((one) => isError(one) && !known.has(one.message));
  if (found) return `${found.message} — ${found.fix}`;
  const expected = changes.reduce(applyChange, before.fields.raw);
  return isDeepStrictEqual(after.fields.raw, expected)
    ? undefined
    : 'the field would not be read as it is written: change it in the file';
}

type Raw = Readonly<Record<string, unknown>>;

/** Returns the fields as they are read after a change. */
function applyChange(raw: Raw, { path: [name, inner], value }: FieldChange): Raw {
  if (inner === undefined) return withField(raw, name, value);
  const group = withField(toGroup(raw[name]), inner, value);
  const hadGroup = raw[name] !== undefined;
  if (value === undefined && Object.keys(group).length === 0 && !hadGroup) return raw;
  return withField(raw, name, Object.keys(group).length === 0 ? undefined : group);
}

function withField(raw: Raw, name: string, value: unknown): Raw {
  const { [name]: _, ...rest } = raw;
  return value === undefined ? rest : { ...rest, [name]: value };
}

const toGroup = (value: unknown): Raw =>
  typeof value === 'object' && value !== null ? { ...value } : {};
