import sharp, { type Sharp, type SharpOptions } from 'sharp';

// One picture at a time in each thread: more of its own threads would only take the processors from the readers', and
// no picture is decoded twice from the same bytes.
sharp.concurrency(1);
sharp.cache(false);

/** Larger pictures are refused, to limit memory; `check` says so. */
const mostPixels = 1e8;

/**
 * Opens a picture upright. What its metadata says (position, camera, author) is in nothing that is made from it, and
 * its colours are converted from those of its profile to sRGB.
 */
export function openPicture(bytes: Uint8Array, options: SharpOptions = {}): Sharp {
  return sharp(bytes, {
    limitInputPixels: mostPixels,
    // What is damaged is shown as far as it goes; `check` reports it before it is published.
    failOn: 'none',
    autoOrient: true,
    ...options,
  }).toColourspace('srgb');
}
