import { access } from 'node:fs/promises';
import { convertByGhostscript } from '@/lib/print/press/ghostscript';
import { findOutputProfile } from '@/lib/print/press/output-profile';
import type { PressInks } from '@/lib/print/press/press-colour';
import { toPress } from '@/lib/print/press/to-press';

/** The inks of a press, and the file of the profile that its printer gave. */
export interface PressOptions {
  inks: PressInks;
  profile?: string;
}

/** Returns the options of `--press`, undefined without it, or what is wrong with them. */
export function parsePress({
  press,
  profile,
  proof,
}: {
  press: string | undefined;
  profile: string | undefined;
  proof: boolean | undefined;
}): PressOptions | string | undefined {
  if (press === undefined)
    return profile === undefined ? undefined : '--profile is for --press cmyk: write both.';
  if (press !== 'gray' && press !== 'cmyk')
    return `press cannot be “${press}”; it may be gray, cmyk.`;
  if (proof) return 'press and proof exclude each other.';
  if (profile !== undefined && press === 'gray')
    return '--profile is for --press cmyk: one black ink has no profile of its own here.';
  return { inks: press, ...(profile !== undefined && { profile }) };
}

/**
 * Converts a PDF to the inks of a press. What cannot be converted with its tags is converted by the system's
 * Ghostscript.
 *
 * @param err takes a message for the user
 * @returns undefined if it cannot be converted; the message says why and what to do
 */
export async function convertForPress(
  bytes: Uint8Array,
  { inks, profile: file }: PressOptions,
  err: (line: string) => void,
): Promise<Uint8Array | undefined> {
  if (file !== undefined && !(await exists(file))) {
    err(`There is no file ${file}: write the path of the printer’s ICC profile.`);
    return undefined;
  }
  const profile = await findOutputProfile(inks, file).catch(() => undefined);
  if (!profile) {
    err(`${file} is no profile of four inks: ask the printer for its CMYK output profile (.icc).`);
    return undefined;
  }
  const press = await toPress(bytes, { inks, profile });
  if (press.left.length === 0) return press.bytes;
  const what = press.left.join(', ');
  const converted = await convertByGhostscript(press.bytes, inks);
  if (!converted) {
    err(
      `The PDF has ${what}, which only Ghostscript converts: install it (apt install ghostscript, brew install ghostscript), or save the drawing without it.`,
    );
    return undefined;
  }
  err(`Ghostscript converted ${what}, so this PDF has no tags.`);
  return converted;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
