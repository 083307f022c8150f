import { languageOf } from '@/lib/language/find-language';
import { checkCharacters } from './check-characters';
import { findLanguageLimit } from './check-language';
import { type Diagnostic, reportTo, startOfFile } from './diagnostic';
import { parseFields } from './fields/parse-fields';
import { type Paper, paperSchema } from './fields/schema';
import { readBytes } from './files';
import { longestText, parseSource } from './source/parse-source';

export interface ReadPaper {
  /** Absent when any diagnostic is an error. */
  paper?: Paper;
  diagnostics: Diagnostic[];
}

/** Reads paper.yaml of a content folder. */
export async function readPaper(contentDir: string): Promise<ReadPaper> {
  const diagnostics: Diagnostic[] = [];
  const report = reportTo(diagnostics, 'paper.yaml');
  const bytes = await readBytes(contentDir, 'paper.yaml', { most: longestText + 1 });
  if (!bytes) {
    const fix = 'create it with name, language, timeZone and sections';
    report(startOfFile, {
      code: 'no-paper',
      message: 'the file is missing or cannot be read',
      fix,
    });
    return { diagnostics };
  }
  const source = parseSource(bytes, report);
  if (!source) return { diagnostics };
  const yaml = { text: source.text, firstLine: 1 };
  const { value, placeOf } = parseFields(yaml, paperSchema, source.report);
  if (!value) return { diagnostics };
  const limit = findLanguageLimit(value.language);
  if (limit) source.report(placeOf(['language']), limit);
  const { name, nameLatin, tagline, publisher, contact, sections } = value;
  const printed = [
    name,
    nameLatin,
    tagline,
    publisher,
    contact,
    ...sections.map((one) => one.name),
  ];
  const language = languageOf(value.language);
  checkCharacters({ source: source.text, printed, language, report: source.report });
  return { paper: value, diagnostics };
}
