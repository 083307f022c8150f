import { expect, test } from 'vitest';
import {
  answerFile,
  answerListening,
  answerPage,
  answerPicture,
  answerRouter,
} from '@/lib/offline/answer-offline';
import { findKept } from '@/lib/offline/device';
import { storeEdition } from '@/lib/offline/store-edition';
import { type FakeDevice, openFakeDevice, publish, site } from './fake-device';

const date = '2026-11-30';

async function openKept(): Promise<FakeDevice> {
  const device = openFakeDevice();
  await storeEdition(device, { files: publish(device), kept: undefined, width: 400 });
  const older = publish(device, { date: '2026-11-29' });
  await storeEdition(device, { files: older, kept: undefined, width: 400 });
  return device;
}

const request = (path: string) => new Request(site + path);

test('with a network, pages are those of the network', async () => {
  const device = await openKept();
  device.server.set(`/${date}`, 'the front of now');
  const answer = await answerPage(device, request(`/${date}`));
  expect(await answer.text()).toBe('the front of now');
});

test('without one, a page on the device is shown with a notice that says of when it is', async () => {
  const device = await openKept();
  device.isOnline = false;
  const answer = await answerPage(device, request(`/${date}/gate`));
  const html = await answer.text();
  expect(html).toMatch(/<body class="x"><output class="offline-notice">Newest, as of <time/);
  expect(html).toContain(`<a href="${site}/offline">List</a>`);
  expect(html).toContain('/gate a</p>');
  const older = await answerPage(device, request('/2026-11-29/gate'));
  expect(await older.text()).toContain('Kept, as of');
});

test('what the browser has cached is never taken for the network', async () => {
  const device = await openKept();
  for (const path of [`/${date}`, `/${date}/withdrawn`, '/', '/about']) {
    await answerPage(device, request(path));
    expect(device.lastMode, path).toBe('no-cache');
    await answerRouter(device, request(`${path}?_rsc=1`));
    expect(device.lastMode, path).toBe('no-cache');
  }
});

test('what is read aloud is heard without a network, without the notice of pages', async () => {
  const device = openFakeDevice();
  const address = `/${date}/listen.json`;
  const files = publish(device);
  device.server.set(address, '{"stories":[]}');
  const pages = [...files.pages, { address, bytes: 20 }];
  await storeEdition(device, { files: { ...files, pages }, kept: undefined, width: 400 });
  device.isOnline = false;
  expect(await (await answerListening(device, request(address))).text()).toBe('{"stories":[]}');
  const other = await answerListening(device, request('/2026-11-01/listen.json'));
  expect(other.type).toBe('error');
});

test('a server that fails is as good as none', async () => {
  const device = await openKept();
  device.server.set(`/${date}`, 502);
  const answer = await answerPage(device, request(`/${date}`));
  expect(await answer.text()).toContain('offline-notice');
});

test('addresses of QR codes and with a slash or a query lead to the page', async () => {
  const device = await openKept();
  device.isOnline = false;
  for (const path of [`/${date}/GATE`, `/${date}/gate/`, `/${date}/gate?q=x`]) {
    const answer = await answerPage(device, request(path));
    expect(await answer.text()).toContain('/gate a</p>');
  }
});

test('the front leads to the newest edition on the device', async () => {
  const device = await openKept();
  device.isOnline = false;
  for (const path of ['', '/']) {
    const answer = await answerPage(device, request(path));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`${site}/${date}`);
  }
});

test('an edition in the other script is shown at the addresses of both, and its links keep it', async () => {
  const device = openFakeDevice();
  const files = publish(device, { script: 'hant' });
  await storeEdition(device, { files, kept: undefined, width: 400 });
  device.isOnline = false;
  for (const path of [`/${date}/gate?script=hant`, `/${date}/gate`]) {
    const html = await (await answerPage(device, request(path))).text();
    expect(html).toContain('/gate?script=hant a</p>');
    expect(html).toContain(`<a href="${site}/offline?script=hant">List</a>`);
  }
  const front = await answerPage(device, request('/'));
  expect(front.headers.get('Location')).toBe(`${site}/${date}?script=hant`);
  const missing = await answerPage(device, request('/about?script=hant'));
  expect(await missing.text()).toContain('list?script=hant</p>');
});

test('a page that is not on the device is replaced by the list', async () => {
  const device = await openKept();
  device.isOnline = false;
  for (const path of ['/about', '/2020-01-01', `/${date}/never`]) {
    const answer = await answerPage(device, request(path));
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('list</p>');
  }
});

test('a withdrawn story is deleted as soon as the server says so', async () => {
  const device = await openKept();
  device.server.set(`/${date}/gate`, 410);
  expect((await answerPage(device, request(`/${date}/gate`))).status).toBe(410);
  device.isOnline = false;
  expect((await answerPage(device, request(`/${date}/gate`))).status).toBe(503);
  // If it was missing by mistake, the next renewal stores it again.
  expect(await findKept(device, date)).toMatchObject({ isWhole: true, files: { version: '' } });
});

test('the router is refused, so that the browser opens the page itself', async () => {
  const device = await openKept();
  expect((await answerRouter(device, request(`/${date}/gate?_rsc=1`))).status).toBe(200);
  device.isOnline = false;
  const answer = await answerRouter(device, request(`/${date}/gate?_rsc=1`));
  expect(answer.status).toBe(503);
  expect(answer.headers.get('Content-Type')).not.toContain('x-component');
});

test('files that are named by their content come from the device', async () => {
  const device = await openKept();
  device.requested = [];
  const answer = await answerFile(device, request('/_next/static/chunks/all.css'));
  expect(await answer.text()).toBe('css');
  expect(device.requested).toEqual([]);
});

test('any copy of a picture is replaced by the one on the device', async () => {
  const device = await openKept();
  device.isOnline = false;
  for (const path of [`/${date}/media/gate.jpg/1920.webp`, `/${date}/media/gate.jpg`]) {
    const answer = await answerPicture(device, request(path));
    expect(await answer.text()).toBe('small');
  }
  expect(await (await answerPicture(device, request('/icon.svg'))).text()).toBe('icon');
  expect((await answerPicture(device, request('/2020-01-01/media/x.jpg'))).type).toBe('error');
});
