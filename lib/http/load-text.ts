import { readFile, stat } from 'node:fs/promises';
import { type Answer, isCompressible, toTextBody } from './answer';

/** In bytes. Larger texts are streamed as they are. An edition as one file has one to three megabytes. */
const longestText = 4 * 2 ** 20;

/** Reads the file of an answer if it is a text, such as a drawing, because texts are sent compressed. */
export async function loadText(answer: Answer): Promise<Answer> {
  const type = answer.headers['Content-Type'] ?? '';
  if (answer.body.kind !== 'file' || !isCompressible(type)) return answer;
  const { path } = answer.body;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > longestText) return answer;
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? { ...answer, body: toTextBody(bytes, type) } : answer;
}
