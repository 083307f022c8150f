import sharp from 'sharp';
import { openPicture } from './open-picture';
import { outlineLetters } from './outline-letters';
import { type PictureType, typeOfBytes } from './picture-type';

/** So little is lost that nobody sees it, however often a library converts the picture again. */
const archivalQuality = 95;

/**
 * Returns a picture for those who keep it for ever: with all of its pixels, and without what its camera wrote, such as
 * where it was taken. A file without such metadata is returned as it is. A drawing is as readers see it, because the
 * file of a drawing program has names and paths of its author.
 */
export async function toArchivalCopy(bytes: Uint8Array, type: PictureType): Promise<Uint8Array> {
  if (type === 'image/svg+xml') return outlineLetters(bytes);
  const found = await sharp(bytes, { failOn: 'none' }).metadata();
  const { exif, xmp, iptc, tifftagPhotoshop, comments, pages = 1 } = found;
  const isClean = [exif, xmp, iptc, tifftagPhotoshop, comments].every((one) => one === undefined);
  if (isClean) return bytes;
  const upright =
    pages > 1 ? openPicture(bytes, { pages: -1, autoOrient: false }) : openPicture(bytes);
  switch (typeOfBytes(bytes)) {
    case 'image/jpeg':
      return upright.jpeg({ quality: archivalQuality, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'image/png':
      return upright.png().toBuffer();
    case 'image/gif':
      return upright.gif().toBuffer();
    case 'image/avif':
      return upright.avif({ quality: archivalQuality }).toBuffer();
    default:
      return upright.webp({ lossless: true }).toBuffer();
  }
}
