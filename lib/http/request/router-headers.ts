import type { IncomingHttpHeaders } from 'node:http';

/** The headers by which Next's router requests a part of a page, beside `RSC`. */
export const prefetchHeaders = ['Next-Router-Prefetch', 'Next-Router-Segment-Prefetch'] as const;

/** What an answer to the router varies by. */
export const routerVary = ['RSC', ...prefetchHeaders].join(', ');

/**
 * Returns those headers of Next's router that its answers depend on. A page is made whole, so they do not depend on
 * the views that the reader has already (`Next-Router-State-Tree`).
 *
 * @returns no headers for a request that is not the router's
 */
export function chooseRouterHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  if (headers.rsc !== '1') return {};
  const prefetch = String(headers['next-router-prefetch'] ?? '');
  const segment = String(headers['next-router-segment-prefetch'] ?? '');
  return {
    rsc: '1',
    ...(/^[1-3]$/.test(prefetch) && { 'next-router-prefetch': prefetch }),
    ...(/^\/[\w$/.%!@()[\]-]{0,300}$/.test(segment) && { 'next-router-segment-prefetch': segment }),
  };
}
