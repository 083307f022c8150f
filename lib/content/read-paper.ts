import { scriptOf } from '@/lib/language/chinese/script/script';
import { languageName, languageOf } from '@/lib/language/find-language';
import type { Language } from '@/lib/language/language';
import { visibleText } from './body/visible-text';
import { checkCharacters } from './check-characters';
import { findLanguageLimit } from './check-language';
import { openLinkCheck } from './check-outside-links';
import { checkTheme, readLogo } from './check-theme';
import { type Diagnostic, type Finding, type Report, reportTo, startOfFile } from './diagnostic';
import { parseFields } from './fields/parse-fields';
import { type Paper, paperSchema } from './fields/schema';
import { standingFolder } from './files/folder-names';
import { readBytes } from './files/read-bytes';
import { longestText, parseSource } from './source/parse-source';
import { type Imprint, toImprint } from './to-imprint';

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
  const language = languageOf(value.language);
  if (value.traditional && !scriptOf(value.language))
    source.report(placeOf(['traditional']), {
      code: 'no-other-script',
      severity: 'warning',
      message: `traditional has no effect in a paper in ${languageName(value.language)}`,
      fix: 'remove it; only Chinese papers have another script',
    });
  const reportFooter: Report = (_, finding) => source.report(placeOf(['footer']), finding);
  const { imprint, outsideLinks = [] } = readImprint(value, language, reportFooter) ?? {};
  const toPages = outsideLinks.filter(({ date }) => date === standingFolder);
  const targets = { contentDir, date: '', language, marksTag: undefined, crossheads: new Map() };
  await openLinkCheck(targets)(toPages, reportFooter);
  const { theme } = value;
  const reportTheme = (field: string, finding: Finding) =>
    source.report(placeOf(['theme', field]), finding);
  if (theme) checkTheme(theme, language, reportTheme);
  const logo =
    theme?.logo === undefined
      ? undefined
      : await readLogo({
          contentDir,
          name: theme.logo,
          diagnostics,
          report: (finding) => reportTheme('logo', finding),
        });
  const { name, nameLatin, tagline, publisher, contact, sections } = value;
  const printed = [
    name,
    nameLatin,
    tagline,
    publisher,
    contact,
    imprint && visibleText(imprint),
    ...sections.map((one) => one.name),
  ];
  checkCharacters({ source: source.text, printed, language, report: source.report });
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { paper: { ...value, ...(imprint && { imprint }), ...(logo && { logo }) }, diagnostics };
}

function readImprint(
  { footer, language: tag, smartQuotes, sections }: Paper,
  language: Language,
  report: Report,
): Imprint | undefined {
  if (footer === undefined) return undefined;
  const marksTag = smartQuotes === false ? undefined : tag;
  return toImprint(footer, { language, marksTag, sections: sections.map(({ id }) => id), report });
}
