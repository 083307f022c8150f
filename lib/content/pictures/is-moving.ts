/**
 * Returns true if a picture has several frames: a GIF that repeats, or a WebP with the flag of animation. A moving PNG
 * or AVIF has a still picture for programs that know no other, which is what readers get.
 *
 * @param type the format of the bytes
 * @param head the first bytes of the file
 */
export function isMoving(type: string, head: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(head);
  if (type === 'gif') return /NETSCAPE2\.0|ANIMEXTS1\.0/.test(text);
  // The second bit of the flags (RFC 9649, 2.7.1).
  return type === 'webp' && text.startsWith('VP8X', 12) && ((head[20] ?? 0) & 2) === 2;
}
