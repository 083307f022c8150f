import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { type ScalarValue, scalarText } from './scalar-text';

/** A part of a text that is replaced. Offsets are those of the text before. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** A map of a YAML text, whose entries are edited without touching anything else. */
export interface EditedMap {
  map: YAMLMap;
  yaml: string;
  lineEnd: string;
}

/** The order in which new fields are put among those that are there: that of the sample in README. */
const order =
  'kicker title deck column section kind page rank byline places keywords published updated withdrawn corrections layout aliases draft'.split(
    ' ',
  );

/** Returns the entry of a map with a key. */
export function findPair({ map }: Pick<EditedMap, 'map'>, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Sets the value of an entry that is there or not. */
export function setEntry(edited: EditedMap, key: string, value: ScalarValue): Edit {
  const pair = findPair(edited, key);
  return pair
    ? replaceValue(edited, pair, value)
    : insertEntry(edited, key, valueText(edited, value));
}

/** Adds an entry whose value is already YAML. */
export function insertEntry(edited: EditedMap, key: string, text: string): Edit {
  const { map, yaml, lineEnd } = edited;
  const last = map.items.at(-1);
  if (map.flow) {
    const at = last ? endOf(last, yaml) : startOf(map) + 1;
    return { from: at, to: at, text: last ? `, ${key}: ${text}` : ` ${key}: ${text} ` };
  }
  const line = `${indentOf(edited)}${key}: ${text}${lineEnd}`;
  const before = map.items.findLast((pair) => comesBefore(pair, key));
  const after = map.items[0];
  const at = before
    ? lineAfter(yaml, endOf(before, yaml))
    : lineOf(yaml, after ? keyStart(after) : 0);
  return { from: at, to: at, text: line };
}

/** Removes an entry. A comment on its line stays there. */
export function removeEntry({ map, yaml }: EditedMap, pair: Pair): Edit {
  const [start, end] = [keyStart(pair), endOf(pair, yaml)];
  if (!map.flow) {
    const next = lineAfter(yaml, end);
    const [comment] = /#.*/.exec(yaml.slice(end, next).trimEnd()) ?? [];
    const from = comment === undefined ? lineOf(yaml, start) : start;
    const to = comment === undefined ? next : end + yaml.slice(end, next).indexOf('#');
    return { from, to, text: '' };
  }
  const index = map.items.indexOf(pair);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  if (next) return { from: start, to: keyStart(next), text: '' };
  if (previous) return { from: endOf(previous, yaml), to: end, text: '' };
  return { from: start, to: end, text: '' };
}

/** True if there is a comment between an entry's key and its end. */
export function hasComment(pair: Pair, yaml: string): boolean {
  return /(?:^|\s)#/m.test(yaml.slice(keyStart(pair), lineAfter(yaml, endOf(pair, yaml))));
}

/** Writes a value, as YAML, after the colon of an entry that has none. */
export function fillEmpty({ yaml }: Pick<EditedMap, 'yaml'>, pair: Pair, text: string): Edit {
  const colon = yaml.indexOf(':', keyEnd(pair)) + 1;
  return { from: colon, to: colon, text: ` ${text}` };
}

function replaceValue(edited: EditedMap, pair: Pair, value: ScalarValue): Edit {
  const { yaml } = edited;
  const node = pair.value;
  const text = valueText(edited, value, node);
  const isEmpty = !hasRange(node) || node.range[0] >= node.range[1];
  if (isEmpty) return fillEmpty(edited, pair, text);
  return { from: node.range[0], to: endOf(pair, yaml), text };
}

function valueText({ map }: EditedMap, value: ScalarValue, replaced?: unknown): string {
  return scalarText(value, { replaced, isInFlow: map.flow === true });
}

function comesBefore({ key }: Pair, name: string): boolean {
  const place = order.indexOf(isScalar(key) ? String(key.value) : '');
  const own = order.indexOf(name);
  // The entries of `layout`, and fields that are not in the list, follow what is there.
  return own < 0 || (place >= 0 && place < own);
}

function indentOf({ map, yaml }: EditedMap): string {
  const [first] = map.items;
  const start = first ? keyStart(first) : 0;
  return ' '.repeat(start - lineOf(yaml, start));
}

const lineOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

interface Ranged {
  range: [number, number, number];
}

function hasRange(node: unknown): node is Ranged {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

const startOf = (node: unknown): number => (hasRange(node) ? node.range[0] : 0);
const keyStart = ({ key }: Pair): number => startOf(key);
const keyEnd = ({ key }: Pair): number => (hasRange(key) ? key.range[1] : 0);

/** Where an entry ends, without the white and the line ends after it. */
function endOf(pair: Pair, yaml: string): number {
  const { value } = pair;
  const last = isMap(value) && !value.flow ? value.items.at(-1) : undefined;
  if (last) return endOf(last, yaml);
  const colon = yaml.indexOf(':', keyEnd(pair)) + 1;
  if (!hasRange(value) || value.range[1] <= colon) return colon;
  const [start, end] = value.range;
  return start + yaml.slice(start, end).trimEnd().length;
}
