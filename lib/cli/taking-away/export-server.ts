import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportTarget } from '@/lib/export/site/parse-target';
import { findBuild, startPrintServer } from '../printing/print-server';

/** A server of the paper that knows where its copy will be. */
export interface ExportServer {
  /** `http://localhost:4001` */
  origin: string;
  /** Names its build, which may draw the same content differently from another. */
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
  // The first answer comes when the server is up.
  await server.fetch('/health.json');
  const name = await readFile(join(build, 'BUILD_ID'), 'utf8');
  return { origin: server.origin, build: name, stop: server.stop };
};

/** Returns the variables by which a server writes the public addresses of the copy, and not its own. */
function toServerSettings({ base, origin }: ExportTarget): Record<string, string> {
  return { PUBLIC_BASE_PATH: base, ...(origin !== undefined && { SITE_URL: origin }) };
}
