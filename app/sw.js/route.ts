import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '@/lib/addresses/base-path';
import { cachePrefix } from '@/lib/offline/device';
import { isOfflineOn } from '@/lib/offline/is-offline-on';
import { retiringWorker } from '@/lib/offline/worker/retire';

export const dynamic = 'force-dynamic';

/**
 * Answers with the service worker. Its scope is the whole paper, so also the front at `/paper`, which is not below the
 * folder of the script (Service Workers, section 6.5). No cache sends it without asking, so that a new one comes soon.
 */
export async function GET() {
  const script = isOfflineOn
    ? await readWorker()
    : retiringWorker(cachePrefix(`https://a${basePath}`));
  return new Response(script, {
    headers: {
      'Content-Type': 'application/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': basePath || '/',
    },
  });
}

function readWorker(): Promise<string> {
  const folder = join(/* turbopackIgnore: true */ process.env.BUILD_DIR ?? '.next', 'own');
  return readFile(join(folder, 'service-worker.js'), 'utf8');
}
