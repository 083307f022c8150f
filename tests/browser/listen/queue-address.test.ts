import { expect, test } from '@playwright/test';
import type { ListeningQueue } from '@/lib/speech/listening-queue';
import { startOwnServer } from '../own-server';

const path = '/2023-03-10/listen.json';

test('the queue is compressed, revalidated and answered without a body as other addresses are', async ({
  request,
}) => {
  const answer = await request.get(path, { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.status()).toBe(200);
  const { etag = '', ...headers } = answer.headers();
  expect(headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-encoding': 'br',
  });
  const head = await request.head(path);
  expect(head.status()).toBe(200);
  expect(await head.body()).toHaveLength(0);
  const again = await request.get(path, {
    headers: { 'If-None-Match': etag, 'Accept-Encoding': 'br' },
  });
  expect(again.status()).toBe(304);
  expect((await request.post(path)).status()).toBe(405);
});

test('there is no queue of an edition that does not exist', async ({ request }) => {
  expect((await request.get('/2023-03-11/listen.json')).status()).toBe(404);
  expect((await request.get('/2023-02-31/listen.json')).status()).toBe(404);
});

test('a proof has no queue', async () => {
  const { rm } = await import('node:fs/promises');
  const server = await startOwnServer({}, 'content', (folder) =>
    rm(`${folder}/2023-03-10/published.json`),
  );
  try {
    expect((await fetch(server.origin + path)).status).toBe(404);
  } finally {
    await server.stop();
  }
});

test('it has every story of the edition in reading order', async ({ request }) => {
  const queue = (await (await request.get(path)).json()) as ListeningQueue;
  expect(queue.stories.length).toBe(10);
  expect(queue.stories[0]?.slug).toBe('huiji-park');
});
