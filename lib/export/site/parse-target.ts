import { findOriginProblem, siteOrigin } from '@/lib/addresses/site-origin';
import { sitePathOf } from '@/lib/addresses/site-path.mjs';

/** Where a copy of the paper will be. */
export interface ExportTarget {
  /** Its path on the host: `/paper`, or empty. */
  base: string;
  /** Its public address, with the path: `https://example.org/paper`; undefined if nobody said it. */
  origin: string | undefined;
}

export interface TargetOptions {
  base: string | undefined;
  site: string | undefined;
  /** What the paper says of its address. */
  known: string | undefined;
}

/**
 * Reads where a copy will be: `--site` wins over the paper's own address, and `--base` over the path of either.
 *
 * @returns a sentence for the user if it cannot be understood
 */
export function parseTarget({ base, site, known }: TargetOptions): ExportTarget | string {
  const problem = site === undefined ? undefined : findOriginProblem(site);
  if (problem) return `--site: ${problem.message}; ${problem.fix}.`;
  const whole = siteOrigin({ siteUrl: site, paperUrl: known });
  const url = whole === undefined ? undefined : new URL(whole);
  const own = url?.pathname.replace(/\/$/, '') ?? '';
  const path = base === undefined ? own : toBase(base);
  if (path === undefined)
    return `--base: "${base}" is not a path; write it as in /paper, with small letters, digits and hyphens.`;
  if (site !== undefined && base !== undefined && own !== '' && own !== path)
    return `--base ${base} and --site ${site} name different paths: write one of them.`;
  return { base: path, origin: url && url.origin + path };
}

function toBase(text: string): string | undefined {
  const pathname = `/${text}`.replace(/\/+/g, '/');
  return sitePathOf(new URL(pathname, 'https://example.org'));
}
