import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Answer, toTextBody } from './answer';
import { securityHeadersFor } from './security-headers';

/** The media types of the files that `next build` writes. */
const types: ReadonlyMap<string, string> = new Map([
  ['.js', 'application/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.ico', 'image/x-icon'],
]);

/** The names of these files contain no dots before the extension that could lead out of the folder. */
const safePath = /^(?!.*(?:^|\/)\.)[\w./~-]+$/;

/**
 * Reads a file of the build, which never changes: its name has a hash of its content.
 *
 * @param folder `.next/static`
 * @param path of the file in it
 * @returns undefined if there is no such file
 */
export async function readStatic(folder: string, path: string): Promise<Answer | undefined> {
  const type = types.get(extname(path));
  if (!type || !safePath.test(path)) return undefined;
  const bytes = await readFile(join(folder, path)).catch(() => undefined);
  return (
    bytes && {
      status: 200,
      headers: {
        ...securityHeadersFor(type),
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
      body: toTextBody(bytes, type),
      sources: [],
    }
  );
}
