/**
 * Lists the files that a page of ours needs besides its pictures: styles and script of the build, and faces. All of
 * them are named by their content. The list is read from the page itself, because which faces a page declares depends
 * on every letter that it shows.
 *
 * @param html of the page
 * @param base path of the site, empty at the root
 * @returns addresses without the base path, each once
 */
export function listPageFiles(html: string, base: string): string[] {
  const found = html.matchAll(
    /(?:[\s(="'\\]|^)((?:\/[\w.-]+)*?\/(?:_next\/static|fonts)\/[^\s"'()<>\\]+)/g,
  );
  const addresses = [...found].flatMap(([, address = '']) => {
    const path = address.replaceAll('&amp;', '&');
    return path.startsWith(`${base}/`) ? [path.slice(base.length)] : [];
  });
  return [...new Set(addresses)].filter(isNamedByContent);
}

/**
 * True for what never changes at its address, so that a copy of it is as good as the answer of the server.
 *
 * @param path without the base path
 */
export function isNamedByContent(path: string): boolean {
  return /^\/(?:_next\/static\/.+\.\w+|fonts\/[^/]+\/[^/]+)$/.test(path);
}
