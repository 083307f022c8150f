import type { NextConfig } from 'next';

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

const date = ':date(\\d{4}-\\d{2}-\\d{2})';

/** Addresses with a page number in them, as other papers write theirs, and first pages by number. */
const redirects = [
  { source: `/${date}/:page(\\d{1,3})/:slug([\\w-]+)`, destination: '/:date/:slug' },
  { source: `/${date}/pages/:page(\\d{1,3})/:slug([\\w-]+)`, destination: '/:date/:slug' },
  { source: `/${date}/pages/0:page(\\d{1,2})`, destination: '/:date/pages/:page' },
  { source: '/sections/:section/1', destination: '/sections/:section' },
  { source: '/people/:person/1', destination: '/people/:person' },
].map((rule) => ({ ...rule, permanent: true }));

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  /** `npm test` checks types before it builds; `npm start` need not do it again. */
  typescript: { ignoreBuildErrors: true },
  cacheHandler: `${import.meta.dirname}/app/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  /** Shared caches may show a page ten minutes longer while they fetch the new one; a miss, too. */
  expireTime: 660,
  serverExternalPackages: ['fontkit', 'playwright-core', 'fontverter', 'subset-font', 'pinyin-pro'],
  outputFileTracingExcludes: { '/*': ['content/**', 'node_modules/@expo-google-fonts/**'] },
  redirects: async () => redirects,
  rewrites: async () => [
    { source: '/:date/pages/:page(\\d+).pdf', destination: '/:date/edition.pdf/:page' },
    {
      source: '/:date/print',
      has: [{ type: 'query', key: 'sheet', value: '(?<sheet>[\\w.]+)' }],
      destination: '/:date/print/:sheet',
    },
  ],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
