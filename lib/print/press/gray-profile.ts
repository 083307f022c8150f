/** The gamma of greys on screens, by which photographs are converted: what is printed is what was proofed. */
const gamma = 2.2;

const description = 'Gray gamma 2.2';
const copyright = 'Public domain';

/**
 * Returns an ICC profile for one black ink (ICC.1:2001-04, a monochrome output profile, 6.3.4): its tone curve, the
 * white of the paper and what it is called.
 */
export function makeGrayProfile(): Uint8Array {
  const tags: [string, Buffer][] = [
    ['desc', describe(description)],
    ['cprt', Buffer.concat([signed('text'), Buffer.from(`${copyright}\0`, 'latin1')])],
    ['wtpt', toXyz(d50)],
    ['kTRC', toCurve(gamma)],
  ];
  const table = 128 + 4 + 12 * tags.length;
  let offset = table;
  const entries = tags.map(([name, body]) => {
    const entry = Buffer.alloc(12);
    entry.write(name, 0, 'latin1');
    entry.writeUInt32BE(offset, 4);
    entry.writeUInt32BE(body.length, 8);
    offset += padded(body).length;
    return entry;
  });
  const count = Buffer.alloc(4);
  count.writeUInt32BE(tags.length);
  return Buffer.concat([
    makeHeader(offset),
    count,
    ...entries,
    ...tags.map(([, body]) => padded(body)),
  ]);
}

/** The white of the profile connection space. */
const d50 = [0.9642, 1, 0.8249] as const;

function makeHeader(size: number): Buffer {
  const header = Buffer.alloc(128);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write('prtrGRAYXYZ ', 12, 'latin1');
  // A date of its own would make other bytes at each run.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries())
    header.writeUInt16BE(part, 24 + 2 * index);
  header.write('acsp', 36, 'latin1');
  for (const [index, part] of d50.entries()) header.writeInt32BE(toFixed(part), 68 + 4 * index);
  return header;
}

const signed = (type: string): Buffer => Buffer.from(`${type}\0\0\0\0`, 'latin1');
const toFixed = (value: number): number => Math.round(value * 65_536);

function toXyz(values: readonly number[]): Buffer {
  const body = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) body.writeInt32BE(toFixed(value), 4 * index);
  return Buffer.concat([signed('XYZ '), body]);
}

/** A curve of one value is a gamma, in 256ths. */
function toCurve(value: number): Buffer {
  const body = Buffer.alloc(6);
  body.writeUInt32BE(1, 0);
  body.writeUInt16BE(Math.round(value * 256), 4);
  return Buffer.concat([signed('curv'), body]);
}

/** The text, and empty ones for other scripts. */
function describe(text: string): Buffer {
  const body = Buffer.alloc(4 + text.length + 1 + 8 + 3 + 67);
  body.writeUInt32BE(text.length + 1, 0);
  body.write(text, 4, 'latin1');
  return Buffer.concat([signed('desc'), body]);
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
}
