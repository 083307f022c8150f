import { expect, test, vi } from 'vitest';
import { openAdmission } from '@/lib/http/admission';

/** Jobs that end when the test says so, in the order in which they were started. */
function openJobs() {
  const ends: (() => void)[] = [];
  const started: string[] = [];
  return {
    started,
    run: (key: string) => () =>
      new Promise<string>((resolve) => {
        started.push(key);
        ends.push(() => resolve(key));
      }),
    endNext: async () => {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const limits = { atOnce: 1, longest: 4, longestWait: 60_000, retryAfter: 7 };

test('clients take turns', async () => {
  const { started, run, endNext } = openJobs();
  const admission = openAdmission<string>(limits);
  for (const key of ['a1', 'a2', 'a3', 'b1'])
    void admission.request({ key, client: key.charAt(0), run: run(key) });
  for (let ended = 0; ended < 4; ended += 1) await endNext();
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('requests with the same key share a job, which has the first turn of any of them', async () => {
  const { started, run, endNext } = openJobs();
  const admission = openAdmission<string>(limits);
  const request = (key: string, client: string) =>
    admission.request({ key, client, run: run(key) });
  void request('first', 'a');
  void request('x', 'a');
  void request('y', 'a');
  const both = [request('front', 'a'), request('front', 'b')];
  await endNext();
  await endNext();
  await endNext();
  expect(started).toEqual(['first', 'x', 'front', 'y']);
  expect(await Promise.all(both)).toEqual(['front', 'front']);
});

test('a full queue refuses at once, first the client that has most in it', async () => {
  const { run } = openJobs();
  const admission = openAdmission<string>(limits);
  const request = (key: string) =>
    admission.request({ key, client: key.charAt(0), run: run(key) }).catch((error) => error);
  const answers = ['a0', 'a1', 'a2', 'a3', 'a4'].map(request);
  expect(await request('a5')).toMatchObject({ name: 'BusyError', retryAfter: 7 });
  void request('b1');
  expect(await answers[4]).toMatchObject({ name: 'BusyError', retryAfter: 7 });
  expect(admission.count()).toEqual({ running: 1, waiting: 4 });
});

test('no client has more than half of the places', async () => {
  const { started, run, endNext } = openJobs();
  const admission = openAdmission<string>({ ...limits, atOnce: 4 });
  for (const key of ['a1', 'a2', 'a3', 'b1'])
    void admission.request({ key, client: key.charAt(0), run: run(key) });
  expect(started).toEqual(['a1', 'a2', 'b1']);
  await endNext();
  expect(started).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('one client cannot have the job of another dropped by wanting it too', async () => {
  const { started, run, endNext } = openJobs();
  const admission = openAdmission<string>(limits);
  const request = (key: string, client: string) =>
    admission.request({ key, client, run: run(key) }).catch((error) => error);
  void request('first', 'a');
  const front = request('front', 'b');
  for (const key of ['x', 'y', 'z', 'front']) void request(key, 'a');
  void request('c1', 'c');
  for (let ended = 0; ended < 6; ended += 1) await endNext();
  expect(await front).toBe('front');
  expect(started).toEqual(['first', 'front', 'x', 'c1', 'y']);
});

test('a client that wants one job many times takes no more room with it', async () => {
  const { run } = openJobs();
  const admission = openAdmission<string>(limits);
  const request = (key: string, client: string) =>
    void admission.request({ key, client, run: run(key) }).catch((error) => error);
  request('first', 'a');
  for (let count = 0; count < 50; count += 1) request('same', 'a');
  for (const key of ['b1', 'b2', 'b3', 'c1', 'c2', 'd1', 'e1', 'f1']) request(key, key.charAt(0));
  expect(admission.count()).toEqual({ running: 1, waiting: 4 });
});

test('a job that nobody wants any more is not started', async () => {
  const { started, run, endNext } = openJobs();
  const admission = openAdmission<string>(limits);
  void admission.request({ key: 'a1', client: 'a', run: run('a1') });
  const left = admission.request({ key: 'a2', client: 'a', run: run('a2'), isWanted: () => false });
  void admission.request({ key: 'a3', client: 'a', run: run('a3') });
  const refused = expect(left).rejects.toThrow('gone');
  await endNext();
  await refused;
  expect(started).toEqual(['a1', 'a3']);
});

test('a job that failed leaves room for the next', async () => {
  const admission = openAdmission<string>(limits);
  const fail = () => Promise.reject(new Error('broken'));
  await expect(admission.request({ key: 'a', client: 'a', run: fail })).rejects.toThrow('broken');
  expect(await admission.request({ key: 'a', client: 'a', run: async () => 'made' })).toBe('made');
  expect(admission.count()).toEqual({ running: 0, waiting: 0 });
});

test('a job whose turn does not come in time is refused, and one that has started is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { started, run, endNext } = openJobs();
    const admission = openAdmission<string>(limits);
    const request = (key: string) =>
      admission.request({ key, client: 'a', run: run(key) }).catch((error) => error);
    const [first, second] = [request('a1'), request('a2')];
    vi.advanceTimersByTime(limits.longestWait);
    expect(await second).toMatchObject({ name: 'BusyError', retryAfter: 7 });
    expect(admission.count()).toEqual({ running: 1, waiting: 0 });
    await endNext();
    expect(await first).toBe('a1');
    expect(started).toEqual(['a1']);
  } finally {
    vi.useRealTimers();
  }
});
