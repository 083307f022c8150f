import { escapeMarkup } from '@/lib/language/escape-markup';

/** A former address, and the one that it leads to, both with the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * Returns a page that leads on by itself, for hosts that have no rules for redirects. Search engines take a refresh
 * without delay for a permanent redirect, and the canonical address says the same.
 *
 * @param language of the paper, BCP 47
 */
export function toRedirectPage({ to }: Redirect, { language }: { language: string }): string {
  const href = escapeMarkup(to);
  return `<!doctype html><html lang="${escapeMarkup(language)}"><head><meta charset="utf-8"><title>${href}</title><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><link rel="canonical" href="${href}"><meta http-equiv="refresh" content="0; url=${href}"></head><body><p><a href="${href}">${href}</a></p></body></html>\n`;
}

/** Returns the file `_redirects`, which Netlify and Cloudflare Pages read. */
export function toRedirectRules(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .sort()
    .join('');
}
