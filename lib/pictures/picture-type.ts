/** The media types of copies. */
export type PictureType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/gif'
  | 'image/avif'
  | 'image/svg+xml';

const types: ReadonlyMap<string, PictureType> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
]);

/** Returns the media type that a file's name promises; undefined for all that is no picture. */
export function promisedType(name: string): PictureType | undefined {
  return types.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/** Returns the media type of a copy by its first bytes, but for drawings, of which their names tell. */
export function typeOfBytes(bytes: Uint8Array): PictureType {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('\u00FF\u00D8')) return 'image/jpeg';
  if (head.startsWith('\u0089PNG')) return 'image/png';
  if (head.startsWith('GIF8')) return 'image/gif';
  return head.startsWith('ftyp', 4) ? 'image/avif' : 'image/webp';
}
