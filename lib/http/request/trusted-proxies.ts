import { BlockList, isIP } from 'node:net';

/** The machine itself, on which a proxy usually runs. */
const loopback = ['127.0.0.0/8', '::1'];

/**
 * Parses the variable `TRUST_PROXY`: whose `X-Forwarded-*` headers say where a request came from. Anybody can send
 * such headers, so without the variable they count from nobody.
 *
 * @param text addresses, networks and `loopback`, separated by commas: `loopback, 10.0.0.0/8, fd00::/8`
 * @returns the list, which is empty for an empty text; or what is wrong, in one sentence
 */
export function parseTrustedProxies(text: string): BlockList | string {
  const list = new BlockList();
  const names = text.split(',').map((name) => name.trim());
  const networks = names.flatMap((name) => (name.toLowerCase() === 'loopback' ? loopback : name));
  for (const network of networks.filter((one) => one !== '')) {
    const [address = '', bits, ...more] = network.split('/');
    const version = isIP(address);
    const length = version === 4 ? 32 : 128;
    const prefix = bits === undefined ? length : parsePrefix(bits, length);
    if (version === 0 || more.length > 0 || prefix === undefined) {
      return `TRUST_PROXY: "${network}" is no address; write loopback, 10.0.0.7 or 10.0.0.0/8, separated by commas.`;
    }
    list.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Parses the length of a network's prefix. A length of 0 would trust everybody, which nobody means. */
function parsePrefix(bits: string, longest: number): number | undefined {
  const prefix = /^\d{1,3}$/.test(bits) ? Number(bits) : 0;
  return prefix >= 1 && prefix <= longest ? prefix : undefined;
}
