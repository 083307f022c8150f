/**
 * The tools of readers in a copy: those that need no server are drawn into the pages by the server, and get a script of
 * their own (`components/reader/static`). The others, and whatever waits for the scripts of Next, are left out.
 */
import type { ElementContent, Root } from 'hast';
import { storageKey } from '@/lib/addresses/storage-key';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { languageIn } from '@/lib/language/speech/voice-tags';
import { codeOf, findElement, hasClass, listElements, removeNodes, textOf } from '../html/elements';
import { bundleScript } from '../scripts/bundle-script';
import type { Site } from './site';

/** Classes of the tools that work in a copy. */
const working: readonly string[] = ['listen-tool', 'settings-tools'];

/** Where the tools of a copy find their script, and what a reader chose. */
export type ToolsPlace = Pick<Site, 'tools' | 'base' | 'serverBase'>;

/**
 * Removes the tools and controls that would wait for ever, and the groups that are empty without them; adds the script of
 * the others.
 *
 * @param site undefined for a page without tools
 */
export function keepTools(tree: Root, site: ToolsPlace | undefined): void {
  const script = site?.tools;
  if (site) moveSettings(tree, site);
  const rows = listElements(tree).filter((element) => hasClass(element, 'reader-tools'));
  const own = new Set<unknown>();
  for (const row of rows) {
    row.children = script === undefined ? [] : row.children.filter(isWorking);
    for (const element of listElements(row)) own.add(element);
  }
  removeWaiting(tree, own);
  removeNodes(tree, (node) => rows.some((row) => row === node && row.children.length === 0));
  if (script === undefined || rows.every(({ children }) => children.length === 0)) return;
  findElement(tree, 'head')?.children.push({
    type: 'element',
    tagName: 'script',
    properties: { type: 'module', src: script },
    children: [],
  });
}

/** Makes the script in the head read and hear the settings of the copy, which are stored by its path. */
function moveSettings(tree: Root, { base, serverBase }: ToolsPlace): void {
  const [from, to] = [serverBase, base].map((path) => JSON.stringify(storageKey('settings', path)));
  for (const element of listElements(tree)) {
    if (element.tagName !== 'script' || !from || !to || !codeOf(element).includes(from)) continue;
    element.children = [{ type: 'text', value: codeOf(element).replaceAll(from, to) }];
  }
}

const isWorking = (node: ElementContent): boolean =>
  node.type === 'element' && working.some((name) => hasClass(node, name));

/** @param own elements whose script the copy has */
function removeWaiting(tree: Root, own: ReadonlySet<unknown>): void {
  const groups = listElements(tree).filter(
    (group) => !own.has(group) && group.children.some(isWaiting),
  );
  for (const group of groups)
    group.children = group.children.filter((child) => !isWaiting(child) && !isSilent(child));
  const empty = new Set<unknown>(groups.filter(({ children }) => children.every(isSpace)));
  removeNodes(tree, (node) => empty.has(node));
}

const isWaiting = (node: ElementContent): boolean =>
  node.type === 'element' && node.properties.dataWaiting !== undefined;

/** True for a place where the controls beside it would say what they did. */
const isSilent = (node: ElementContent): boolean =>
  node.type === 'element' && textOf(node, 'role') === 'status' && !hasText(node);

function hasText(node: ElementContent): boolean {
  return node.type === 'element' ? node.children.some(hasText) : !isSpace(node);
}

const isSpace = (node: ElementContent): boolean =>
  node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');

/** The folder of the script of the tools, and of what it loads when a tool is used. */
const folder = 'tools';

/** Returns the script of the tools as files of the copy: `tools/tools-….js` is the one that pages load. */
export async function bundleTools(
  { language }: Pick<Paper, 'language'>,
  { base }: Pick<Site, 'base'>,
): Promise<Map<string, Uint8Array>> {
  const { settings, listen } = languageOf(language).messages;
  const { noVoiceAdvice, failed } = listen;
  const files = await bundleScript('components/reader/static/static-tools.client.ts', {
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    entryNames: 'tools-[hash]',
    chunkNames: 'part-[hash]',
    define: {
      // What the copy has to be read out names its stories with the base path already.
      'process.env.BASE_PATH': '""',
      copyBase: JSON.stringify(base),
      'process.env.NODE_ENV': '"production"',
      staticMessages: JSON.stringify({
        language: languageIn(language),
        settings,
        listen: { noVoiceAdvice, failed },
      }),
    },
  });
  return new Map([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
