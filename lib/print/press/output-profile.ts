import sharp from 'sharp';
import { makeGrayProfile } from './gray-profile';
import type { PressInks } from './press-colour';

/** The printing condition that colours are meant for: an ICC profile, and what it is called. */
export interface OutputProfile {
  bytes: Uint8Array;
  name: string;
  /** A file of the printer's, by which photographs are converted instead of the library's own profile. */
  file?: string;
}

/**
 * Returns the profile of a press. Without one of the printer's, four inks are those of the generic profile that the
 * picture library has built in (by Graeme W. Gill, in the public domain), the same by which it converts photographs.
 *
 * @param file of the printer's own CMYK profile
 * @throws if the file is no such profile
 */
export async function findOutputProfile(inks: PressInks, file?: string): Promise<OutputProfile> {
  if (inks === 'gray') return { bytes: makeGrayProfile(), name: 'Gray gamma 2.2' };
  const blank = { width: 1, height: 1, channels: 3 as const, background: '#fff' };
  const picture = await sharp({ create: blank })
    .withIccProfile(file ?? 'cmyk')
    .jpeg()
    .toBuffer();
  const { icc, space } = await sharp(picture).metadata();
  if (!icc || space !== 'cmyk') throw new Error(`${file} is no profile of four inks`);
  const name = file === undefined ? 'Generic CMYK' : nameOfProfile(icc);
  return { bytes: icc, name, ...(file !== undefined && { file }) };
}

/** Returns the description in a profile (ICC.1, tag `desc`), of whichever version it is. */
function nameOfProfile(profile: Buffer): string {
  for (let index = 0; index < profile.readUInt32BE(128); index += 1) {
    const entry = 132 + 12 * index;
    if (profile.toString('latin1', entry, entry + 4) !== 'desc') continue;
    const at = profile.readUInt32BE(entry + 4);
    const type = profile.toString('latin1', at, at + 4);
    if (type === 'desc') {
      const length = profile.readUInt32BE(at + 8);
      return profile.toString('latin1', at + 12, at + 11 + length);
    }
    const length = profile.readUInt32BE(at + 20);
    const offset = at + profile.readUInt32BE(at + 24);
    return Buffer.from(profile.subarray(offset, offset + length))
      .swap16()
      .toString('utf16le');
  }
  return 'CMYK';
}
