import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePathOf } from '../addresses/site-path.mjs';

/** Tells this process, and those that it starts, at which path of its host the site is: `BASE_PATH`. */
export function setBasePath() {
  const address = process.env.SITE_URL?.trim() || readUrl() || '';
  process.env.BASE_PATH = (URL.canParse(address) && sitePathOf(new URL(address))) || '';
}

/**
 * Returns `url` of paper.yaml, also if the rest of the file has errors: the site must not move because of them.
 * @returns {string | undefined}
 */
function readUrl() {
  const file = join(process.env.CONTENT_DIR ?? 'content', 'paper.yaml');
  if (!existsSync(file)) return undefined;
  return /^url:\s*["']?([^\s"'#]+)/m.exec(readFileSync(file, 'utf8'))?.[1];
}
