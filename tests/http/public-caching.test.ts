import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { expect, test } from 'vitest';
import { publicCaching, versionedCaching } from '@/app/responses/public-caching';
import configOf from '@/next.config';

const secondsOf = (caching: string, name: string) =>
  Number(new RegExp(`(?:^|[ ,])${name}=(\\d+)`).exec(caching)?.[1]);

test('shared caches hold nothing of an edition for longer than its pages', () => {
  const { expireTime = 0 } = configOf(PHASE_PRODUCTION_BUILD);
  for (const caching of [publicCaching, versionedCaching]) {
    const fresh = secondsOf(caching, 's-maxage');
    expect(fresh + secondsOf(caching, 'stale-while-revalidate')).toBe(expireTime);
  }
});

test('no other file of the site says how long shared caches hold what', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' });
  const written = files.filter(
    (file) => /\.tsx?$/.test(file) && /s-maxage=\d/.test(readFileSync(join('app', file), 'utf8')),
  );
  expect(written).toEqual(['responses/public-caching.ts']);
});
