import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { openOnce } from '@/lib/store/open-once';

/**
 * Cuts a TrueType font down to some characters.
 *
 * @param features tags of the features that stay in it; all if there are none
 * @returns the part as a TrueType font
 * @throws if the font cannot be read
 */
export function cutFont(
  font: Uint8Array,
  characters: string,
  features?: readonly string[],
): Promise<Buffer> {
  return oneAtATime(async () => {
    const library = await openLibrary();
    const data = library.malloc(font.length);
    if (data === 0) throw new Error(`There is no memory for a font of ${font.length} bytes`);
    new Uint8Array(library.memory.buffer).set(font, data);
    const blob = library.hb_blob_create(data, font.length, readOnly, 0, 0);
    const face = library.hb_face_create(blob, 0);
    const input = toInput(library, characters, features);
    try {
      const part = library.hb_subset_or_fail(face, input);
      if (part === 0) throw new Error('HarfBuzz could not make a subset of a font');
      return copyOf(part, library);
    } finally {
      library.hb_subset_input_destroy(input);
      library.hb_face_destroy(face);
      library.hb_blob_destroy(blob);
      library.free(data);
    }
  });
}

/** The part of HarfBuzz that makes subsets (hb-subset.h). Objects are pointers. */
interface SubsetLibrary {
  memory: WebAssembly.Memory;
  malloc: (bytes: number) => number;
  free: (pointer: number) => void;
  hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    context: number,
    destroy: number,
  ) => number;
  hb_blob_destroy: (blob: number) => void;
  hb_blob_get_data: (blob: number, length: number) => number;
  hb_blob_get_length: (blob: number) => number;
  hb_face_create: (blob: number, index: number) => number;
  hb_face_destroy: (face: number) => void;
  hb_face_reference_blob: (face: number) => number;
  hb_set_add: (set: number, value: number) => void;
  hb_set_clear: (set: number) => void;
  hb_set_invert: (set: number) => void;
  hb_subset_input_create_or_fail: () => number;
  hb_subset_input_destroy: (input: number) => void;
  hb_subset_input_set: (input: number, kind: number) => number;
  hb_subset_input_set_flags: (input: number, flags: number) => void;
  hb_subset_input_unicode_set: (input: number) => number;
  hb_subset_or_fail: (face: number, input: number) => number;
}

/** Constants of hb-subset.h. */
const layoutFeatures = 6;
const keepNotdefOutline = 0x40;
const readOnly = 1;

/** One at a time: all subsets are made in the same memory. */
const oneAtATime = pLimit(1);

function toInput(
  library: SubsetLibrary,
  characters: string,
  tags: readonly string[] | undefined,
): number {
  const input = library.hb_subset_input_create_or_fail();
  const features = library.hb_subset_input_set(input, layoutFeatures);
  library.hb_set_clear(features);
  if (tags) for (const tag of tags) library.hb_set_add(features, Buffer.from(tag).readUInt32BE());
  else library.hb_set_invert(features);
  library.hb_subset_input_set_flags(input, keepNotdefOutline);
  const points = library.hb_subset_input_unicode_set(input);
  for (const character of characters) library.hb_set_add(points, character.codePointAt(0) ?? 0);
  return input;
}

/** Copies a face out of the memory of the library, and frees it there. */
function copyOf(face: number, library: SubsetLibrary): Buffer {
  const blob = library.hb_face_reference_blob(face);
  const start = library.hb_blob_get_data(blob, 0);
  const end = start + library.hb_blob_get_length(blob);
  const bytes = Buffer.from(new Uint8Array(library.memory.buffer).subarray(start, end));
  library.hb_blob_destroy(blob);
  library.hb_face_destroy(face);
  return bytes;
}

const openLibrary = openOnce<void, SubsetLibrary>(instantiate);

async function instantiate(): Promise<SubsetLibrary> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'harfbuzzjs');
  const { instance } = await WebAssembly.instantiate(
    await readFile(join(folder, 'dist', 'harfbuzz-subset.wasm')),
  );
  // WebAssembly has no types; the names and signatures are those of hb-subset.h.
  const library = instance.exports as unknown as SubsetLibrary & { _initialize: () => void };
  library._initialize();
  return library;
}
