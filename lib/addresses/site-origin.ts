/**
 * The public origin of the site, of which all absolute addresses are made: feeds, sitemaps, cards, QR codes. It is
 * given by the variable `SITE_URL`, else by `url` in paper.yaml, and both follow the same rule: an absolute http or
 * https address of a host, and perhaps a path on it: https://example.org/paper. Whatever is called an origin here has
 * that path, so that a path of the site behind it makes an absolute address.
 */

import { sitePathOf } from './site-path.mjs';

/** Why a text is no origin. */
export interface OriginProblem {
  /** Begins with the text in quotes. */
  message: string;
  /** What to write instead. */
  fix: string;
}

/** Names and addresses of hosts as URL has them: ASCII, in brackets for IPv6. `_` is in names inside of Docker. */
const hostName = /^(?:[a-z\d_](?:[a-z\d._-]*[a-z\d_])?\.?|\[[\da-f:.]+\])$/;

/** Finds what is wrong with an origin; undefined if it is right. */
export function findOriginProblem(text: string): OriginProblem | undefined {
  const url = parse(text);
  if (url && isPlain(url)) return undefined;
  const isHttp = url !== undefined && hostName.test(url.hostname);
  if (isHttp && sitePathOf(url) === undefined) {
    const path = sitePathOf(new URL(url.origin + url.pathname.toLowerCase())) ?? '/paper';
    return {
      message: `the path of "${text}" has more than small letters, digits and hyphens`,
      fix: `write such a path: ${url.origin}${path}`,
    };
  }
  if (isHttp) {
    return {
      message: `"${text}" has more than scheme, host, port and path`,
      fix: `write only these: ${originIn(url)}`,
    };
  }
  const meant = parse(`https://${text}`);
  const example = meant && isPlain(meant) ? originIn(meant) : 'https://news.example.com';
  return { message: `"${text}" is not an origin`, fix: `write https:// and the host: ${example}` };
}

/**
 * Returns the origin of a text without problem: `https://news.example.com`, without a slash at the end and in ASCII.
 * Undefined if it has a problem.
 */
function toOrigin(text: string): string | undefined {
  const url = findOriginProblem(text) ? undefined : parse(text);
  return url && originIn(url);
}

/** Says in one sentence why the value of `SITE_URL` cannot be used; undefined if it can, or is not set. */
export function describeSiteUrlProblem(value: string | undefined): string | undefined {
  const problem = value?.trim() ? findOriginProblem(value.trim()) : undefined;
  return problem && `SITE_URL: ${problem.message}; ${problem.fix}.`;
}

/**
 * Returns the origin of the site; undefined if neither setting names one. A wrong `SITE_URL` counts as none: servers
 * and commands refuse to start with one (`describeSiteUrlProblem`).
 */
export function siteOrigin({
  siteUrl,
  paperUrl,
}: {
  /** The variable `SITE_URL`. */
  siteUrl: string | undefined;
  /** `url` of paper.yaml. */
  paperUrl: string | undefined;
}): string | undefined {
  return toOrigin(siteUrl?.trim() ?? '') ?? toOrigin(paperUrl ?? '');
}

function parse(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

const originIn = (url: URL): string => url.origin + (sitePathOf(url) ?? '');

/** True for an address that has nothing but an origin and a path. */
function isPlain(url: URL): boolean {
  const isWhole = url.href === url.origin + url.pathname;
  return isWhole && sitePathOf(url) !== undefined && hostName.test(url.hostname);
}
