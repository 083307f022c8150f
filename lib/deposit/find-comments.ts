/**
 * Finds what a source has besides the text that readers see. Sources are deposited as they are written, so an editor
 * should know that a library gets these as well: remarks on an article are rarely meant for it.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, type Place, reportTo } from '@/lib/content/diagnostic';
import { readTokens } from '@/lib/content/fields/yaml/read-tokens';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { parseSource, placeAt } from '@/lib/content/source/parse-source';

/**
 * Returns a warning at the first comment of a source, which says how many it has; undefined without one.
 *
 * @param file its path in the content folder; its ending says whether it is Markdown or YAML
 */
export function findComments(file: string, bytes: Uint8Array): Diagnostic | undefined {
  const diagnostics: Diagnostic[] = [];
  const source = parseSource(bytes, reportTo(diagnostics, file));
  if (!source) return undefined;
  const { text, report } = source;
  const places = file.endsWith('.md') ? commentsInMarkdown(text) : commentsInYaml(text, 1);
  const [first] = places;
  if (!first) return undefined;
  const count = places.length;
  const what = count === 1 ? 'a comment is' : `${count} comments, the first of them here, are`;
  const them = count === 1 ? 'it' : 'them';
  report(first, {
    code,
    severity: 'warning',
    message: `${what} deposited with the source, though no reader of the paper sees ${them}`,
    fix: `remove ${them} and deposit the edition again, unless the library may read ${them}`,
  });
  return diagnostics.find((one) => one.code === code);
}

const code = 'deposited-comment';

function commentsInMarkdown(text: string): Place[] {
  const tree = parseMarkdown(text);
  const [first] = tree.children;
  return [
    ...(first?.type === 'yaml' ? commentsInYaml(first.value, 2) : []),
    ...htmlComments(tree),
    ...unusedDefinitions(tree),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** @param firstLine that of the YAML in its file */
function commentsInYaml(text: string, firstLine: number): Place[] {
  return readTokens(text).flatMap(({ kind, offset }) => {
    if (kind !== 'comment') return [];
    const { line, column } = placeAt(text, offset);
    return [{ line: line - 1 + firstLine, column }];
  });
}

function htmlComments(tree: Root): Place[] {
  const places: Place[] = [];
  visit(tree, 'html', ({ value, position }) => {
    if (position && value.startsWith('<!--')) places.push(position.start);
  });
  return places;
}

/** `[//]: # (a remark)` is the comment of those who write without HTML: a definition that no link uses. */
function unusedDefinitions(tree: Root): Place[] {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  const places: Place[] = [];
  visit(tree, 'definition', ({ identifier, position }) => {
    if (position && !used.has(identifier)) places.push(position.start);
  });
  return places;
}
