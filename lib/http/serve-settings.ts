import { BlockList, isIP } from 'node:net';

/** Where the server listens, and whom it believes, by the variables of its environment. */
export interface ServeSettings {
  host: string;
  port: number;
  /** The folder of the build. */
  build: string;
  /** The origin of `SITE_URL`. */
  siteOrigin?: string;
  /** The addresses of `TRUST_PROXY`. */
  proxies?: BlockList;
}

/** Returns a sentence instead if a variable has a value that it cannot have. */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
): ServeSettings | string {
  const {
    HOST: host = '127.0.0.1',
    PORT = '3000',
    BUILD_DIR: build = '.next',
    SITE_URL,
    TRUST_PROXY,
  } = env;
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : Number.NaN;
  if (!(port <= 65_535)) return `PORT is ${PORT}: write a number from 0 to 65535.`;
  const siteOrigin = SITE_URL ? parseOrigin(SITE_URL) : undefined;
  if (SITE_URL && !siteOrigin)
    return `SITE_URL is ${SITE_URL}: write a whole address, as in https://news.example.com.`;
  const proxies = TRUST_PROXY ? parseProxies(TRUST_PROXY) : undefined;
  if (TRUST_PROXY && !proxies)
    return `TRUST_PROXY is ${TRUST_PROXY}: write addresses with commas between them, as in 10.0.0.5, 10.1.0.0/16, or loopback.`;
  return { host, port, build, ...(siteOrigin && { siteOrigin }), ...(proxies && { proxies }) };
}

function parseOrigin(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function parseProxies(text: string): BlockList | undefined {
  const list = new BlockList();
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => addProxy(list, part)) ? list : undefined;
}

function addProxy(list: BlockList, part: string): boolean {
  if (part === 'loopback') {
    list.addSubnet('127.0.0.0', 8, 'ipv4');
    list.addAddress('::1', 'ipv6');
    return true;
  }
  const [address = '', bits, ...more] = part.split('/');
  const version = isIP(address);
  const longest = version === 4 ? 32 : 128;
  const isWrong = bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  if (version === 0 || isWrong || more.length > 0) return false;
  list.addSubnet(address, Number(bits ?? longest), version === 4 ? 'ipv4' : 'ipv6');
  return true;
}
