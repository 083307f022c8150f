import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A server of files and nothing else, as every host has one. */
export interface PlainServer {
  origin: string;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder at a path of its host: a folder leads to the same address with a slash, where its `index.html` is, and
 * what is not there is 404.html. It knows no other rules and ignores queries.
 */
export async function startPlainServer(folder: string, base = ''): Promise<PlainServer> {
  const server = createServer(async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    const own = path.startsWith(`${base}/`) ? decodeURIComponent(path.slice(base.length)) : '';
    const found = own === '' ? undefined : await stat(join(folder, own)).catch(() => undefined);
    if (found?.isDirectory() && !path.endsWith('/')) {
      const rest = query === undefined ? '' : `?${query}`;
      response.writeHead(301, { Location: `${path}/${rest}` }).end();
      return;
    }
    const file = found?.isDirectory() ? join(folder, own, 'index.html') : join(folder, own);
    const bytes = own === '' ? undefined : await readFile(file).catch(() => undefined);
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (bytes) response.writeHead(200, { 'Content-Type': type }).end(bytes);
    else {
      const missing = await readFile(join(folder, '404.html')).catch(() => '');
      response.writeHead(404, { 'Content-Type': types['.html'] }).end(missing);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens at a port has an address of this type.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
