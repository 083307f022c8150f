/**
 * Gives the texts in a YAML document the characters that their writer meant, and reports marks of YAML that would
 * take a part of a text away:
 * - Text that begins with &, ! or * is an anchor, tag or alias for YAML; our fields have none.
 * - An escape can make an invisible character, which is removed, or half a character (a lone surrogate), an error.
 * - A tab becomes a space.
 * - The lines of a text are joined without a space between Chinese characters.
 */
import { type Document, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Place, Report } from '../diagnostic';
import { cleanCharacters } from '../source/clean-characters';
import { describeInvisible, toCodePoint } from '../source/describe-invisible';
import { isWide } from '../source/wide-characters';
import { quoteYaml } from './yaml/quote-yaml';

export interface YamlSource {
  /** The text of the document. */
  text: string;
  report: Report;
  placeAt: (offset: number) => Place;
}

/** @returns false if an error was reported */
export function cleanValues(document: Document, source: YamlSource): boolean {
  let isSound = true;
  visit(document, {
    Node: (_, node) => {
      if (reportProperties(node, source)) isSound = false;
      if (!isScalar(node) || typeof node.value !== 'string') return;
      const value = joinLines(node, node.value, source.text);
      isSound = reportSurrogate(node, value, source) && isSound;
      const { text, invisible } = cleanCharacters(dropTabs(node, value, source));
      const [first] = invisible;
      if (first) reportInvisible(node, first.character, source);
      node.value = text;
    },
  });
  return isSound;
}

/** Reports an anchor or a tag before a value: `&更多`, `!`, `!!str`. */
function reportProperties(node: Node, { text, report, placeAt }: YamlSource): boolean {
  const anchor = 'anchor' in node && node.anchor !== undefined;
  if (!anchor && node.tag === undefined) return false;
  const [start = 0, end = start] = node.range ?? [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const at = lineStart + (/[&!](?![^&!]*:\s).*$/.exec(before)?.index ?? before.length);
  const written = text.slice(at, end).trim();
  report(placeAt(at), {
    code: 'yaml-mark',
    message: `the value begins with ${written.charAt(0)}, which is a mark of YAML`,
    fix: `put the whole value in quotes: ${quoteYaml(written)}`,
  });
  return true;
}

/** Half of a surrogate pair, which is no character and cannot be written as UTF-8. */
const surrogate = /\p{Surrogate}/u;

function reportSurrogate(node: Scalar, value: string, source: YamlSource): boolean {
  if (!surrogate.test(value)) return true;
  const [half = ''] = surrogate.exec(value) ?? [];
  source.report(placeOfEscape(node, half, source), {
    code: 'surrogate',
    message: `\\u${toCodePoint(half)} is half of a character`,
    fix: 'write the character itself',
  });
  return false;
}

/** Returns the text with a space for each tab, which has no width of its own in print, and warns of the first. */
function dropTabs(node: Scalar, value: string, source: YamlSource): string {
  if (!value.includes('\t')) return value;
  const [start = 0, end = start] = node.range ?? [];
  const index = source.text
    .slice(start, end)
    .search(/\t|(?<!\\)(?:\\\\)*\\(?:t|\t|x09|u0009|U00000009)/);
  source.report(source.placeAt(start + Math.max(index, 0)), {
    code: 'tab',
    severity: 'warning',
    message: 'a tab in the text, which is printed as a space',
    fix: 'write a space',
  });
  return value.replaceAll('\t', ' ');
}

function reportInvisible(node: Scalar, character: string, source: YamlSource): void {
  source.report(placeOfEscape(node, character, source), describeInvisible(character));
}

/** Returns the place of the first escape of a character, or of the value if it is written in another form. */
function placeOfEscape({ range }: Scalar, character: string, { text, placeAt }: YamlSource): Place {
  const [start = 0, end = start] = range ?? [];
  const code = toCodePoint(character).toLowerCase();
  const written = new RegExp(`\\\\(?:u|x|U)0*${code.replace(/^0+/, '')}(?![0-9a-f])`, 'i');
  const index = text.slice(start, end).search(written);
  return placeAt(start + Math.max(index, 0));
}

/** YAML joins the lines of a text with spaces. */
function joinLines({ range, type }: Scalar, value: string, source: string): string {
  const [start = 0, end = start] = range ?? [];
  const written = source.slice(start, end);
  if (type === 'BLOCK_LITERAL' || !written.trim().includes('\n')) return value;
  const lines = written.split('\n').map((line) => line.trim());
  let joined = value;
  let from = 0;
  for (const [index, line] of lines.slice(1).entries()) {
    const before = [...(lines[index] ?? '')].at(-1) ?? '';
    const after = [...line].at(0) ?? '';
    const at = joined.indexOf(`${before} ${after}`, from);
    if (!isWide(before) || !isWide(after) || at < 0) continue;
    joined = joined.slice(0, at + before.length) + joined.slice(at + before.length + 1);
    from = at;
  }
  return joined;
}
