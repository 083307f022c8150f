/** Checks what the schema of a theme cannot: the paper's language decides on faces, and the folder has the logo. */

import { contrastOnPaper, leastContrast, toSpotColour } from '@/lib/colours/spot-colour';
import { faceNames, faceSetOf, familyOf } from '@/lib/language/face-set';
import type { Language } from '@/lib/language/language';
import type { Diagnostic, Finding } from './diagnostic';
import { findSuggestion } from './fields/find-suggestion';
import type { Logo, Paper } from './fields/schema';
import { listFiles, listOddEntries } from './files/edition-folder';
import { rootFolder } from './files/folder-names';
import { isPictureName } from './files/picture-files';
import { readOnePicture } from './pictures/read-pictures';

type Theme = NonNullable<Paper['theme']>;

/** @param report gets the name of the field that a finding is about */
export function checkTheme(
  { headlineFace, bodyFace, color }: Theme,
  language: Language,
  report: (field: keyof Theme, finding: Finding) => void,
): void {
  const names = faceNames[familyOf(faceSetOf(language))];
  for (const [field, name] of [
    ['headlineFace', headlineFace],
    ['bodyFace', bodyFace],
  ] as const) {
    const finding = name === undefined ? undefined : findFaceProblem(name, names);
    if (finding) report(field, finding);
  }
  const pale = color === undefined ? undefined : findContrastProblem(color);
  if (pale) report('color', pale);
}

function findFaceProblem(name: string, names: readonly string[]): Finding | undefined {
  if (names.includes(name)) return undefined;
  const fix = `write one of these: ${names.join(', ')}`;
  return { code: 'unknown-face', message: `there is no face "${name}" for this language`, fix };
}

function findContrastProblem(color: string): Finding | undefined {
  const contrast = contrastOnPaper(color);
  if (contrast >= leastContrast) return undefined;
  const { day } = toSpotColour(color);
  return {
    code: 'pale-colour',
    severity: 'warning',
    // Rounded down, so that it is never the contrast that is demanded.
    message: `${color} has a contrast of ${Math.floor(contrast * 10) / 10} to 1 on the paper, too little for text; ${day} is printed`,
    fix: `write "${day}", or a darker colour`,
  };
}

export interface LogoReading {
  contentDir: string;
  name: string;
  /** Receives what is wrong with the inside of a drawing. */
  diagnostics: Diagnostic[];
  /** Reports at the name of the logo in paper.yaml. */
  report: (finding: Finding) => void;
}

/** Returns the logo with its size; undefined if an error was reported. */
export async function readLogo(reading: LogoReading): Promise<Logo | undefined> {
  const { contentDir, name, diagnostics, report } = reading;
  const files = (await listFiles(contentDir, rootFolder)) ?? [];
  const odd = await listOddEntries(contentDir, rootFolder);
  const found = await readOnePicture(name, {
    contentDir,
    date: rootFolder,
    files,
    odd,
    diagnostics,
    isLogo: true,
  });
  if (found === undefined) {
    const suggestion = findSuggestion(name, files.map((file) => file.name).filter(isPictureName));
    const isThere = files.some((file) => file.name === name);
    report(
      isThere
        ? {
            code: 'bad-picture',
            message: `logo ${name} cannot be read`,
            fix: 'save it again as SVG or PNG',
          }
        : {
            code: 'no-picture',
            message: `logo ${name} does not exist`,
            fix: suggestion ? `did you mean ${suggestion}?` : 'put the file beside paper.yaml',
          },
    );
    return undefined;
  }
  if ('code' in found) {
    report(found);
    return undefined;
  }
  if (found.warning) report(found.warning);
  const { width, height, bytes } = found;
  return { name, width, height, bytes };
}
