/**
 * Traditional or simplified Chinese characters, as addresses name them (ISO 15924, in small letters). This file has
 * nothing else, so that addresses and requests, which know nothing of languages, have the same type.
 */
export type ChineseScript = 'hant' | 'hans';
