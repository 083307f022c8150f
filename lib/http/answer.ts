import { createHash } from 'node:crypto';
import type { Encoding } from './request/accept-encoding';

/** The state of a folder that was read for an answer: its path, and the stamp of what it held. */
export type Source = readonly [folder: string, stamp: string];

/** An answer of the renderer in the form in which the front caches and sends it. */
export interface Answer {
  status: number;
  /** Without validators, length and coding, which depend on the request. */
  headers: Readonly<Record<string, string>>;
  body: Body;
  /** Undefined for an answer that may not be cached. */
  sources: readonly Source[] | undefined;
  /** Milliseconds since 1970 after which it is out of date although no folder changed; absent if it never is. */
  expires?: number;
  /** Milliseconds since 1970 at which it is made again, while it may still be sent (`ageOf`); absent if it never is. */
  renews?: number;
  /** The origin of the request, if the answer has absolute addresses that begin with it. */
  origin?: string;
  /** True if the paper is not read in the script of the address, so that the address without it has the answer. */
  hasNoScript?: true;
  /** When the renderer began to make it, in milliseconds since 1970. */
  madeAt?: number;
}

export type Body = TextBody | FileBody;

/** A body in memory, with those of its codings that a client has accepted. */
export interface TextBody {
  kind: 'bytes';
  bytes: Buffer;
  /** A hash of the bytes, of which the entity tags are made. */
  hash: string;
  isCompressible: boolean;
  /** A coding that does not make it smaller is undefined. */
  encoded: Partial<Record<Exclude<Encoding, 'identity'>, Buffer | undefined>>;
}

/** A body that is streamed from the disk. */
export interface FileBody {
  kind: 'file';
  path: string;
  /** Without it, size and time of the file are the entity tag. */
  tag?: string;
}

/** The body of an answer that has none. */
export const noBody: TextBody = {
  kind: 'bytes',
  bytes: Buffer.alloc(0),
  hash: '',
  isCompressible: false,
  encoded: {},
};

/** True for a 404 that says nothing but that: readers get the one page for all of these. */
export function isMissingPage({ status, headers }: Answer): boolean {
  return status === 404 && !headers['Content-Type']?.startsWith('text/plain');
}

/** Texts below this many bytes hardly become smaller, and fit into one packet anyway. */
const leastCompressed = 256;

export function toTextBody(bytes: Buffer, type: string): TextBody {
  return {
    kind: 'bytes',
    bytes,
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    isCompressible: bytes.length >= leastCompressed && isCompressible(type),
    encoded: {},
  };
}

/** True for types whose content is text. Pictures, PDFs and WOFF2 fonts are compressed already. */
export function isCompressible(type: string): boolean {
  return /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|manifest)|image\/svg\+xml|image\/x-icon)/.test(
    type,
  );
}

/** Returns the bytes of memory that an answer takes, its headers and sources included. */
export function sizeOf({ headers, body, sources = [] }: Answer): number {
  const texts = [...Object.entries(headers), ...sources].flat();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const bodies = body.kind === 'bytes' ? [body.bytes, ...Object.values(body.encoded)] : [];
  return 2 * characters + bodies.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 500);
}
