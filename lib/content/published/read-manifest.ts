import {
  type Diagnostic,
  type Finding,
  type Place,
  type Report,
  reportTo,
  startOfFile,
} from '../diagnostic';
import { parseFields } from '../fields/parse-fields';
import {
  longestManifest,
  manifestOf,
  type Publication,
  publicationSchema,
  readPublication,
} from './publication';

/**
 * Reads the manifest of an edition. One that cannot be read is an error of the edition, which readers then see as it
 * last was: nothing says any more when it may be shown, and which articles were withdrawn.
 */
export async function readManifest(
  { contentDir, date }: { contentDir: string; date: string },
  diagnostics: Diagnostic[],
): Promise<Publication | undefined> {
  const { publication, text, isBad, isTooLong } = await readPublication(contentDir, date);
  const report = reportTo(diagnostics, manifestOf(date));
  if (isTooLong) report(startOfFile, tooLong);
  else if (isBad) report(findBadPlace(text ?? ''), damaged);
  return publication;
}

const fix =
  'restore it from a backup, or delete it and publish again: addresses without an article are then lost';

const damaged: Finding = {
  code: 'bad-published',
  message: 'the list of published addresses cannot be read',
  fix,
};

const tooLong: Finding = {
  code: 'bad-published',
  message: `the list of published addresses is longer than ${longestManifest / 1e6} MB, five times what the largest edition needs, so it is not read`,
  fix,
};

/** Returns the place of the first error. JSON is YAML, whose parser knows places. */
function findBadPlace(text: string): Place {
  const places: Place[] = [];
  const report: Report = (place = startOfFile) => places.push(place);
  parseFields({ text, firstLine: 1 }, publicationSchema, report);
  return places[0] ?? startOfFile;
}
