import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { type Answer, toTextBody } from '@/lib/http/answer';
import { openAnswerCache } from '@/lib/http/answer-cache';
import type { AskRenderer } from '@/lib/http/ask-renderer';
import { internalHeaders } from '@/lib/http/internal-headers';
import { openPaperAnswers, type PaperAnswersParts } from '@/lib/http/paper-answers';
import { openRenderedAnswers } from '@/lib/http/rendered-answers';
import { parseTarget } from '@/lib/http/request/request-target';

const room = 2 ** 20;
const type = 'text/html; charset=utf-8';

const page = (text: string, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': type },
  body: toTextBody(Buffer.from(text), type),
  sources: [],
  ...more,
});

function open(ask: AskRenderer, isRefused: PaperAnswersParts['isRefused'] = () => false) {
  const askRenderer = vi.fn(ask);
  const cache = openAnswerCache({
    maxBytes: room,
    maxMissing: room,
    maxByOrigin: room,
    maxTyped: room,
  });
  const rendered = openRenderedAnswers({ askRenderer, cache, origin: {}, log: () => {} });
  const answers = openPaperAnswers({ rendered, origin: {}, isRefused });
  return {
    asked: () => askRenderer.mock.calls.map(([{ address }]) => address),
    read: async (url: string, host = 'localhost') => {
      const request = Object.assign(new IncomingMessage(new Socket()), { url, headers: { host } });
      const exchange = { request, response: new ServerResponse(request), target: url };
      const target = parseTarget(url);
      if (target.kind !== 'known') throw new Error(url);
      const { status, body } = await answers.findKnown(target, exchange);
      return `${status} ${body.kind === 'bytes' ? body.bytes : ''}`.trim();
    },
    redirect: async (url: string) => {
      const request = Object.assign(new IncomingMessage(new Socket()), { url, headers: {} });
      const exchange = { request, response: new ServerResponse(request), target: url };
      const target = parseTarget(url);
      if (target.kind !== 'moved') throw new Error(url);
      const { status, headers } = await answers.findMoved(target, exchange);
      return [status, headers.Location, headers['Cache-Control']];
    },
  };
}

test('all hosts share a feed whose addresses are those of the paper', async () => {
  const { asked, read } = open(async () => page('feed'));
  for (let count = 0; count < 50; count += 1)
    expect(await read('/feed.xml', `${count}.example`)).toBe('200 feed');
  expect(asked()).toEqual(['/feed.xml']);
});

test('each host has its own feed where the addresses are those that readers request', async () => {
  const { asked, read } = open(async ({ headers }) => {
    const origin = headers[internalHeaders.origin] ?? '';
    return page(`feed of ${origin}`, { origin });
  });
  const hosts = ['a.example', 'b.example', 'a.example', 'b.example'];
  for (const host of hosts)
    expect(await read('/feed.xml', host)).toBe(`200 feed of http://${host}`);
  expect(asked()).toHaveLength(2);
  const both = await Promise.all(
    ['c.example', 'd.example'].map((host) => read('/robots.txt', host)),
  );
  expect(both).toEqual(['200 feed of http://c.example', '200 feed of http://d.example']);
});

test('a feed depends on the host from the moment at which the paper has no address of its own', async () => {
  let hasOwn = true;
  const { read } = open(async ({ headers }) => {
    const origin = headers[internalHeaders.origin] ?? '';
    const own = 'https://paper.example';
    return hasOwn ? page(own, { sources: undefined }) : page(origin, { origin });
  });
  expect(await read('/feed.xml', 'a.example')).toBe('200 https://paper.example');
  hasOwn = false;
  for (const host of ['a.example', 'b.example', 'a.example'])
    expect(await read('/feed.xml', host)).toBe(`200 http://${host}`);
});

test('what cannot exist is answered without the renderer, but for the page that says so', async () => {
  const { asked, read } = open(
    async ({ address }) => page(`at ${address}`),
    () => true,
  );
  expect(await read('/fonts/song/x')).toBe('404 Not Found');
  expect(asked()).toEqual([]);
  for (const sheet of ['a44', 'x', '1x1'])
    expect(await read(`/2023-03-10/print/${sheet}`)).toBe('404 at /missing');
  expect(asked()).toEqual(['/missing']);
});

test('options that no PDF has are explained at once, while PDFs are made', async () => {
  const started: string[] = [];
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { read } = open(
    async ({ address }) => {
      started.push(address);
      if (!address.includes('sheet')) await finished;
      return page('no such sheet', { status: 400 });
    },
    (_, address) => address.includes('sheet'),
  );
  const pdfs = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => read(`/2023-03-10/pages/${number}.pdf`));
  await vi.waitFor(() => expect(started.length).toBeGreaterThan(0), { timeout: 60_000 });
  expect(await read('/2023-03-10/pages/1.pdf?sheet=a44')).toBe('400 no such sheet');
  finish();
  await Promise.all(pdfs);
});

test('a missing page is one page for all addresses, and a withdrawn article has its own', async () => {
  const { read } = open(async ({ address }) =>
    address === '/missing'
      ? page('nothing here')
      : page(address, { status: address.endsWith('gone') ? 410 : 404 }),
  );
  expect(await read('/2023-03-10/a')).toBe('404 nothing here');
  expect(await read('/2023-03-10/gone')).toBe('410 /2023-03-10/gone');
});

test.each([
  ['/search?x=1&q=a', '/search?q=a', 'private, no-cache'],
  ['/search/?q=a', '/search?q=a', 'private, no-cache'],
  ['/2023-03-10/?q=a', '/2023-03-10?q=a', 'private, no-cache'],
  ['/2023-03-10/spring/?q=a', '/2023-03-10/spring?q=a', 'private, no-cache'],
  ['/2023-03-10/spring/', '/2023-03-10/spring', 'public, max-age=86400'],
  ['/2023-03-10/?utm_source=a', '/2023-03-10?utm_source=a', 'public, max-age=86400'],
  ['/corrections/1?q=a', '/corrections?q=a', 'public, max-age=86400'],
])('shared caches keep the redirect of %s only if nobody typed it', async (from, to, caching) => {
  const { redirect } = open(async () => page('article'));
  expect(await redirect(from)).toEqual([308, to, caching]);
});

test('a script that the paper has not is no address of its own', async () => {
  const { asked, read } = open(async ({ address }) =>
    address.includes('script=') ? page('', { hasNoScript: true }) : page(`view ${address}`),
  );
  expect(await read('/2023-03-10?script=hant')).toBe('200 view /2023-03-10');
  expect(await read('/2023-03-10?script=hant')).toBe('200 view /2023-03-10');
  expect(await read('/2023-03-10')).toBe('200 view /2023-03-10');
  expect(asked()).toEqual(['/2023-03-10?script=hant', '/2023-03-10']);
});

test('the page for what is missing is in the script of the address', async () => {
  const { asked, read } = open(async ({ address }) => {
    if (address.startsWith('/missing')) return page(`gone ${address}`);
    return { ...page(''), status: 404 };
  });
  expect(await read('/2023-03-10/none?script=hant')).toBe('404 gone /missing?script=hant');
  expect(await read('/2023-03-10/none?script=xxxx')).toBe('404 gone /missing');
  expect(asked()).toContain('/missing?script=hant');
});
