import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { toHref } from '@/lib/addresses/base-path';
import { feedPath } from '@/lib/edition/addresses/paths';
import type { ExportTarget } from '@/lib/export/site/parse-target';
import { findSecret } from '@/lib/store/secret-key';
import { findBuild, type PrintServer, startPrintServer } from '../printing/print-server';

/** A server of the paper that knows where its copy will be. */
export interface ExportServer {
  /** `http://localhost:4001` */
  origin: string;
  /** Names the sources of its build: others may draw the same content differently. */
  build: string;
  stop: () => void;
}

export type OpenServer = (parts: {
  contentDir: string;
  target: ExportTarget;
}) => Promise<ExportServer | undefined>;

/** @returns undefined if the site cannot be built */
export const openExportServer: OpenServer = async ({ contentDir, target }) => {
  const build = findBuild();
  if (!build) return undefined;
  const env = toServerSettings(target);
  const server = await startPrintServer({ build, contentDir, showProofs: false, env });
  await untilRead(server);
  const name = await readFile(join(build, 'built-from'), 'utf8');
  return { origin: server.origin, build: name, stop: server.stop };
};

/** Milliseconds between two looks, and how many there are: an archive of thousands of editions is compared in a minute. */
const patience = { pause: 500, tries: 1200 };

/**
 * Waits until the server has read all editions: until then its lists lack some, and say so, and a feed is for a few
 * seconds only (`app/responses/respond-text.ts`).
 */
async function untilRead(server: PrintServer): Promise<void> {
  for (let attempt = 0; attempt < patience.tries; attempt += 1) {
    const feed = await server.fetch(toHref(feedPath('json')));
    await feed.arrayBuffer();
    if (!feed.headers.get('cache-control')?.includes('max-age=5,')) return;
    await setTimeout(patience.pause);
  }
}

/** Returns the variables by which a server writes the public addresses of the copy, and not its own. */
function toServerSettings({ base, origin }: ExportTarget): Record<string, string> {
  return {
    PUBLIC_BASE_PATH: base,
    // The export has it cut faces that no single page has.
    SECRET: findSecret(),
    ...(origin !== undefined && { SITE_URL: origin }),
  };
}
