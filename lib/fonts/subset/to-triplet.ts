/** The difference from point to point as WOFF2 encodes it: a number for its kind and signs, and one to four bytes. */
export interface Triplet {
  /** 0 to 127. */
  kind: number;
  bytes: number[];
}

/**
 * Encodes the difference between two points in the fewest bytes. The kinds, by the table of the format:
 *
 *     0–9      up or down only          8 bits, the rest in the kind
 *     10–19    left or right only       8 bits, the rest in the kind
 *     20–83    both at most 64          4 + 4 bits
 *     84–119   both at most 768         8 + 8 bits
 *     120–123  both under 4096          12 + 12 bits
 *     124–127  any                      16 + 16 bits
 *
 * The lowest bits of a kind are the signs: 1 means right, or up.
 *
 * Source: W3C WOFF File Format 2.0, §5.2 (decoding of variable-length X and Y coordinates).
 */
export function toTriplet(x: number, y: number): Triplet {
  const [wide, high] = [Math.abs(x), Math.abs(y)];
  const [right, up] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  if (x === 0 && high < 1280) return toStraight(0, high, up);
  if (y === 0 && wide < 1280) return toStraight(10, wide, right);
  const signs = right + 2 * up;
  const [a, b] = [wide - 1, high - 1];
  if (wide > 0 && high > 0 && a < 64 && b < 64) {
    return { kind: 20 + 16 * (a >> 4) + 4 * (b >> 4) + signs, bytes: [((a & 15) << 4) | (b & 15)] };
  }
  if (wide > 0 && high > 0 && a < 768 && b < 768) {
    return { kind: 84 + 12 * (a >> 8) + 4 * (b >> 8) + signs, bytes: [a & 255, b & 255] };
  }
  if (wide < 4096 && high < 4096) {
    return { kind: 120 + signs, bytes: [wide >> 4, ((wide & 15) << 4) | (high >> 8), high & 255] };
  }
  return { kind: 124 + signs, bytes: [wide >> 8, wide & 255, high >> 8, high & 255] };
}

function toStraight(first: number, length: number, sign: number): Triplet {
  return { kind: first + 2 * (length >> 8) + sign, bytes: [length & 255] };
}
