import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { listCssUrls } from '@/lib/export/html/css-urls';
import { codeOf, listElements, textOf } from '@/lib/export/html/elements';

export interface BadLink {
  file: string;
  href: string;
  problem: 'outside the base' | 'broken' | 'has a query';
}

export interface CheckedSite {
  folder: string;
  /** `/paper`, or empty. */
  base: string;
  /** Of the plain server. */
  origin: string;
  /** The public address of the paper, with its path. */
  site: string;
}

/** Follows every reference of every file of a static site; returns those that lead nowhere. */
export async function checkLinks(checked: CheckedSite): Promise<{ links: number; bad: BadLink[] }> {
  const { folder, base, origin, site } = checked;
  const bad: BadLink[] = [];
  const answers = new Map<string, Promise<boolean>>();
  const answersAt = (path: string) => {
    const known = answers.get(path) ?? fetch(origin + path).then(({ ok }) => ok);
    answers.set(path, known);
    return known;
  };
  for (const file of await listFiles(folder)) {
    for (const href of await listReferences(join(folder, file))) {
      const path = toPath(href, site, base);
      if (path === undefined) continue;
      const [plain = '', query] = path.replace(/#.*$/s, '').split('?');
      if (query !== undefined && !plain.endsWith('/search/'))
        bad.push({ file, href, problem: 'has a query' });
      if (plain !== base && !plain.startsWith(`${base}/`))
        bad.push({ file, href, problem: 'outside the base' });
      else if (!(await answersAt(plain))) bad.push({ file, href, problem: 'broken' });
    }
  }
  return { links: answers.size, bad };
}

/** Returns the path of a reference within the host; undefined for one to another host, or to a place of the page. */
function toPath(href: string, site: string, base: string): string | undefined {
  if (href.startsWith(site)) return base + (href.slice(site.length) || '/');
  return href.startsWith('/') && !href.startsWith('//') ? href : undefined;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function listReferences(path: string): Promise<string[]> {
  const ending = /\.\w+$/.exec(path)?.[0];
  if (!/\.(?:html|css|xml|json|webmanifest|txt)$/.test(path)) return [];
  const text = await readFile(path, 'utf8');
  if (ending === '.html') return listElements(fromHtml(text)).flatMap(referencesOf);
  if (ending === '.css') return listCssUrls(text);
  // Addresses that are the whole of a text: of an element or an attribute, or of a JSON value.
  return [...text.matchAll(/[">](https?:\/\/[^"<>\s\\]+|\/[^"<>\s\\]*)["<]/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  );
}

function referencesOf(element: Element): string[] {
  const single = ['href', 'src', 'poster', 'action'].flatMap((name) => textOf(element, name) ?? []);
  const set = (textOf(element, 'srcSet') ?? '')
    .split(/,\s+/)
    .map((one) => one.split(/\s/)[0] ?? '');
  const style = listCssUrls(textOf(element, 'style') ?? '');
  const own = element.tagName === 'style' ? listCssUrls(codeOf(element)) : [];
  const content = textOf(element, 'content') ?? '';
  const named = /^(?:https?:\/)?\/\S+$/.test(content) ? [content] : [];
  const refresh = /^0; url=(.*)$/.exec(content)?.slice(1) ?? [];
  return [...single, ...set, ...style, ...own, ...named, ...refresh].filter((href) => href !== '');
}
