import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Serves the paper from this process, so that signals for it reach the server. The packages must be installed, and in
 * production the site must be built.
 * @param {'production' | 'development'} mode
 */
export async function serve(mode) {
  process.env.NODE_ENV = mode;
  if (mode === 'production') {
    const build = process.env.BUILD_DIR || '.next';
    const main = join(process.cwd(), build, 'own', 'app', 'server', 'main.mjs');
    await import(pathToFileURL(main).href);
    return;
  }
  // Imported only now, because both are, or need, installed packages.
  const { register } = await import('tsx/esm/api');
  register();
  await import('../../app/server/main.ts');
}
