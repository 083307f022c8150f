import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';

/**
 * Returns the text of a golden file: expected output that a person can read and correct. A missing file is
 * an error, so a lost or misnamed one is noticed. Files are written by an explicit command alone:
 * `UPDATE=1 npx vitest run tests/layout` writes what each test drew, and the change is then reviewed in Git.
 *
 * @param file the absolute path of the golden file
 * @param drawn what the test drew, as the file would hold it
 * @throws where there is no such file
 */
export async function readGolden(file: string, drawn: string): Promise<string> {
  if (process.env.UPDATE === '1') await writeFile(file, drawn);
  return readFile(file, 'utf8').catch(() => {
    const name = relative(process.cwd(), file);
    throw new Error(
      `There is no golden file ${name}. Write it with UPDATE=1 npx vitest run, read it, and commit it.\n` +
        `It would be:\n\n${drawn}`,
    );
  });
}
