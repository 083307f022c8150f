import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { closeJobs } from '@/lib/jobs/run-job';

vi.stubEnv('CONTENT_DIR', 'content');
vi.stubEnv('STATE_DIR', join(tmpdir(), 'is-unknown'));
const { isUnknown } = await import('@/app/server/is-unknown');
const { archiveReading } = await import('@/app/data');

afterAll(async () => {
  vi.unstubAllEnvs();
  await closeJobs();
});

test.each([
  ['/2023-03-10/nosuch', true],
  ['/2023-03-11', true],
  ['/2023-03-10/media/nosuch.jpg', true],
  ['/sections/nosuch', true],
  ['/sections/nosuch/feed.xml', true],
  ['/people/nobody', true],
  ['/archive/1999', true],
  ['/', false],
  ['/feed.xml', false],
  ['/archive', false],
  ['/archive/2023', false],
  ['/2023-03-10', false],
  ['/2023-03-10/huiji-park?_rsc=1', false],
  ['/2023-03-10/media/wutong-phone.svg', false],
  ['/sections/economy', false],
  ['/people/yang-liping', false],
])('%s is unknown without rendering: %s', async (address, expected) => {
  while (await archiveReading()) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await isUnknown(address)).toBe(expected);
});
