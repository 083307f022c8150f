import { dirname, join } from 'node:path';
import type { NextConfig } from 'next';
import { otherSources, routeRewrites } from './lib/addresses/rewrites';

/**
 * Scripts: Next writes what it needs to start a page into the page itself, so `'unsafe-inline'` is the
 * strictest that pages kept in a cache allow. Nothing comes from elsewhere, and no page may be framed.
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
const more = `%[89ABab]${hex}`;
/** Encoded characters as UTF-8 has them (RFC 3629, 4): of anything else Next makes an error of its own. */
const utf8 = [
  `%[0-7]${hex}`,
  `%(?:[Cc][2-9A-Fa-f]|[Dd]${hex})${more}`,
  `%[Ee](?:0%[ABab]${hex}|[1-9A-Ca-cEeFf]${more}|[Dd]%[89]${hex})${more}`,
  `%[Ff](?:0%[9ABab]${hex}|[1-3]${more}|4%8${hex})${more}${more}`,
].join('|');
const encodedInVain = '%(?:2[D-Fd-f]|3\\d|[46][1-9A-Fa-f]|[57][\\dAa]|5[Ff]|7[Ee])';
/** What is called by names that others gave it. */
const foreignNames = '_next/|fonts/|canonical$|[^/]+/media/';

/**
 * Addresses that are not written in their one form (`lib/addresses/canonical-path.ts` says which that is):
 * with capitals, with characters encoded that need it not or wrongly, with a slash at the end, with the
 * number of a page.
 */
const otherForms = [
  `/((?!${foreignNames})(?:[^%A-Z]|%${hex}{2})*?(?:[A-Z]|${encodedInVain}).*)`,
  `/((?!(?:[^%]|${utf8})*$).*)`,
  `/((?!${foreignNames}).+/)`,
  ...otherSources,
];

/** Another build than the site's own, for a command that must not touch that one (`lib/cli/set-up.mjs`). */
const beside = process.env.BUILD_DIR === '.next' ? undefined : process.env.BUILD_DIR;

const config: NextConfig = {
  ...(beside && { distDir: beside }),
  typedRoutes: true,
  /** Capitals must be told from small letters, to lead from the one to the other in one step. */
  experimental: { caseSensitiveRoutes: true },
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  /** `npm test` checks types before it builds; `npm start` need not do it again. */
  typescript: {
    ignoreBuildErrors: true,
    ...(beside && { tsconfigPath: join(dirname(beside), 'tsconfig.json') }),
  },
  cacheHandler: `${import.meta.dirname}/app/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  /** Shared caches may show a page ten minutes longer while they fetch the new one; a miss, too. */
  expireTime: 660,
  serverExternalPackages: ['fontkit', 'playwright-core', 'fontverter', 'subset-font', 'pinyin-pro'],
  outputFileTracingExcludes: { '/*': ['content/**', 'node_modules/@expo-google-fonts/**'] },
  /** These are files to Next, which serves them with the slash before it asks for rewrites. */
  redirects: async () => [{ source: '/:path([^/%A-Z]+)/', destination: '/:path', permanent: true }],
  rewrites: async () => [
    ...otherForms.map((source) => ({ source, destination: '/canonical' })),
    ...routeRewrites,
  ],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
