import { dirname, join } from 'node:path';
import type { NextConfig } from 'next';
import { nonCanonicalSources, routeRewrites } from './lib/addresses/rewrites';

/**
 * The content security policy. Next starts a page with inline scripts, and pages from a cache cannot carry a
 * nonce, so scripts need `'unsafe-inline'`. Everything else comes from this site, and no page may be framed.
 */
const contentPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

const hex = '[\\dA-Fa-f]';
const continuation = `%[89ABab]${hex}`;
/** Percent-encoded valid UTF-8 (RFC 3629, section 4). Next answers anything else with its own error page. */
const utf8 = [
  `%[0-7]${hex}`,
  `%(?:[Cc][2-9A-Fa-f]|[Dd]${hex})${continuation}`,
  `%[Ee](?:0%[ABab]${hex}|[1-9A-Ca-cEeFf]${continuation}|[Dd]%[89]${hex})${continuation}`,
  `%[Ff](?:0%[9ABab]${hex}|[1-3]${continuation}|4%8${hex})${continuation}${continuation}`,
].join('|');
/** Letters, digits and marks that are encoded although they need not be. */
const needlesslyEncoded = '%(?:2[D-Fd-f]|3\\d|[46][1-9A-Fa-f]|[57][\\dAa]|5[Ff]|7[Ee])';
/** Paths with names that we do not choose and whose capitals and encoding must be preserved. */
const foreignNames = '_next/|fonts/|canonical$|[^/]+/media/';

/**
 * Sources that match non-canonical addresses (`lib/addresses/canonical-path.ts` makes them canonical): with
 * capitals or needlessly encoded characters, with invalid encoding, with a slash at the end, and with
 * non-canonical page numbers.
 */
const redirectSources = [
  `/((?!${foreignNames})(?:[^%A-Z]|%${hex}{2})*?(?:[A-Z]|${needlesslyEncoded}).*)`,
  `/((?!(?:[^%]|${utf8})*$).*)`,
  `/((?!${foreignNames}).+/)`,
  ...nonCanonicalSources,
];

/** The folder of a separate build, for a command that must not replace the site's own (`lib/cli/set-up.mjs`). */
const separateBuild = process.env.BUILD_DIR === '.next' ? undefined : process.env.BUILD_DIR;

const config: NextConfig = {
  ...(separateBuild && { distDir: separateBuild }),
  typedRoutes: true,
  /** An address in capitals must not match its route directly, so that it can be redirected. */
  experimental: { caseSensitiveRoutes: true },
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  /** `npm test` checks types before it builds; `npm start` need not check them again. */
  typescript: {
    ignoreBuildErrors: true,
    ...(separateBuild && { tsconfigPath: join(dirname(separateBuild), 'tsconfig.json') }),
  },
  cacheHandler: `${import.meta.dirname}/app/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  /** In seconds. Shared caches may serve a stale page, or a stale 404, for ten minutes while they revalidate it. */
  expireTime: 660,
  serverExternalPackages: [
    '@node-rs/jieba',
    'harfbuzzjs',
    'playwright-core',
    'fontverter',
    'pinyin-pro',
    'piscina',
  ],
  outputFileTracingExcludes: { '/*': ['content/**', 'node_modules/@expo-google-fonts/**'] },
  /** Next treats these paths as files and serves them with the slash before it applies rewrites. */
  redirects: async () => [{ source: '/:path([^/%A-Z]+)/', destination: '/:path', permanent: true }],
  rewrites: async () => [
    ...redirectSources.map((source) => ({ source, destination: '/canonical' })),
    ...routeRewrites,
  ],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
