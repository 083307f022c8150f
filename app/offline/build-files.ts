import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from '@/lib/offline/edition-files';

/** The folder of the build's files, which the front sends. */
const folder = join(/* turbopackIgnore: true */ process.env.BUILD_DIR ?? '.next', 'static');

let found: KeptFile[] | undefined;

/**
 * Lists the styles and script of the build. A page names those that it needs at once; what is loaded on first use is
 * named nowhere, so a device keeps all of them, once for all editions.
 */
export function listBuildFiles(): readonly KeptFile[] {
  found ??= readBuildFiles();
  return found;
}

function readBuildFiles(): KeptFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = `/_next/static${path.slice(folder.length).replaceAll('\\', '/')}`;
      return { address, bytes: statSync(path).size };
    });
}
