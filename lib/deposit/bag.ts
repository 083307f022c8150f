/**
 * Bags as RFC 8493 (BagIt 1.0) has them: files under `data/`, and beside it text files that say what they are and what
 * their bytes must be. Libraries and their tools check such folders without knowing what is in them.
 *
 * There is no `Bagging-Date`: the same edition gives the same bytes on any day.
 */
import { createHash } from 'node:crypto';

/** A file of a bag. */
export interface BagFile {
  /** From the folder of the bag, with `/` between folders: `data/edition.pdf`. */
  path: string;
  bytes: Uint8Array;
}

/** The fields of bag-info.txt (section 2.2.2), in their order. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** The folder of the payload (section 2.1.2). */
export const payloadFolder = 'data/';

export const declarationName = 'bagit.txt';
export const infoName = 'bag-info.txt';
/** The digests of the payload, and of the other text files. */
export const manifestName = 'manifest-sha256.txt';
export const tagManifestName = 'tagmanifest-sha256.txt';

/** Section 2.1.1. */
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Returns all files of a bag, with the text files about its payload. */
export function toBag(payload: readonly BagFile[], info: BagInfo): BagFile[] {
  const octets = payload.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const fields = [...info, ['Payload-Oxum', `${octets}.${payload.length}`] as const];
  const tags = [
    toTextFile(declarationName, declaration),
    toTextFile(
      infoName,
      fields.map(([label, value]) => `${label}: ${toOneLine(value)}\n`).join(''),
    ),
    toTextFile(manifestName, toManifest(payload)),
  ];
  return [...payload, ...tags, toTextFile(tagManifestName, toManifest(tags))];
}

export function toTextFile(path: string, text: string): BagFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function toManifest(files: readonly BagFile[]): string {
  return writeManifest(files.map(({ path, bytes }) => ({ path, digest: digestBytes(bytes) })));
}

/** A line of a manifest. */
export interface Digested {
  path: string;
  /** SHA-256 in hexadecimal. */
  digest: string;
}

/** Writes a manifest (section 2.1.3), as `sha256sum` reads it too. */
export function writeManifest(files: readonly Digested[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join('');
}

/** Reads a manifest; undefined if a line of it is none. */
export function parseManifest(text: string): Digested[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const files = lines.flatMap((line) => {
    const [, digest, path] = /^([\da-f]{64})[ \t]+\*?(.+)$/i.exec(line) ?? [];
    return digest === undefined || path === undefined
      ? []
      : [{ path: decodePath(path), digest: digest.toLowerCase() }];
  });
  return files.length === lines.length ? files : undefined;
}

export function digestBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes a value as bag-info.txt has it: a value may go on with an indented line there, but ours have none. */
export function toOneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/** Only these three characters are encoded in the path of a manifest (section 2.1.3). */
function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => encodeURIComponent(character));
}

function decodePath(path: string): string {
  return path.replace(/%(?:25|0[ad])/gi, (code) => decodeURIComponent(code));
}
