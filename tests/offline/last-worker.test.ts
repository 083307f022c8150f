import { expect, test } from 'vitest';
import { answerPage } from '@/lib/offline/answer-offline';
import { openShared, removeKept } from '@/lib/offline/device';
import { storeEdition } from '@/lib/offline/store-edition';
import { endUnlessKept } from '@/lib/offline/worker/retire';
import { openFakeDevice, publish, site } from './fake-device';

const date = '2026-11-30';

test('a worker that was left over ends itself, with all that it stored, once nothing is kept', async () => {
  const device = openFakeDevice();
  let isRegistered = true;
  const registration = {
    unregister: async () => {
      isRegistered = false;
    },
  };
  await storeEdition(device, { files: publish(device), kept: undefined, width: 400 });
  await endUnlessKept(device, registration);
  expect(isRegistered).toBe(true);
  device.isOnline = false;
  const answer = await answerPage(device, new Request(`${site}/${date}/gate`));
  expect(await answer.text()).toContain('/gate a</p>');
  await removeKept(device, date);
  await endUnlessKept(device, registration);
  expect(isRegistered).toBe(false);
  expect(await device.caches.keys()).toEqual([]);
});

test('the list of what is kept is shown from the device where the paper has no such page', async () => {
  const device = openFakeDevice();
  device.server.set('/offline', 404);
  expect((await answerPage(device, new Request(`${site}/offline`))).status).toBe(404);
  await (await openShared(device)).put(`${site}/offline`, new Response('what is kept'));
  const answer = await answerPage(device, new Request(`${site}/offline`));
  expect(await answer.text()).toBe('what is kept');
  device.server.set('/offline', 'the list of the server');
  const own = await answerPage(device, new Request(`${site}/offline`));
  expect(await own.text()).toBe('the list of the server');
});
