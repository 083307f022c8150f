/**
 * Names what lies in the content folder and is not read, with what to do: manuscripts that can be imported, articles
 * under a name of another form, pictures in a format that papers cannot show.
 */
import type { Finding } from './diagnostic';
import { isPictureName } from './files/picture-files';

/** Returns the warning about a file in the folder of an edition; undefined if it is read, or looked at elsewhere. */
export function findUnreadFile(
  name: string,
  { contentDir, date }: { contentDir: string; date: string },
): Finding | undefined {
  const isRead = name.endsWith('.md') || name === 'edition.yaml' || name === 'published.json';
  if (isRead || isPictureName(name)) return undefined;
  return toFinding(describeFix(name, { path: `${contentDir}/${date}/${name}`, date }));
}

/** Files that lie beside paper.yaml: what the paper reads, and what is about the folder itself. */
const rootFiles = /^(?:paper\.ya?ml|people\.yaml|readme(?:\.\w+)?|licen[cs]e(?:\.\w+)?|.*\.json)$/i;

/** Returns the warning about a file beside paper.yaml; undefined if it may lie there. */
export function findUnreadRootFile(name: string, contentDir: string): Finding | undefined {
  if (rootFiles.test(name) || isPictureName(name)) return undefined;
  if (/\.(?:md|markdown)$/i.test(name)) {
    return toFinding(
      'move it into the folder of an edition, named by its date: 2023-03-10/, or into pages/',
    );
  }
  return toFinding(describeFix(name, { path: `${contentDir}/${name}`, date: 'DATE' }));
}

function toFinding(fix: string): Finding {
  return { code: 'not-read', severity: 'warning', message: 'the file is not read', fix };
}

/** What `paper import` takes (`lib/import/formats/find-type.ts`). */
const importable = /\.(?:docx|docm|txt|text|html?|xhtml|mht|mhtml|eml|rss|atom|xml|ninjs)$/i;
const otherDocuments = /\.(?:docx?|dot|wps|wpt|rtf|odt|pages)$/i;
const otherPictures = /\.(?:heic|heif|tiff?|bmp|psd|ai|eps|raw|dng|jfif|emf|wmf|ico)$/i;

function describeFix(name: string, { path, date }: { path: string; date: string }): string {
  if (/^~\$|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|bak|swp)$|~$/i.test(name)) return 'remove it';
  if (/\.(?:md|markdown)$/i.test(name)) return 'rename it to end in .md';
  if (/\.ya?ml$/i.test(name)) return `rename it ${date === 'DATE' ? 'paper.yaml' : 'edition.yaml'}`;
  if (importable.test(name)) {
    return `import it: npm run paper -- import ${path} --date ${date}, then move it out of the folder`;
  }
  if (otherDocuments.test(name))
    return 'save it as .docx in Word or WPS, and import that: npm run paper -- import';
  if (/\.pdf$/i.test(name))
    return 'copy its text into a .txt file and import that: npm run paper -- import';
  if (otherPictures.test(name)) return 'save it as JPEG or PNG, and remove it';
  return 'move it out of the folder';
}
