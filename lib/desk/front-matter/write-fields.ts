import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import {
  type Edit,
  type EditedMap,
  fillEmpty,
  findPair,
  hasComment,
  insertEntry,
  removeEntry,
  setEntry,
} from './edit-map';
import { locateFrontMatter } from './locate-front-matter';
import { type ScalarValue, scalarText } from './scalar-text';

/** A new value for a field of an article, or for one inside of a field such as `layout`. */
export interface FieldChange {
  path: readonly [string] | readonly [string, string];
  /** Undefined removes the field. */
  value: ScalarValue | undefined;
}

/**
 * Writes fields into the front matter of an article. Everything else remains byte by byte: comments, quotes, the
 * order of fields, line ends, the text.
 *
 * @param text of the file, with its byte order mark if it has one
 * @returns undefined if the file has no front matter in which these fields can be written
 */
export function writeFields(text: string, changes: readonly FieldChange[]): string | undefined {
  let written: string | undefined = text;
  for (const change of changes) written = written === undefined ? written : write(written, change);
  return written;
}

function write(text: string, change: FieldChange): string | undefined {
  const found = locateFrontMatter(text);
  if (!found) return undefined;
  const { yaml, lineEnd, start } = found;
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const edits = listEdits({ map: document.contents, yaml, lineEnd }, change);
  if (!edits) return undefined;
  return edits.reduce(
    (result, { from, to, text: put }) =>
      result.slice(0, start + from) + put + result.slice(start + to),
    text,
  );
}

/** Returns at most one edit; undefined if the field cannot be written. */
function listEdits(top: EditedMap, { path, value }: FieldChange): Edit[] | undefined {
  const [name, inner] = path;
  if (inner === undefined) return listEntryEdits(top, name, value);
  const pair = findPair(top, name);
  if (value === undefined && !isMap(pair?.value)) return [];
  if (!pair) return value === undefined ? [] : [insertGroup(top, name, { inner, value })];
  if (isMap(pair.value)) return listInnerEdits(top, name, { inner, value, map: pair.value });
  const isEmpty = pair.value === null || (isScalar(pair.value) && pair.value.value === null);
  if (!isEmpty || value === undefined) return undefined;
  return [fillEmpty(top, pair, flowGroup(inner, value))];
}

function listEntryEdits(edited: EditedMap, key: string, value: ScalarValue | undefined): Edit[] {
  if (value !== undefined) return [setEntry(edited, key, value)];
  const pair = findPair(edited, key);
  return pair ? [removeEntry(edited, pair)] : [];
}

interface InnerChange {
  inner: string;
  value: ScalarValue | undefined;
  map: YAMLMap;
}

function listInnerEdits(top: EditedMap, name: string, change: InnerChange): Edit[] {
  const { inner, value, map } = change;
  const group = findPair(top, name);
  const isLast = map.items.length === 1 && findPair({ map }, inner) !== undefined;
  // A group without entries is left out, unless somebody wrote a note in it.
  if (value === undefined && isLast && group && !hasComment(group, top.yaml))
    return [removeEntry(top, group)];
  return listEntryEdits({ ...top, map }, inner, value);
}

function insertGroup(
  top: EditedMap,
  name: string,
  { inner, value }: { inner: string; value: ScalarValue },
): Edit {
  return insertEntry(top, name, flowGroup(inner, value));
}

/** A group in one line, as the other groups of the samples are. */
function flowGroup(inner: string, value: ScalarValue): string {
  return `{ ${inner}: ${scalarText(value, { isInFlow: true })} }`;
}
