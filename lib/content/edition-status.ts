/**
 * The one place that decides from the folder of an edition whether it is published. The calendar of the archive
 * reads only this of the editions that it has no record of yet, so it must cost less than a millisecond.
 */
import { reportTo } from './diagnostic';
import { parseFields } from './fields/parse-fields';
import { type EditionSettings, editionSchema } from './fields/schema';
import { readBytes } from './files';
import { longestText, parseSource } from './source/parse-source';

/** Returns the status in edition.yaml; that of an edition without the field, or without the file, by default. */
export async function readStatus(
  contentDir: string,
  date: string,
): Promise<EditionSettings['status']> {
  const bytes = await readBytes(contentDir, `${date}/edition.yaml`, { most: longestText + 1 });
  const text = bytes && new TextDecoder().decode(bytes);
  if (!bytes || !text?.includes('status')) return byDefault;
  const [plain, ...more] = text.matchAll(plainField);
  if (plain && more.length === 0) return plain[1] === 'proof' ? 'proof' : 'published';
  const report = reportTo([], date);
  const source = parseSource(bytes, report);
  const yaml = { text: source?.text ?? '', firstLine: 1 };
  // An edition whose settings have errors is not read, so it is not published either.
  return parseFields(yaml, editionSchema, report).value?.status ?? 'proof';
}

/** The field as `publish` and most editors write it. Parsing YAML would take ten times as long as reading the file. */
const plainField = /^status:[ \t]*(proof|published)[ \t]*(?:#.*)?\r?$/gm;

const byDefault = editionSchema.parse({}).status;
