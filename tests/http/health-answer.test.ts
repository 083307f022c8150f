import { expect, test } from 'vitest';
import { type FrontState, toHealthAnswer } from '@/app/server/health-answer';
import { matchAddress } from '@/lib/addresses/match-address';
import { findSlugShapeProblem } from '@/lib/content/fields/slug';

const start = Date.UTC(2026, 10, 24, 6);
const later = (seconds: number) => start + seconds * 1000;

const healthy: FrontState = {
  startedAt: start,
  isDraining: false,
  rendererDownSince: undefined,
  isContentReachable: true,
  queues: { page: { running: 1, waiting: 2 }, costly: { running: 0, waiting: 0 } },
  cachedBytes: 4096,
};

const answerOf = (state: Partial<FrontState>, seconds = 90) => {
  const { status, headers, body } = toHealthAnswer({ ...healthy, ...state }, later(seconds));
  return { status, headers, body: body.kind === 'bytes' && JSON.parse(String(body.bytes)) };
};

test('a healthy front answers 200 with its numbers, and no cache may store that', () => {
  expect(answerOf({})).toEqual({
    status: 200,
    headers: expect.objectContaining({ 'Cache-Control': 'no-store' }),
    body: {
      status: 'ok',
      uptimeSeconds: 90,
      renderer: 'up',
      content: 'reachable',
      queues: { page: { running: 1, waiting: 2 }, costly: { running: 0, waiting: 0 } },
      cachedBytes: 4096,
    },
  });
});

test('a front that is ending answers 503', () => {
  expect(answerOf({ isDraining: true })).toMatchObject({
    status: 503,
    body: { status: 'draining', renderer: 'up' },
  });
});

test('a renderer that restarts is no reason for 503, one that stays down is', () => {
  const rendererDownSince = later(60);
  expect(answerOf({ rendererDownSince }, 90)).toMatchObject({
    status: 200,
    body: { status: 'ok', renderer: 'down' },
  });
  expect(answerOf({ rendererDownSince }, 91)).toMatchObject({
    status: 503,
    body: { status: 'renderer-down', renderer: 'down' },
  });
});

test('missing content is reported, while the last good state is served', () => {
  expect(answerOf({ isContentReachable: false })).toMatchObject({
    status: 200,
    body: { status: 'ok', content: 'unreachable' },
  });
});

test('the address of health is in the table, and no standing page can have it', () => {
  expect(matchAddress('/health.json')?.form).toBe('health');
  expect(findSlugShapeProblem('health.json')).toBeDefined();
});
