import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * Encodes the set of characters of a text as a piece of an address. A font's address thus lists its
 * characters: every server answers it alike, and nothing has to be stored between requests. The code points
 * are sorted, each written as the difference to the one before (LEB128), deflated, then base64url: about 1.6
 * bytes for each Han character.
 */
export function toAddress(text: string): string {
  const steps: number[] = [];
  let last = 0;
  for (const point of codePointsOf(text)) {
    pushVariable(steps, point - last);
    last = point;
  }
  return deflateRawSync(Uint8Array.from(steps)).toString('base64url');
}

/** Returns the characters of an address, or undefined when it cannot be decoded. */
export function fromAddress(address: string): string | undefined {
  const bytes = inflate(address);
  if (!bytes) return undefined;
  let text = '';
  let point = 0;
  let step = 0;
  let shift = 0;
  for (const byte of bytes) {
    step += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    point += step;
    if (point > 0x10ffff) return undefined;
    text += String.fromCodePoint(point);
    step = 0;
    shift = 0;
  }
  return text;
}

/** Bytes that an address may inflate to. A whole broadsheet page has under 3,000 different characters. */
const longestSet = 16_384;

function inflate(address: string): Uint8Array | undefined {
  try {
    return inflateRawSync(Buffer.from(address, 'base64url'), { maxOutputLength: longestSet });
  } catch {
    return undefined;
  }
}

function codePointsOf(text: string): number[] {
  const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  return [...points].filter((point) => point > 31).sort((a, b) => a - b);
}

function pushVariable(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>= 7;
  }
  bytes.push(rest);
}
