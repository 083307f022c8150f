/**
 * Writes what VS Code needs to complete the fields of a paper. For paper.yaml and edition.yaml these are JSON Schemas,
 * which the extension YAML by Red Hat reads. No YAML extension reads the front matter of Markdown, so its fields are
 * snippets, which need no extension: Ctrl+Space lists them.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isEditionDate } from '@/lib/content/fields/edition-date';
import { listFields, toJsonSchema } from '@/lib/content/fields/json-schema';

/** Hidden, because the folders beside paper.yaml are editions. */
const schemaFolder = '.schemas';

/** @param folder of a paper */
export async function writeEditorFiles(folder: string): Promise<void> {
  await mkdir(join(folder, schemaFolder), { recursive: true });
  for (const name of ['paper', 'edition'] as const) {
    await writeFile(join(folder, schemaFolder, `${name}.json`), toText(toJsonSchema(name)));
  }
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, '.vscode', 'banmian.code-snippets'), toText(toSnippets()));
  await nameSchema(join(folder, 'paper.yaml'), `${schemaFolder}/paper.json`);
  for (const date of (await readdir(folder)).filter(isEditionDate)) {
    const schema = posix.join('..', schemaFolder, 'edition.json');
    await nameSchema(join(folder, date, 'edition.yaml'), schema);
  }
}

/** Writes the comment by which the extension finds a schema over the first line of a file. */
async function nameSchema(file: string, schema: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, `# yaml-language-server: $schema=${schema}\n${text}`);
}

interface Snippet {
  scope: string;
  prefix: string;
  body: string;
  description: string;
}

/** One snippet for each field of an article, by its path: `layout.span` is written inside `layout`. */
function toSnippets(): Record<string, Snippet> {
  const snippets = listFields('article').map(({ path, description, values }) => {
    const prefix = path.slice(path.lastIndexOf('.') + 1);
    const body = values === 'fields' ? `${prefix}:\n  $0` : `${prefix}: $0`;
    return [path, { scope: 'markdown', prefix, body, description }];
  });
  return Object.fromEntries(snippets);
}

function toText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
