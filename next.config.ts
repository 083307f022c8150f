import { hostname, networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { basePath } from './lib/addresses/base-path';
import { routeRewrites } from './lib/addresses/rewrites';

/** The folder of a separate build, for a command that must not replace the site's own (`lib/cli/set-up.mjs`). */
const separateBuild = process.env.BUILD_DIR === '.next' ? undefined : process.env.BUILD_DIR;

/** Files of the desk end like this. Only the development server sees them, so no build contains them. */
const deskExtensions = ['dev.tsx', 'dev.ts'];
/**
 * The names under which an editor reaches the development server besides `localhost`, as they are in addresses. Next
 * sends its scripts and its reloads to pages of no others, and a page without them never starts.
 */
function listOwnNames(): string[] {
  const { HOST, SITE_URL = '' } = process.env;
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  );
  return [
    '127.0.0.1',
    '[::1]',
    '*.local',
    hostname(),
    ...addresses,
    ...(HOST ? [HOST] : []),
    ...(URL.canParse(SITE_URL) ? [new URL(SITE_URL).hostname] : []),
  ];
}

/** Next's own list, without plain JavaScript, of which the site has no pages. */
const extensions = ['tsx', 'ts'];

const config: NextConfig = {
  pageExtensions: extensions,
  ...(basePath && { basePath }),
  /** The code that readers' browsers run has it as well. */
  env: { BASE_PATH: basePath },
  ...(separateBuild && { distDir: separateBuild }),
  typedRoutes: true,
  experimental: {
    caseSensitiveRoutes: true,
    /** The front leaves out the headers from which the router made the parameter `_rsc`. */
    validateRSCRequestHeaders: false,
  },
  /** In development React would draw each sheet of the desk twice, which editors wait for. */
  reactStrictMode: false,
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  /** The front compresses and names what it sends. */
  compress: false,
  generateEtags: false,
  /** `npm test` checks types before it builds; `npm start` need not check them again. */
  typescript: {
    ignoreBuildErrors: true,
    ...(separateBuild && { tsconfigPath: join(dirname(separateBuild), 'tsconfig.json') }),
  },
  cacheHandler: `${import.meta.dirname}/app/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  /** In seconds. Shared caches may serve a stale page for ten minutes while they revalidate it (`lib/http/bound-caching.ts`). */
  expireTime: 660,
  /**
   * Packages that are loaded from node_modules, once for the process. The bundle of each route handler has a copy of
   * everything else that it uses, so large ones are here too.
   */
  serverExternalPackages: [
    '@node-rs/jieba',
    'harfbuzzjs',
    'libsql',
    'postgres',
    'playwright-core',
    'fontverter',
    'pinyin-pro',
    'piscina',
    'any-ascii',
    'sax',
    'tyme4ts',
    'yaml',
    'zod',
  ],
  outputFileTracingExcludes: { '/*': ['content/**', 'node_modules/@expo-google-fonts/**'] },
  rewrites: async () => [...routeRewrites],
};

export default (phase: string): NextConfig =>
  phase === PHASE_DEVELOPMENT_SERVER
    ? {
        ...config,
        pageExtensions: [...deskExtensions, ...extensions],
        allowedDevOrigins: listOwnNames(),
      }
    : config;
