/**
 * A TrueType font without characters: all that it draws is the box for a character that no font has, in a given width.
 * Browsers take that box from the first font of a list that may have the character, so that text without any font keeps
 * its lines until a file arrives. 600 bytes.
 *
 * Source: OpenType 1.9.1, the tables that a TrueType font must have.
 */

const unitsPerEm = 1000;

/** @param advance of the box, in thousandths of an em */
export function makeBoxFont(advance: number): Buffer {
  const glyph = toGlyph(advance);
  const tables: [tag: string, data: Buffer][] = [
    ['OS/2', toMetrics(advance)],
    ['cmap', toCharacterMap()],
    ['glyf', glyph],
    ['head', toHead(advance)],
    ['hhea', toHorizontalHeader(advance)],
    ['hmtx', words(advance, box.side)],
    ['loca', words(0, glyph.length / 2)],
    // Version 1.0: one glyph of eight points in two contours; no instructions.
    ['maxp', words(1, 0, 1, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', words(0, 0, 6)],
    // Version 3.0: glyphs have no names.
    ['post', Buffer.concat([words(3, 0), Buffer.alloc(28)])],
  ];
  return toFile(tables);
}

/** Its edges in thousandths of an em, like those of the box on cards (outlines.ts). */
const box = { side: 60, top: 760, bottom: -60, stroke: 40 };
const ascent = 880;
const descent = -120;

/** Unsigned or signed numbers of 16 bits, big-endian. */
function words(...numbers: number[]): Buffer {
  const data = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) data.writeUInt16BE(number & 0xffff, 2 * index);
  return data;
}

/** A frame: a rectangle, and a smaller one in the opposite direction, which is a hole. */
function toGlyph(advance: number): Buffer {
  const { side, top, bottom, stroke } = box;
  const right = advance - side;
  const [left, low] = [side + stroke, bottom + stroke];
  const outer = [side, bottom, side, top, right, top, right, bottom];
  const inner = [left, low, right - stroke, low, right - stroke, top - stroke, left, top - stroke];
  const points = [...outer, ...inner];
  const deltas = (axis: number) =>
    points.flatMap((value, index) =>
      index % 2 === axis ? [value - (points[index - 2] ?? 0)] : [],
    );
  // All points are on the curve, and their coordinates are words.
  const flags = Buffer.alloc(8, 1);
  const bounds = words(2, side, bottom, right, top);
  return Buffer.concat([bounds, words(3, 7, 0), flags, words(...deltas(0), ...deltas(1))]);
}

/** A segment that maps nothing but U+FFFF to the box: every map needs one (format 4). */
function toCharacterMap(): Buffer {
  const subtable = words(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0);
  return Buffer.concat([words(0, 1, 3, 1, 0, 12), subtable]);
}

function toHead(advance: number): Buffer {
  const dates = Buffer.alloc(16);
  const bounds = words(box.side, box.bottom, advance - box.side, box.top);
  const magic = words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, unitsPerEm);
  return Buffer.concat([magic, dates, bounds, words(0, 8, 2, 0, 0)]);
}

function toHorizontalHeader(advance: number): Buffer {
  const { side } = box;
  const extents = words(1, 0, ascent, descent, 0, advance, side, side, advance - side);
  return Buffer.concat([extents, words(1, 0, 0, 0, 0, 0, 0, 0, 1)]);
}

/** The table OS/2, version 4, of 96 bytes: ascent, descent and weight; the rest is nothing. */
function toMetrics(advance: number): Buffer {
  const data = Buffer.alloc(96);
  const at = (offset: number, value: number) => data.writeUInt16BE(value & 0xffff, offset);
  at(0, 4);
  at(2, advance);
  at(4, 400);
  at(6, 5);
  at(62, 0x40);
  at(64, 0xffff);
  at(66, 0xffff);
  at(68, ascent);
  at(70, descent);
  at(74, ascent);
  at(76, -descent);
  return data;
}

/** The file: its directory, sorted by tag, and the tables, each at a multiple of four bytes. */
function toFile(tables: readonly (readonly [tag: string, data: Buffer])[]): Buffer {
  const count = tables.length;
  const log = Math.floor(Math.log2(count));
  const header = words(1, 0, count, 16 * 2 ** log, log, 16 * (count - 2 ** log));
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = header.length + 16 * count;
  for (const [tag, data] of tables) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const entry = Buffer.alloc(16);
    entry.write(tag, 0, 'latin1');
    entry.writeUInt32BE(checksum(padded), 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(data.length, 12);
    entries.push(entry);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...entries, ...bodies]);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
