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

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  cacheHandler: `${import.meta.dirname}/app/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  /** Shared caches may show a page ten minutes longer while they fetch the new one; a miss, too. */
  expireTime: 660,
  serverExternalPackages: ['fontkit', 'fontverter', 'subset-font', 'pinyin-pro'],
  outputFileTracingExcludes: { '/*': ['content/**', 'node_modules/@expo-google-fonts/**'] },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;
