import type { BlockList } from 'node:net';
import { describeSiteUrlProblem, siteOrigin } from '@/lib/addresses/site-origin';
import { parseTrustedProxies } from './request/trusted-proxies';

/** Where the server listens, and whom it believes, by the variables of its environment. */
export interface ServeSettings {
  host: string;
  port: number;
  /** The folder of the build. */
  build: string;
  /** The origin of `SITE_URL`; undefined if it is not set. */
  siteOrigin: string | undefined;
  /** The addresses of `TRUST_PROXY`. */
  proxies: BlockList;
}

/** Returns a sentence instead if a variable has a value that it cannot have. */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
): ServeSettings | string {
  const { HOST, PORT, BUILD_DIR, SITE_URL, TRUST_PROXY = '' } = env;
  const port = Number(/^\d{1,5}$/.exec(PORT || '3000')?.[0]);
  if (!(port <= 65_535)) return `PORT: "${PORT}" is no port; write a number from 0 to 65535.`;
  const problem = describeSiteUrlProblem(SITE_URL);
  if (problem) return problem;
  const proxies = parseTrustedProxies(TRUST_PROXY);
  if (typeof proxies === 'string') return proxies;
  return {
    // Only this machine reaches the server, unless somebody decides otherwise.
    host: HOST || '127.0.0.1',
    port,
    build: BUILD_DIR || '.next',
    siteOrigin: siteOrigin({ siteUrl: SITE_URL, paperUrl: undefined }),
    proxies,
  };
}
