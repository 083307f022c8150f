import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';

/** Whose word counts for what a client's connection was before it came to this server. */
export interface OriginRules {
  /** The origin of `SITE_URL`, with which no header decides anything. */
  siteOrigin?: string | undefined;
  /** Addresses of proxies whose `X-Forwarded-*` headers count. */
  proxies?: BlockList | undefined;
}

/** A host name or address with an optional port (RFC 9110, section 7.2), in characters that are safe anywhere. */
const host = /^(?:[a-z\d](?:[a-z\d.-]{0,252})|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** Returns the origin that a request was sent to: `https://news.example.org`. */
export function requestOrigin(request: IncomingMessage, rules: OriginRules): string {
  if (rules.siteOrigin) return rules.siteOrigin;
  const isForwarded = isProxy(request.socket.remoteAddress, rules.proxies);
  const forwarded = (name: string) =>
    isForwarded
      ? String(request.headers[name] ?? '')
          .split(',')[0]
          ?.trim()
      : undefined;
  const name = forwarded('x-forwarded-host') || requestedHost(request);
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${host.test(name) ? name.toLowerCase() : 'localhost'}`;
}

/** True if a request names several hosts: servers before this one may have read another one than we do. */
export function hasSeveralHosts({ rawHeaders }: Pick<IncomingMessage, 'rawHeaders'>): boolean {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count > 1;
}

/** The host of a whole address as target is the one that counts (RFC 9112, section 3.2.2). */
function requestedHost({ url = '', headers }: IncomingMessage): string {
  return /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host ?? '';
}

/** Returns the name under which a client waits for its turn. */
export function clientOf(request: IncomingMessage, { proxies }: OriginRules): string {
  const direct = request.socket.remoteAddress ?? '';
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim());
  const address = isProxy(direct, proxies)
    ? (chain.findLast((one) => one !== '' && !isProxy(one, proxies)) ?? direct)
    : direct;
  return networkOf(address);
}

/** Returns an IPv4 address itself, and for IPv6 the network of 64 bits, which one subscriber has for himself. */
export function networkOf(address: string): string {
  if (address.includes('.')) return address;
  const [before = '', after] = address.split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':');
}

function isProxy(address: string | undefined, proxies: BlockList | undefined): boolean {
  if (!address || !proxies) return false;
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  return proxies.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}
