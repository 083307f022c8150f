import type { Element, Root } from 'hast';
import pLimit from 'p-limit';
import { listCssUrls, mapCssUrls } from '../html/css-urls';
import { codeOf, listElements, replaceNodes, textOf } from '../html/elements';
import { type LoadFile, toDataUri } from './load-file';

/** Files that are loaded at the same time: faces are cut by one thread, and its queue has room for others. */
const atOnce = 4;

/** Puts the style sheets of a view into it, and the faces that they name into the style sheets. */
export async function inlineStyles(tree: Root, load: LoadFile): Promise<void> {
  const sheets = new Map<Element, string>();
  for (const link of listElements(tree, 'link')) {
    if (textOf(link, 'rel') !== 'stylesheet') continue;
    const { bytes } = await load(textOf(link, 'href') ?? '');
    sheets.set(link, new TextDecoder().decode(bytes));
  }
  for (const style of listElements(tree, 'style')) sheets.set(style, codeOf(style));
  const files = await loadAll([...sheets.values()].flatMap(listFiles), load);
  const inlined = new Map(
    [...sheets].map(([element, css]) => [element, inline(css, files)] as const),
  );
  replaceNodes(tree, (node) => {
    const css = node.type === 'element' ? inlined.get(node) : undefined;
    if (node.type !== 'element' || css === undefined) return undefined;
    inlined.delete(node);
    return [
      {
        type: 'element',
        tagName: 'style',
        properties: {},
        children: [{ type: 'text', value: css }],
      },
    ];
  });
}

/** A face in the file is there before the text is drawn, so no other one need be shown first. */
function inline(css: string, files: ReadonlyMap<string, string>): string {
  return mapCssUrls(css, (address) => files.get(address) ?? address).replace(
    /font-display:(?:swap|optional)/g,
    'font-display:block',
  );
}

const listFiles = (css: string): string[] =>
  listCssUrls(css).filter((address) => !/^(?:data:|#)/.test(address));

/** @returns data URIs by address */
async function loadAll(addresses: readonly string[], load: LoadFile): Promise<Map<string, string>> {
  const limit = pLimit(atOnce);
  const entries = [...new Set(addresses)].map((address) =>
    limit(async () => [address, toDataUri(await load(address))] as const),
  );
  return new Map(await Promise.all(entries));
}
