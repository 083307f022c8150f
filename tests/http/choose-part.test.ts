import { expect, test } from 'vitest';
import { choosePart } from '@/lib/http/choose-part';

const modified = 'Fri, 10 Mar 2023 00:00:00 GMT';
const whole = {
  status: 200,
  headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': 'x', 'Cache-Control': 'y' },
  etag: '"a"',
  modified,
  length: 1000,
};
const choose = (headers: Record<string, string>, more = {}) =>
  choosePart({ headers }, { ...whole, ...more });

test('without conditions, the whole is sent with its validators', () => {
  expect(choose({})).toEqual({
    status: 200,
    headers: {
      ...whole.headers,
      ETag: '"a"',
      'Last-Modified': modified,
      'Accept-Ranges': 'bytes',
      'Content-Length': 1000,
    },
    range: { from: 0, to: 999 },
  });
});

test('what has no file has no date', () => {
  const { headers } = choose({}, { modified: undefined });
  expect(headers).not.toHaveProperty('Last-Modified');
});

test.each([
  ['if-none-match', '"a"', 304],
  ['if-none-match', 'W/"a"', 304],
  ['if-none-match', '"b", W/"a" , "c"', 304],
  ['if-none-match', '*', 304],
  ['if-none-match', '"b"', 200],
  ['if-modified-since', modified, 304],
  ['if-modified-since', 'Thu, 09 Mar 2023 00:00:00 GMT', 200],
  ['if-modified-since', 'yesterday', 200],
  ['if-match', '"a"', 200],
  ['if-match', '*', 200],
  // Strong comparison.
  ['if-match', 'W/"a"', 412],
  ['if-match', '"b"', 412],
  ['if-unmodified-since', modified, 200],
  ['if-unmodified-since', 'Thu, 09 Mar 2023 00:00:00 GMT', 412],
])('%s: %s is answered with %i', (name, value, status) => {
  expect(choose({ [name]: value }).status).toBe(status);
});

test('the conditions have an order: the tag counts more than the date', () => {
  expect(choose({ 'if-none-match': '"b"', 'if-modified-since': modified }).status).toBe(200);
  expect(choose({ 'if-match': '"b"', 'if-none-match': '"a"' }).status).toBe(412);
});

test('answers without content describe none, but keep what is about the resource', () => {
  const { status, headers, range } = choose({ 'if-none-match': '"a"' });
  expect({ status, headers, range }).toEqual({
    status: 304,
    headers: {
      'Content-Security-Policy': 'x',
      'Cache-Control': 'y',
      ETag: '"a"',
      'Last-Modified': modified,
    },
    range: undefined,
  });
});

test.each([
  ['bytes=0-99', {}, 206, 'bytes 0-99/1000', { from: 0, to: 99 }],
  ['bytes=-1', {}, 206, 'bytes 999-999/1000', { from: 999, to: 999 }],
  ['bytes=-5000', {}, 206, 'bytes 0-999/1000', { from: 0, to: 999 }],
  ['bytes=990-2000', {}, 206, 'bytes 990-999/1000', { from: 990, to: 999 }],
  ['bytes=1000-', {}, 416, 'bytes */1000', undefined],
  ['bytes=-0', {}, 416, 'bytes */1000', undefined],
  // Whatever is no single range of bytes may be ignored.
  ['bytes=0-1,5-6', {}, 200, undefined, { from: 0, to: 999 }],
  ['bytes=5-1', {}, 200, undefined, { from: 0, to: 999 }],
  ['lines=0-1', {}, 200, undefined, { from: 0, to: 999 }],
  ['bytes=-', {}, 200, undefined, { from: 0, to: 999 }],
  ['bytes=0-0', { 'if-range': '"a"' }, 206, 'bytes 0-0/1000', { from: 0, to: 0 }],
  ['bytes=0-0', { 'if-range': modified }, 206, 'bytes 0-0/1000', { from: 0, to: 0 }],
  // A weak tag says nothing of the bytes.
  ['bytes=0-0', { 'if-range': 'W/"a"' }, 200, undefined, { from: 0, to: 999 }],
  ['bytes=0-0', { 'if-range': '"b"' }, 200, undefined, { from: 0, to: 999 }],
  ['bytes=0-0', { 'if-none-match': '"a"' }, 304, undefined, undefined],
] as const)('Range: %s, %o', (range, more, status, contentRange, sent) => {
  const part = choose({ range, ...more });
  expect(part.status).toBe(status);
  expect(part.headers['Content-Range']).toBe(contentRange);
  expect(part.range).toEqual(sent);
});

test('a refusal is not cached as if it were what was requested', () => {
  for (const headers of [{ 'if-match': '"b"' }, { range: 'bytes=5000-' }])
    expect(choose(headers).headers['Cache-Control']).toBe('no-store');
});

test('an empty file has no range, and is sent whole without one', () => {
  expect(choose({}, { length: 0 })).toMatchObject({
    status: 200,
    headers: { 'Content-Length': 0 },
  });
  expect(choose({}, { length: 0 }).range).toBeUndefined();
  expect(choose({ range: 'bytes=0-' }, { length: 0 }).status).toBe(416);
});

test.each([404, 410, 503])(
  'conditions and ranges are about what exists, not about a %i',
  (status) => {
    const headers = { 'if-none-match': '*', range: 'bytes=0-0', 'if-match': '"b"' };
    expect(choose(headers, { status })).toEqual({
      status,
      headers: { ...whole.headers, 'Content-Length': 1000 },
      range: { from: 0, to: 999 },
    });
  },
);

test('204 has no length, not even 0', () => {
  expect(choose({}, { status: 204 }).headers).not.toHaveProperty('Content-Length');
});
