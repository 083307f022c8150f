import { type Fault, headOfFile, reportTo } from './fault';
import { readBytes } from './files';
import { parseFields } from './parse-fields';
import { longestText, parseSource } from './parse-source';
import { type Paper, paperSchema } from './schema';

export interface ReadPaper {
  /** Absent when any fault is an error. */
  paper?: Paper;
  faults: Fault[];
}

/** Reads paper.yaml of a content folder. */
export async function readPaper(contentDir: string): Promise<ReadPaper> {
  const faults: Fault[] = [];
  const report = reportTo(faults, 'paper.yaml');
  const bytes = await readBytes(contentDir, 'paper.yaml', { most: longestText + 1 });
  if (!bytes) {
    const mend = 'write one with name, language, timeZone and sections';
    report(headOfFile, {
      code: 'no-paper',
      message: 'there is no paper.yaml that can be read',
      mend,
    });
    return { faults };
  }
  const text = parseSource(bytes, report);
  if (text === undefined) return { faults };
  const { value } = parseFields({ text, firstLine: 1 }, paperSchema, report);
  return value ? { paper: value, faults } : { faults };
}
