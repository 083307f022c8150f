import { expect, test } from 'vitest';
import { allowsRange, evaluateConditions } from '@/lib/http/request/preconditions';

const etag = '"a1-br"';
const modified = 'Fri, 10 Mar 2023 08:00:00 GMT';
const before = 'Fri, 10 Mar 2023 07:59:59 GMT';
const dated = { etag, modified };
const undated = { etag };

test.each([
  ['no condition', {}, dated, 200],
  ['its tag', { 'if-none-match': etag }, undated, 304],
  ['its tag, weakly', { 'if-none-match': `W/${etag}` }, undated, 304],
  ['its tag among others', { 'if-none-match': `"x", ${etag}` }, undated, 304],
  ['any tag', { 'if-none-match': '*' }, undated, 304],
  ['another tag', { 'if-none-match': '"a1"' }, undated, 200],
  [
    'another tag, though unchanged',
    { 'if-none-match': '"x"', 'if-modified-since': modified },
    dated,
    200,
  ],
  ['unchanged since', { 'if-modified-since': modified }, dated, 304],
  ['changed since', { 'if-modified-since': before }, dated, 200],
  ['a date, but the answer has none', { 'if-modified-since': modified }, undated, 200],
  ['no date', { 'if-modified-since': 'yesterday' }, dated, 200],
  ['must match: its tag', { 'if-match': etag }, undated, 200],
  ['must match: one of several', { 'if-match': `"x", ${etag}` }, undated, 200],
  ['must match: any', { 'if-match': '*' }, undated, 200],
  ['must match: another', { 'if-match': '"x"' }, undated, 412],
  ['must match: weakly', { 'if-match': `W/${etag}` }, undated, 412],
  ['must match comes first', { 'if-match': '"x"', 'if-none-match': etag }, undated, 412],
  ['must be unchanged, and is', { 'if-unmodified-since': modified }, dated, 200],
  ['must be unchanged, but is not', { 'if-unmodified-since': before }, dated, 412],
  ['must be unchanged, but has no date', { 'if-unmodified-since': before }, undated, 200],
  ['tag before date', { 'if-match': etag, 'if-unmodified-since': before }, dated, 200],
] as const)('a condition: %s', (_, headers, validators, status) => {
  expect(evaluateConditions(headers, validators)).toBe(status);
});

test.each([
  [undefined, true],
  [etag, true],
  [modified, true],
  [`W/${etag}`, false],
  ['"x"', false],
  [before, false],
])('If-Range: %s', (condition, allowed) => {
  const headers = condition === undefined ? {} : { 'if-range': condition };
  expect(allowsRange(headers, dated)).toBe(allowed);
});
