/**
 * A shard as bytes: for each key its length and its letters in UTF-8, then the length of its list and the list, each
 * number in groups of seven bits (LEB128). A list has the differences between numbers of articles, which are small.
 */

/** @param lists numbers of articles by key, ascending */
export function encodeShard(lists: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const bytes: number[] = [];
  for (const [key, ids] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const letters = new TextEncoder().encode(key);
    const list: number[] = [];
    let last = 0;
    for (const id of ids) {
      pushNumber(list, id - last);
      last = id;
    }
    pushNumber(bytes, letters.length);
    for (const byte of letters) bytes.push(byte);
    pushNumber(bytes, list.length);
    for (const byte of list) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/**
 * Returns the numbers of the articles that are listed under a key, ascending.
 *
 * @param isOpen true if all keys that begin with it are meant
 */
export function findInShard(bytes: Uint8Array, key: string, isOpen = false): number[] {
  const found = new Set<number>();
  const reader = { bytes, at: 0 };
  while (reader.at < bytes.length) {
    const letters = readSlice(reader);
    const own = new TextDecoder().decode(letters);
    const list = readSlice(reader);
    if (isOpen ? own.startsWith(key) : own === key) addIds(list, found);
  }
  return [...found].sort((a, b) => a - b);
}

interface Reader {
  bytes: Uint8Array;
  at: number;
}

function readSlice(reader: Reader): Uint8Array {
  const length = readNumber(reader);
  const slice = reader.bytes.subarray(reader.at, reader.at + length);
  reader.at += length;
  return slice;
}

function readNumber(reader: Reader): number {
  let [number, factor] = [0, 1];
  for (;;) {
    const byte = reader.bytes[reader.at] ?? 0;
    reader.at += 1;
    number += (byte & 0x7f) * factor;
    if (byte < 0x80) return number;
    factor *= 0x80;
  }
}

function addIds(bytes: Uint8Array, found: Set<number>): void {
  const reader = { bytes, at: 0 };
  let id = 0;
  while (reader.at < bytes.length) {
    id += readNumber(reader);
    found.add(id);
  }
}
