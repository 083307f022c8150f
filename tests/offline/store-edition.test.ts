import { expect, test } from 'vitest';
import {
  findKept,
  listKept,
  openEdition,
  removeEverything,
  removeKept,
} from '@/lib/offline/device';
import { renewEditions } from '@/lib/offline/renew-editions';
import { storeEdition } from '@/lib/offline/store-edition';
import { openFakeDevice, publish, site } from './fake-device';

const date = '2026-11-30';
const width = 400;
const locked = async <T>(_: string, run: () => Promise<T>) => run();

test('an edition is stored with its pages, pictures, faces, styles and the list', async () => {
  const device = openFakeDevice();
  const files = publish(device);
  const parts: number[] = [];
  const onProgress = (done: number) => parts.push(done);
  const kept = await storeEdition(device, { files, kept: undefined, width, onProgress });
  expect(device.stored().sort()).toEqual([
    `${date} /${date}`,
    `${date} /${date}/gate`,
    `${date} /${date}/media/gate.jpg`,
    `${date} /${date}/pages/1`,
    `${date} /${date}/park`,
    `records /offline/records/${date}`,
    'shared /_next/static/chunks/all.css',
    'shared /fonts/hei/face11',
    'shared /fonts/hei/face16',
    'shared /fonts/hei/face19',
    'shared /fonts/hei/list',
    'shared /icon.svg',
    'shared /offline',
  ]);
  expect(kept).toMatchObject({ isWhole: true, keptAt: device.time, checkedAt: device.time });
  expect(kept.bytes).toBeGreaterThan(900);
  expect(parts.at(-1)).toBe(1);
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
});

test('the copy of a picture is the one that the device needs', async () => {
  const device = openFakeDevice();
  const files = publish(device);
  await storeEdition(device, { files, kept: undefined, width: 600 });
  const cache = await openEdition(device, date);
  const stored = await cache.match(`${site}/${date}/media/gate.jpg`);
  expect(await stored?.text()).toBe('large');
});

test('an interrupted download goes on where it stopped', async () => {
  const device = openFakeDevice();
  const files = publish(device);
  device.server.set(`/${date}/park`, 500);
  await expect(storeEdition(device, { files, kept: undefined, width })).rejects.toThrow('500');
  const kept = await findKept(device, date);
  expect(kept?.isWhole).toBe(false);
  device.server.set(`/${date}/park`, 'park');
  device.requested = [];
  const whole = await storeEdition(device, { files, kept, width });
  expect(whole.isWhole).toBe(true);
  expect(device.requested).toContain(`/${date}/park`);
  expect(device.requested).not.toContain(`/${date}`);
  expect(device.requested).not.toContain('/_next/static/chunks/all.css');
});

test('a cancelled download stops, and all of it can be removed', async () => {
  const device = openFakeDevice();
  const files = publish(device);
  const controller = new AbortController();
  const { signal } = controller;
  const onProgress = () => controller.abort();
  await expect(
    storeEdition(device, { files, kept: undefined, width, signal, onProgress }),
  ).rejects.toThrow();
  expect(device.requested.length).toBeLessThan(11);
  await removeKept(device, date);
  expect(device.stored()).toEqual([]);
});

test('a device without room refuses', async () => {
  const device = openFakeDevice();
  const files = publish(device);
  device.room = 6;
  await expect(storeEdition(device, { files, kept: undefined, width })).rejects.toMatchObject({
    name: 'QuotaExceededError',
  });
});

test('what only one of two editions needs is removed with it', async () => {
  const device = openFakeDevice();
  const other = '2026-11-29';
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  const second = publish(device, { date: other, slugs: ['a-much-longer-slug'] });
  await storeEdition(device, { files: second, kept: undefined, width });
  expect((await listKept(device)).map(({ files }) => files.date)).toEqual([date, other]);
  await removeKept(device, date);
  const left = device.stored();
  expect(left.some((entry) => entry.startsWith(date))).toBe(false);
  expect(left).not.toContain('shared /fonts/hei/face99');
  expect(left).toContain('shared /_next/static/chunks/all.css');
  await removeEverything(device);
  expect(device.stored()).toEqual([]);
});

test('an edition that has not changed is only marked as compared', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  device.requested = [];
  device.time += 5000;
  expect(await renewEditions(device, locked)).toBe(false);
  expect(device.requested).toEqual([`/${date}/edition.json`]);
  expect((await findKept(device, date))?.checkedAt).toBe(device.time);
});

test('an edition that was published again is renewed', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  publish(device, { version: 'b' });
  expect(await renewEditions(device, locked)).toBe(true);
  const page = await (await openEdition(device, date)).match(`${site}/${date}/gate`);
  expect(await page?.text()).toContain('/gate b');
});

test('a withdrawn story vanishes, also if the renewal fails, which holds up no other edition', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  const older = publish(device, { date: '2026-11-29' });
  await storeEdition(device, { files: older, kept: undefined, width });
  publish(device, { version: 'b', slugs: ['gate'] });
  publish(device, { version: 'b', date: '2026-11-29', slugs: ['gate'] });
  device.server.set(`/${date}/gate`, 500);
  await renewEditions(device, locked);
  expect((await findKept(device, '2026-11-29'))?.files.version).toBe('b');
  const texts = await Promise.all(
    ['', '/pages/1', '/gate', '/park'].map(async (path) => {
      const page = await (await openEdition(device, date)).match(`${site}/${date}${path}`);
      return page?.text() ?? '';
    }),
  );
  expect(texts.join()).not.toContain(' a<');
  expect((await findKept(device, date))?.isWhole).toBe(false);
  publish(device, { version: 'b', slugs: ['gate'] });
  await renewEditions(device, locked);
  expect((await findKept(device, date))?.isWhole).toBe(true);
  expect(device.stored()).not.toContain(`${date} /${date}/park`);
});

test('an edition that is not public any more is removed', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  device.server.set(`/${date}/edition.json`, 404);
  await renewEditions(device, locked);
  expect(await listKept(device)).toHaveLength(1);
  device.server.set(`/${date}`, 404);
  await renewEditions(device, locked);
  expect(device.stored()).toEqual([]);
});

test('an answer of somebody else changes nothing', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  device.server.set(`/${date}/edition.json`, '<html>Sign in to the hotel</html>');
  expect(await renewEditions(device, locked)).toBe(false);
  expect(await listKept(device)).toHaveLength(1);
});

test('a renewed edition is compared again once shared caches must have noticed', async () => {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width });
  // A shared cache answered with the page of before.
  device.server.set(`/${date}/gate`, 'the corrected page');
  device.time += 60_000;
  expect(await renewEditions(device, locked)).toBe(false);
  device.time += 12 * 60_000;
  expect(await renewEditions(device, locked)).toBe(true);
  const page = await (await openEdition(device, date)).match(`${site}/${date}/gate`);
  expect(await page?.text()).toBe('the corrected page');
  expect(await renewEditions(device, locked)).toBe(false);
});

test('what an interrupted download stored of another version or for another width is not taken for this one', async () => {
  const device = openFakeDevice();
  const first = { files: publish(device), kept: undefined, width };
  device.server.set(`/${date}/park`, 500);
  await expect(storeEdition(device, first)).rejects.toThrow('500');
  const files = publish(device, { version: 'b' });
  device.isOnline = false;
  const second = { files, kept: await findKept(device, date), width };
  await expect(storeEdition(device, second)).rejects.toThrow('Failed to fetch');
  device.isOnline = true;
  await storeEdition(device, { files, kept: await findKept(device, date), width });
  const cache = await openEdition(device, date);
  for (const path of ['', '/gate', '/park'])
    expect(await (await cache.match(`${site}/${date}${path}`))?.text(), path).toContain(' b');
});

test('an edition is in one script, the one in which it was kept last, and is renewed in that', async () => {
  const device = openFakeDevice();
  const kept = await storeEdition(device, { files: publish(device), kept: undefined, width });
  const before = device.stored();
  const files = publish(device, { script: 'hant' });
  device.server.set(`/${date}/park?script=hant`, 500);
  await expect(storeEdition(device, { files, kept, width })).rejects.toThrow('500');
  const read = async (path: string) =>
    (await (await openEdition(device, date)).match(`${site}/${date}${path}`))?.text();
  expect(await read('/gate')).toContain('/gate?script=hant a');
  // Interrupted, it is in both, and whole; the next renewal would make it whole in the former one.
  expect(await read('/park')).toContain('/park a');
  expect(await findKept(device, date)).toMatchObject({ isWhole: true, files: { version: '' } });
  publish(device, { script: 'hant' });
  await storeEdition(device, { files, kept: await findKept(device, date), width });
  const pages = (all: string[]) => all.filter((one) => !one.includes('/fonts/')).sort();
  expect(pages(device.stored())).toEqual(pages(before));
  publish(device, { script: 'hant', version: 'b' });
  device.requested = [];
  expect(await renewEditions(device, locked)).toBe(true);
  expect(device.requested[0]).toBe(`/${date}/edition.json?script=hant`);
  expect(await read('/park')).toContain('/park?script=hant b');
  await removeKept(device, date);
  expect(device.stored()).toEqual([]);
});
