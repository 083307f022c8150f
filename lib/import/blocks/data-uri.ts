/** Returns the bytes of a picture that is written out in its address, `data:image/png;base64,…`. */
export function decodeDataUri(address: string): Uint8Array | undefined {
  const [, encoding, data] = /^data:image\/[\w.+-]+((?:;[\w=-]+)*),([\s\S]*)$/i.exec(address) ?? [];
  if (data === undefined) return undefined;
  if (!/;base64/i.test(encoding ?? '')) return new TextEncoder().encode(decodeURIComponent(data));
  return Uint8Array.from(Buffer.from(data, 'base64'));
}
