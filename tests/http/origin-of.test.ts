import { afterEach, expect, test, vi } from 'vitest';
import { originOf } from '@/app/site-origin';
import { paper } from '../edition/make-edition';

afterEach(() => vi.unstubAllEnvs());

const strangers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' };
const request = (headers: Record<string, string>) =>
  new Request('http://localhost:3000/feed.xml', { headers });

test('the origin is that of SITE_URL, of paper.yaml, of the front, or of the Host header', () => {
  vi.stubEnv('SITE_URL', undefined);
  const host = request({ host: 'news.example:8080', ...strangers });
  const front = request({ host: 'localhost', 'x-banmian-origin': 'https://news.example' });
  expect(originOf(paper, host)).toBe('http://news.example:8080');
  expect(originOf(paper, front)).toBe('https://news.example');
  const named = { ...paper, url: 'https://paper.example/' };
  expect(originOf(named, front)).toBe('https://paper.example');
  vi.stubEnv('SITE_URL', 'https://site.example');
  expect(originOf(named, front)).toBe('https://site.example');
});

test('no header of a stranger decides the origin', () => {
  vi.stubEnv('SITE_URL', undefined);
  const plain = originOf(paper, request({ host: 'news.example' }));
  expect(originOf(paper, request({ host: 'news.example', ...strangers }))).toBe(plain);
  // A Host header that is no host at all.
  expect(originOf(paper, request({ host: 'a b' }))).toBe('http://localhost:3000');
});
