/**
 * True for a request that a page of this server sent as JSON. Another site can make a browser send a form, but
 * neither JSON without being allowed to, nor a header that says that it comes from here.
 *
 * @param headers of the request, whose names are in lower case
 */
export function isOwnRequest(headers: Pick<Headers, 'get'>): boolean {
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  const host = headers.get('host');
  return origin !== null && host !== null && isLoopback(host) && originHost(origin) === host;
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** A name that somebody else made to point at this machine (DNS rebinding) is none of its own names. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}
