import { expect, test } from '@playwright/test';
import jsqr from 'jsqr';
import { renderPdf } from '../../print/render-pdf';
import { startOwnServer } from '../own-server';

test('the codes of an edition on A4 are read where they are printed with 150 dots an inch', async () => {
  const { origin, stop } = await startOwnServer({ SITE_URL: 'https://paper.example.com' });
  try {
    const answer = await fetch(`${origin}/2023-03-10/edition.pdf?sheet=a4`);
    const pages = await renderPdf(new Uint8Array(await answer.arrayBuffer()), 150 / 72);
    for (const [index, { width, height, data }] of pages.entries()) {
      // The code is in the head of the page.
      const rows = Math.round(height / 5);
      const head = new Uint8ClampedArray(data.subarray(0, width * rows * 4));
      const path = index === 0 ? '' : `/PAGES/${index + 1}`;
      const address = `HTTPS://PAPER.EXAMPLE.COM/2023-03-10${path}`;
      expect(jsqr(head, width, rows)?.data, `page ${index + 1}`).toBe(address);
    }
  } finally {
    await stop();
  }
});
