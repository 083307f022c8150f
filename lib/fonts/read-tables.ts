import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Reads some tables of a TrueType file, without the rest of the file.
 *
 * Source: OpenType 1.9.1, “Organization of an OpenType font”.
 *
 * @param tags of four characters each; those that the font lacks are left out
 * @returns a font of only these tables
 */
export function readTables(path: string, tags: readonly string[]): Buffer {
  const file = openSync(path, 'r');
  try {
    const read = (position: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, position);
      return bytes;
    };
    const header = read(0, headerLength);
    const directory = read(headerLength, header.readUInt16BE(4) * entryLength);
    const entries = Array.from({ length: directory.length / entryLength }, (_, index) =>
      directory.subarray(index * entryLength, (index + 1) * entryLength),
    );
    const chosen = entries.filter((entry) => tags.includes(entry.toString('latin1', 0, 4)));
    return toFont(
      header,
      chosen.map((entry) => ({ entry, data: read(entry.readUInt32BE(8), entry.readUInt32BE(12)) })),
    );
  } finally {
    closeSync(file);
  }
}

const headerLength = 12;
const entryLength = 16;

/** Places the tables one after another, each at a multiple of four bytes. */
function toFont(header: Buffer, tables: readonly { entry: Buffer; data: Buffer }[]): Buffer {
  header.writeUInt16BE(tables.length, 4);
  const pieces: Buffer[] = [];
  let offset = headerLength + tables.length * entryLength;
  for (const { entry, data } of tables) {
    entry.writeUInt32BE(offset, 8);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    pieces.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat([header, ...tables.map(({ entry }) => entry), ...pieces]);
}
