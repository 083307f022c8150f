import { type Diagnostic, type Place, type Report, reportTo, startOfFile } from '../diagnostic';
import { parseFields } from '../fields/parse-fields';
import { manifestOf, type Publication, publicationSchema, readPublication } from './publication';

/**
 * Reads the manifest of an edition. One that cannot be read is an error of the edition, which readers then see as it
 * last was: nothing says any more when it may be shown, and which articles were withdrawn.
 */
export async function readManifest(
  { contentDir, date }: { contentDir: string; date: string },
  diagnostics: Diagnostic[],
): Promise<Publication | undefined> {
  const { publication, text, isBad } = await readPublication(contentDir, date);
  if (isBad) {
    reportTo(diagnostics, manifestOf(date))(findBadPlace(text ?? ''), {
      code: 'bad-published',
      message: 'the list of published addresses cannot be read',
      fix: 'restore it from a backup, or delete it and publish again: addresses without an article are then lost',
    });
  }
  return publication;
}

/** Returns the place of the first error. JSON is YAML, whose parser knows places. */
function findBadPlace(text: string): Place {
  const places: Place[] = [];
  const report: Report = (place = startOfFile) => places.push(place);
  parseFields({ text, firstLine: 1 }, publicationSchema, report);
  return places[0] ?? startOfFile;
}
