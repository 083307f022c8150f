import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Answer, FileBody } from './answer';
import { choosePart } from './choose-part';
import type { Exchange } from './exchange';

/**
 * Streams a file, as slowly as the client reads. Without a body to send, it is not read. A client that goes away
 * closes the file.
 *
 * @returns `gone` if there is no such file, and nothing was sent
 */
export async function sendFile(
  exchange: Exchange,
  answer: Answer,
  body: FileBody,
): Promise<'sent' | 'gone'> {
  // Without O_NONBLOCK, opening a pipe that somebody put in place of the file would never end.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK;
  const file = await open(body.path, flags).catch(() => undefined);
  if (!file) return 'gone';
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return 'gone';
    const { request, response } = exchange;
    const { status, headers, range } = choosePart(request, {
      status: answer.status,
      headers: answer.headers,
      length: stat.size,
      etag: body.tag ?? `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`,
      modified: stat.mtime.toUTCString(),
    });
    response.writeHead(status, headers);
    if (range && request.method !== 'HEAD') await stream(file, exchange, range);
    else response.end();
    return 'sent';
  } finally {
    await file.close();
  }
}

async function stream(
  file: FileHandle,
  { response }: Exchange,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const reading = file.createReadStream({ start: from, end: to, autoClose: false });
  // The client has gone, or the file became shorter: the connection is closed, so that the client notices.
  await pipeline(reading, response).catch(() => response.destroy());
}
