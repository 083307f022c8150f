import { createHmac, timingSafeEqual } from 'node:crypto';
import { findSecretKey } from '@/lib/store/secret-key';
import { fromAddress, toAddress } from './character-set';
import type { Font } from './font';

/**
 * The last part of a font's address: its characters, and a tag that only this paper's servers can make. So a font
 * is cut down to sets of characters that pages of the paper have, and to no others. The tag is an HMAC-SHA256,
 * cut to 96 bits (RFC 2104, section 5, allows half of the digest and more than 80 bits).
 */
export function toFontAddress(font: Font, characters: string): string {
  const set = toAddress(characters);
  return `${set}.${tagOf(font, set)}`;
}

/** Returns the characters of an address; undefined, without any other work, if its tag is not ours. */
export function fromFontAddress(font: Font, address: string): string | undefined {
  const [set = '', tag = '', ...more] = address.split('.');
  const [given, right] = [Buffer.from(tag), Buffer.from(tagOf(font, set))];
  if (more.length > 0 || given.length !== right.length) return undefined;
  return timingSafeEqual(given, right) ? fromAddress(set) : undefined;
}

/** Base64url characters of six bits each. */
const tagLength = 16;

function tagOf(font: Font, set: string): string {
  key ??= findSecretKey('font addresses');
  const digest = createHmac('sha256', key).update(`${font} ${set}`).digest('base64url');
  return digest.slice(0, tagLength);
}

let key: Buffer | undefined;
