import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Answer, toTextBody } from '@/lib/http/answer';
import { openAnswerCache } from '@/lib/http/answer-cache';
import { openRenderedAnswers } from '@/lib/http/rendered-answers';
import { BusyError } from '@/lib/store/busy-error';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Lets everything that waits for nothing but promises run. */
const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

interface Made {
  text?: string;
  status?: number;
  /** Milliseconds from now. */
  renewsIn?: number;
  expiresIn?: number;
}

function toAnswer({ text = '', status = 200, renewsIn, expiresIn }: Made): Answer {
  const type = 'text/html; charset=utf-8';
  return {
    status,
    headers: { 'Content-Type': type },
    body: toTextBody(Buffer.from(text), type),
    sources: [],
    ...(renewsIn !== undefined && { renews: Date.now() + renewsIn }),
    ...(expiresIn !== undefined && { expires: Date.now() + expiresIn }),
  };
}

/** Answers whose renderer does what the test says next. */
function open() {
  const askRenderer = vi.fn<() => Promise<Answer>>();
  const log = vi.fn();
  const cache = openAnswerCache({
    maxBytes: 2 ** 20,
    maxMissing: 2 ** 20,
    maxByOrigin: 2 ** 20,
    maxTyped: 2 ** 20,
  });
  const answers = openRenderedAnswers({ askRenderer, cache, origin: {}, log });
  const wanted = {
    key: '/archive',
    queue: 'page',
    address: '/archive',
    headers: {},
    isTyped: false,
  } as const;
  return {
    askRenderer,
    log,
    makes: (made: Made) => askRenderer.mockImplementationOnce(async () => toAnswer(made)),
    read: async () => {
      const request = new IncomingMessage(new Socket());
      const response = new ServerResponse(request);
      const { status, body } = await answers.find(wanted, {
        request,
        response,
        target: wanted.address,
      });
      return `${status} ${body.kind === 'bytes' ? body.bytes : body.path}`;
    },
  };
}

test('a list that is due is sent while it is made again, once for all readers', async () => {
  const { askRenderer, makes, read } = open();
  makes({ text: 'old', renewsIn: 30_000 });
  expect(await read()).toBe('200 old');
  vi.setSystemTime(Date.now() + 30_001);
  let finish = () => {};
  askRenderer.mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return toAnswer({ text: 'new', renewsIn: 30_000 });
  });
  expect(await Promise.all([read(), read()])).toEqual(['200 old', '200 old']);
  await settle();
  expect(await read()).toBe('200 old');
  expect(askRenderer).toHaveBeenCalledTimes(2);
  finish();
  await settle();
  expect(await read()).toBe('200 new');
});

test.each([
  // Thirty seconds it is fresh, thirty due.
  [30_000, 59_000, 'old'],
  [30_000, 61_000, 'new'],
  // A list that lacks editions is due for as few seconds as it is fresh.
  [3000, 5900, 'old'],
  [3000, 6100, 'new'],
  // A minute is the most.
  [600_000, 659_000, 'old'],
  [600_000, 661_000, 'new'],
])('an answer that is fresh for %i ms is after %i ms the %s one', async (life, after, expected) => {
  const { makes, read } = open();
  makes({ text: 'old', renewsIn: life });
  await read();
  vi.setSystemTime(Date.now() + after);
  makes({ text: 'new' });
  expect(await read()).toBe(`200 ${expected}`);
});

test('nothing is sent after the time at which something else is public', async () => {
  const { makes, read } = open();
  makes({ text: 'old', renewsIn: 500, expiresIn: 1000 });
  await read();
  vi.setSystemTime(Date.now() + 1000);
  makes({ text: 'new' });
  expect(await read()).toBe('200 new');
});

test.each([
  ['has no room', () => Promise.reject(new BusyError('full', 5))],
  ['fails', async () => toAnswer({ status: 500 })],
])('an overdue list is sent if the renderer %s', async (_, fail) => {
  const { askRenderer, makes, read } = open();
  makes({ text: 'old', renewsIn: 1000 });
  await read();
  vi.setSystemTime(Date.now() + 3_600_000);
  askRenderer.mockImplementationOnce(fail);
  expect(await read()).toBe('200 old');
  makes({ text: 'new' });
  expect(await read()).toBe('200 new');
});

test('an expired answer is not sent if the renderer has no room', async () => {
  const { askRenderer, makes, read } = open();
  makes({ text: 'old', expiresIn: 1000 });
  await read();
  vi.setSystemTime(Date.now() + 1000);
  askRenderer.mockImplementationOnce(() => Promise.reject(new BusyError('full', 5)));
  await expect(read()).rejects.toMatchObject({ name: 'BusyError' });
});

test('a renewal that failed is tried again after a pause, and only an unknown error is logged', async () => {
  const { askRenderer, log, makes, read } = open();
  makes({ text: 'old', renewsIn: 60_000 });
  await read();
  vi.setSystemTime(Date.now() + 60_001);
  askRenderer.mockRejectedValueOnce(new BusyError('full', 5));
  await read();
  await settle();
  await read();
  expect(askRenderer).toHaveBeenCalledTimes(2);
  expect(log).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  askRenderer.mockRejectedValueOnce(new Error('no such thing'));
  expect(await read()).toBe('200 old');
  await settle();
  expect(askRenderer).toHaveBeenCalledTimes(3);
  expect(log).toHaveBeenCalledExactlyOnceWith('error', 'not-renewed', { error: 'no such thing' });
});
