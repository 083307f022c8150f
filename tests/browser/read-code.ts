import jsQR from 'jsqr';
import sharp from 'sharp';

/**
 * What a phone reads in a picture.
 *
 * @param picture of any format
 * @param width in px, for a drawing that has no size of its own
 */
export async function readCode(picture: Buffer, width?: number): Promise<string | undefined> {
  const flat = sharp(picture).resize(width).flatten({ background: '#fff' }).ensureAlpha();
  const { data, info } = await flat.raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
