import sharp from 'sharp';

/** A picture as a file of a publication. */
export interface BookPicture {
  /** From the folder of the package: `pictures/1.jpg`. The names of editors' files may have any characters. */
  path: string;
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array;
}

/** The pixels across the screens of e-readers of seven inches: 1264. */
const screenWidth = 1250;
/** Widths to try until all pictures together have room. */
const narrower = [800, 500, 315];
/**
 * Bytes of all pictures of an edition. Services that send files to e-readers by mail take 50 MB; the texts of an edition
 * have less than one.
 */
const mostBytes = 40 * 2 ** 20;

/**
 * Makes the pictures of an edition for e-readers, by the names of their files. What cannot be drawn is missing.
 *
 * @param copies JPEG and PNG as for paper, and drawings (SVG)
 */
export async function toBookPictures(
  copies: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, BookPicture>> {
  let pictures = await convertAll(copies, screenWidth);
  for (const width of narrower) {
    if (sizeOf(pictures) <= mostBytes) break;
    pictures = await convertAll(copies, width);
  }
  return pictures;
}

const sizeOf = (pictures: ReadonlyMap<string, BookPicture>): number =>
  [...pictures.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);

async function convertAll(
  copies: ReadonlyMap<string, Uint8Array>,
  width: number,
): Promise<Map<string, BookPicture>> {
  const pictures = new Map<string, BookPicture>();
  for (const [name, copy] of copies) {
    const made = await convert(copy, width).catch(() => undefined);
    if (!made) continue;
    const path = `pictures/${pictures.size + 1}.${made.type === 'image/jpeg' ? 'jpg' : 'png'}`;
    pictures.set(name, { ...made, path });
  }
  return pictures;
}

/**
 * Drawings become pixels: many e-readers show an SVG file only in part, or not at all. Nothing is transparent, because at
 * night the page behind it is black.
 */
async function convert(bytes: Uint8Array, width: number): Promise<Omit<BookPicture, 'path'>> {
  const isPixels = bytes[0] === 0xff || bytes[0] === 0x89;
  const pixels = isPixels ? bytes : await draw(bytes, width);
  const image = sharp(pixels);
  const { format, width: own, hasAlpha } = await image.metadata();
  const isJpeg = format === 'jpeg';
  const type = isJpeg ? 'image/jpeg' : 'image/png';
  if (own <= width && isPixels && !hasAlpha) return { type, bytes };
  const scaled = image.resize({ width, withoutEnlargement: true }).flatten({ background: '#fff' });
  const made = isJpeg ? scaled.jpeg({ quality: 80 }) : scaled.png({ palette: !isPixels });
  return { type, bytes: await made.toBuffer() };
}

/** Any reference to what is neither in the drawing itself nor data in it. */
const outsideReference =
  /\s(?:[\w-]+:)?href\s*=\s*(?:"(?!\s*(?:#|data:))[^"]*"|'(?!\s*(?:#|data:))[^']*')/gi;

/** Letters of a drawing are outlines already (`lib/pictures/outline-letters.ts`). */
async function draw(svg: Uint8Array, width: number): Promise<Uint8Array> {
  // Loaded here, because few editions have drawings.
  const { Resvg } = await import('@resvg/resvg-js');
  // A drawing may name files of this machine, which are no part of it.
  const text = new TextDecoder().decode(svg).replace(outsideReference, '');
  return new Resvg(text, {
    background: '#fff',
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
}
