import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toBookPictures } from '@/lib/export/epub/book-pictures';

test.each([
  ['href', (path: string) => `<image href="${path}" width="9" height="9"/>`],
  ['xlink:href', (path: string) => `<image xlink:href='${path}' width="9" height="9"/>`],
])('a drawing that names a file of the machine by %s does not show it', async (_, draw) => {
  const folder = await mkdtemp(join(tmpdir(), 'banmian-drawing-'));
  const path = join(folder, 'secret.png');
  await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } }).toFile(path);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${draw(path)}</svg>`;
  const pictures = await toBookPictures(new Map([['a.svg', new TextEncoder().encode(drawing)]]));
  const { dominant } = await sharp(pictures.get('a.svg')?.bytes).stats();
  expect(dominant.g).toBeGreaterThan(200);
  await rm(folder, { recursive: true });
});
