import type { Face } from './face';
import { subsetFace } from './subset';

/** About a thousand views' worth of files; the least recently asked for go first. */
const mostBytes = 96 * 2 ** 20;

/** Files by face and characters, in the order they were last asked for. */
const kept = new Map<string, Promise<Buffer>>();
let bytes = 0;

/** `subsetFace`, made once for all readers who ask at the same time or soon after. */
export function keptSubset(face: Face, characters: string): Promise<Buffer> {
  const key = `${face} ${characters}`;
  const known = kept.get(key);
  kept.delete(key);
  const file = known ?? make(key, face, characters);
  kept.set(key, file);
  return file;
}

async function make(key: string, face: Face, characters: string): Promise<Buffer> {
  try {
    const file = await subsetFace(face, characters);
    bytes += file.length;
    for (const [oldest, other] of kept) {
      if (bytes <= mostBytes || oldest === key) break;
      kept.delete(oldest);
      bytes -= (await other).length;
    }
    return file;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
