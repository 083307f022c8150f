import { createHash } from 'node:crypto';
import { matchAddress } from '@/lib/addresses/match-address';

/**
 * Finds the file of a static copy that answers an address, and how pages refer to it.
 *
 * A page is `index.html` in a folder of its address: `/2023-03-10/huiji-park` is `2023-03-10/huiji-park/index.html`.
 * GitHub Pages, Netlify, Cloudflare, S3, nginx and `python -m http.server` as they come all lead from the address to
 * that file; `huiji-park.html` would answer on the first three alone. Addresses stay as they are, without a slash.
 *
 * A copy of a picture lies beside the picture (`park.jpg` and `park.jpg.640.webp`), because `park.jpg` cannot be a
 * file and a folder. The address of a face lists its characters and is longer than a file's name may be, so the file
 * is named for its digest.
 *
 * @param path without the base path
 */
export function fileOfAddress(path: string): string {
  if (path.startsWith('/_next/static/')) return `assets/${path.split('/').at(-1)}`;
  const { form, values = {} } = matchAddress(path) ?? {};
  switch (form) {
    case 'font':
      return `fonts/${values.face}/${digest(withoutTag(path))}.woff2`;
    case 'pictureVariant':
      return `${values.date}/media/${copyName(values)}`;
    case 'standingPictureVariant':
      return `media/${copyName(values)}`;
    default:
      return isFile(path)
        ? decode(path.slice(1))
        : `${path.slice(1)}/index.html`.replace(/^\//, '');
  }
}

/** Returns what pages write for an address of the copy. */
export function hrefOfAddress(path: string, base: string): string {
  const file = fileOfAddress(path);
  if (file.endsWith('/index.html') || file === 'index.html') return `${base}${path}`;
  return `${base}/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** A picture for paper has no ending of its own. */
function copyName({ name = '', variant = '' }: { name?: string; variant?: string }): string {
  const [ending = ''] = /\.\w+$/.exec(variant) ?? /\.\w+$/.exec(name) ?? [];
  return variant.endsWith(ending) ? `${name}.${variant}` : `${name}.${variant}${ending}`;
}

/** All files have an ending, and no page has: slugs are letters, digits and hyphens. */
const isFile = (path: string): boolean => path.split('/').at(-1)?.includes('.') ?? false;

/** The tag behind the characters differs from server to server (`lib/fonts/font-address.ts`). */
const withoutTag = (path: string): string => path.replace(/\.[^./]*$/, '');

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 20);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
