import { mkdtemp, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, toTextBody } from '@/lib/http/answer';
import { openAnswerCache } from '@/lib/http/answer-cache';
import { compressBody } from '@/lib/http/compress-body';
import { readFolderState } from '@/lib/store/folder-state';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const kilobytes = (count: number) => 'x'.repeat(count * 1024);
const type = 'text/plain; charset=utf-8';

function answer(text: string, more: Partial<Answer> = {}): Answer {
  const body = toTextBody(Buffer.from(text), type);
  return { status: 200, headers: { 'Content-Type': type }, body, sources: [], ...more };
}

const open = () =>
  openAnswerCache({
    maxBytes: 128 * 1024,
    maxMissing: 32 * 1024,
    maxByOrigin: 32 * 1024,
    maxTyped: 32 * 1024,
  });

test('an answer is valid while each folder is in the state in which it was read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'answer-cache-'));
  const write = async (second: number) => {
    await writeFile(join(folder, 'a.md'), String(second));
    await utimes(join(folder, 'a.md'), second, second);
  };
  await write(1);
  const { stamp } = await readFolderState(folder);
  const cache = open();
  const one = answer('one', { sources: [[folder, stamp]] });
  cache.store('/', one);
  expect(await cache.find('/')).toBe(one);
  await write(2);
  vi.setSystemTime(Date.now() + 2000);
  expect(await cache.find('/')).toBeUndefined();
  await write(1);
  vi.setSystemTime(Date.now() + 2000);
  // It was forgotten, because what was out of date once may not come back as new.
  expect(await cache.find('/')).toBeUndefined();
});

test('an answer is not sent at the time at which it expires', async () => {
  const cache = open();
  cache.store('/', answer('one', { expires: Date.now() + 20 }));
  expect(await cache.find('/')).toBeDefined();
  vi.setSystemTime(Date.now() + 20);
  expect(await cache.find('/')).toBeUndefined();
});

test.each([
  [{ status: 503 }, false],
  [{ status: 500 }, false],
  [{ status: 400 }, false],
  [{ sources: undefined }, false],
  [{ headers: { 'Cache-Control': 'no-store' } }, false],
  [{ headers: { 'Cache-Control': 'private, max-age=60' } }, false],
  [{ status: 404 }, true],
  [{ status: 410 }, true],
  [{ status: 308 }, true],
] as const)('%o is cached: %s', async (more, expected) => {
  const cache = open();
  cache.store('/', answer('one', more));
  expect((await cache.find('/')) !== undefined).toBe(expected);
});

test('a change of the status replaces the answer, whichever room each is in', async () => {
  const cache = open();
  for (const more of [
    { status: 404 },
    { origin: 'http://a' },
    {},
    { status: 410 },
    { status: 404 },
  ]) {
    const next = answer('one', more);
    cache.store('/', next);
    expect(await cache.find('/')).toBe(next);
  }
  expect(cache.bytes()).toBeLessThan(2000);
});

test.each([
  ['missing pages', { status: 404 }],
  ['answers for invented hosts', { origin: 'http://a.example' }],
])('%s replace no page', async (_, more) => {
  const cache = open();
  cache.store('/page', answer(kilobytes(4)));
  for (let count = 0; count < 200; count += 1) cache.store(`/${count}`, answer(kilobytes(2), more));
  expect(await cache.find('/page')).toBeDefined();
  expect(await cache.find('/199')).toBeDefined();
  expect(cache.bytes()).toBeLessThan((4 + 32 + 1) * 1024);
});

test('codings count, and an answer that is larger than an eighth of the room is not cached', async () => {
  const cache = open();
  const one = answer(kilobytes(8));
  cache.store('/', one);
  const before = cache.bytes();
  if (one.body.kind !== 'bytes') throw new Error('It is a text');
  await compressBody(one.body, 'gzip');
  cache.recount(one.body);
  expect(cache.bytes()).toBeGreaterThan(before);
  cache.store('/large', answer(kilobytes(17)));
  expect(await cache.find('/large')).toBeUndefined();
});

test('answers to what readers typed are cached, and replace no page', async () => {
  const cache = open();
  const headers = { 'Cache-Control': 'private, no-cache' };
  cache.store('/archive', answer(kilobytes(10)));
  for (let index = 0; index < 1000; index += 1) {
    cache.store(`/search?q=${index}`, answer(kilobytes(3), { headers }), true);
  }
  expect(await cache.find('/archive')).toBeDefined();
  expect(await cache.find('/search?q=999')).toBeDefined();
  expect(await cache.find('/search?q=0')).toBeUndefined();
  expect(cache.bytes()).toBeLessThan(60 * 1024);
});
