import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { closeJobs } from '@/lib/jobs/run-job';

vi.stubEnv('CONTENT_DIR', 'content');
vi.stubEnv('STATE_DIR', join(tmpdir(), 'find-status'));
// Another file may have loaded these modules with its own folders.
vi.resetModules();
const { findStatus } = await import('@/app/server/find-status');
const { archiveReading } = await import('@/app/data');

afterAll(async () => {
  vi.unstubAllEnvs();
  await closeJobs();
});

test.each([
  ['/2023-03-10/nosuch', true],
  ['/2023-03-10/pages/999', true],
  ['/2023-03-10/pages/999.pdf', true],
  ['/2023-03-10/pages/999/card.png', true],
  ['/2023-03-11', true],
  ['/2023-03-10/media/nosuch.jpg', true],
  ['/sections/nosuch', true],
  ['/sections/nosuch/feed.xml', true],
  ['/people/nobody', true],
  ['/archive/1999', true],
  ['/2023-03-10/pages/1', false],
  ['/2023-03-10/pages/1.pdf', false],
  ['/2023-03-10/pages/30.pdf?sheet=a4', false],
  ['/2023-03-10/print', false],
  ['/2023-03-10/print/a4/1', false],
  ['/2023-03-10/print?sheet=a4', false],
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
  expect(await findStatus(address)).toEqual({ kind: expected ? 'missing' : 'open' });
});
