import type { IncomingMessage } from 'node:http';
import { parseRange } from './request/byte-range';
import { allowsRange, evaluateConditions, type Validators } from './request/preconditions';

/** A representation as it would be sent whole. */
export interface Whole extends Validators {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** In bytes. */
  length: number;
}

/** What is sent of a representation. Without a range, there is no body. */
export interface Part {
  status: number;
  headers: Record<string, string | number>;
  range?: { from: number; to: number };
}

/** Chooses what to send by the conditions and the range of the request (RFC 9110, sections 13 and 14). */
export function choosePart(
  { headers: conditions }: Pick<IncomingMessage, 'headers'>,
  whole: Whole,
): Part {
  const { status, headers, etag, modified, length } = whole;
  // It has no length either, not even 0 (RFC 9110, section 8.6).
  if (status === 204) return { status, headers: withoutContent(headers) };
  if (status !== 200) return wholeOf(whole);
  const validators = { etag, modified };
  const tagged = { ...headers, ETag: etag, ...(modified && { 'Last-Modified': modified }) };
  const result = evaluateConditions(conditions, validators);
  if (result === 304) return { status: 304, headers: withoutContent(tagged) };
  if (result === 412)
    return { status: 412, headers: { ...withoutContent(tagged), ...refusal, 'Content-Length': 0 } };
  const ranged = { ...tagged, 'Accept-Ranges': 'bytes' };
  const header = conditions.range;
  const range =
    header && allowsRange(conditions, validators) ? parseRange(header, length) : 'whole';
  if (range === 'whole') return wholeOf({ ...whole, headers: ranged });
  if (range === 'none')
    return {
      status: 416,
      headers: {
        ...withoutContent(ranged),
        ...refusal,
        'Content-Range': `bytes */${length}`,
        'Content-Length': 0,
      },
    };
  const { from, to } = range;
  return {
    status: 206,
    headers: {
      ...ranged,
      'Content-Range': `bytes ${from}-${to}/${length}`,
      'Content-Length': to - from + 1,
    },
    range,
  };
}

/** The freshness of the whole is not that of an answer to one request's conditions. */
const refusal = { 'Cache-Control': 'no-store' };

function wholeOf({ status, headers, length }: Whole): Part {
  return {
    status,
    headers: { ...headers, 'Content-Length': length },
    ...(length > 0 && { range: { from: 0, to: length - 1 } }),
  };
}

/** Answers without a body do not describe one (RFC 9110, section 15.4.5). */
function withoutContent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^content-(?!security)/i.test(name)),
  );
}
