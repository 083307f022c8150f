/**
 * Returns a term as a number of 53 bits, which the index compares in a fraction of the time of a text. An archive has
 * a few million terms, so two of the same number are less likely than an error of the machine (FNV-1a, twice).
 */
export function hashTerm(term: string): number {
  let low = 0x811c9dc5;
  let high = 0x2f0b4c47;
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
