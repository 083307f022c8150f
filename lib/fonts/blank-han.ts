/**
 * A font of under a kilobyte whose every Han character is blank and one em wide. It stands behind the
 * real faces: on a system without any Chinese face the text keeps its place while ours arrive, where the
 * system's own missing-glyph boxes would be narrower and every line would move.
 *
 * Source: OpenType 1.9, tables as named; cmap format 13 maps whole ranges to one glyph.
 */
export function makeBlankHan(): Buffer {
  const tables: Record<string, Buffer> = {
    'OS/2': metricsForWindows(),
    cmap: mapRanges(),
    glyf: words16(0, 0, 0, 0, 0, 0),
    head: header(),
    hhea: words16(1, 0, ascent, -descent & 0xffff, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, 1),
    hmtx: words16(em, 0, 0),
    loca: words16(0, 0, 0),
    maxp: Buffer.concat([words32(0x10000), words16(2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: words16(0, 0, 6),
    post: Buffer.concat([words32(0x30000, 0), words16(0, 0), words32(0, 0, 0, 0, 0)]),
  };
  return assemble(tables);
}

const em = 1000;
/** As in Noto Serif SC, so that lines are as high. */
const ascent = 880;
const descent = 120;

/** CJK punctuation and ideographs with their extensions, compatibility and full-width forms. */
const ranges = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xff01, 0xff60],
  [0x20000, 0x3ffff],
] as const;

function mapRanges(): Buffer {
  const groups = ranges.flatMap(([from, to]) => [from, to, 1]);
  const length = 16 + groups.length * 4;
  const subtable = [words16(13, 0), words32(length, 0, ranges.length, ...groups)];
  return Buffer.concat([words16(0, 1, 3, 10), words32(12), ...subtable]);
}

function header(): Buffer {
  const times = words32(0, 0, 0, 0);
  return Buffer.concat([
    words32(0x10000, 0x10000, 0, 0x5f0f3cf5),
    words16(0, em),
    times,
    words16(0, 0, 0, 0, 0, 8, 2, 0, 0),
  ]);
}

function metricsForWindows(): Buffer {
  const table = Buffer.alloc(96);
  table.writeUInt16BE(4, 0);
  table.writeInt16BE(em, 2);
  table.writeUInt16BE(400, 4);
  table.writeUInt16BE(5, 6);
  table.writeUInt16BE(0x40, 62);
  table.writeUInt16BE(0x2e80, 64);
  table.writeUInt16BE(0xffff, 66);
  table.writeInt16BE(ascent, 68);
  table.writeInt16BE(-descent, 70);
  table.writeUInt16BE(ascent, 74);
  table.writeUInt16BE(descent, 76);
  return table;
}

function assemble(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const head = [words32(0x10000), words16(entries.length, power * 16, Math.log2(power))];
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = 12 + entries.length * 16;
  for (const [tag, table] of entries) {
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.push(Buffer.from(tag, 'latin1'), words32(checksum(body), offset, table.length));
    bodies.push(body);
    offset += body.length;
  }
  const shift = words16(entries.length * 16 - power * 16);
  return Buffer.concat([...head, shift, ...directory, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}

function words16(...values: number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 255, value & 255])));
}

function words32(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, index * 4);
  return buffer;
}
