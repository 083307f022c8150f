import { annotationConditions } from './annotation-conditions';
import { contentConditions } from './content-conditions';
import { documentConditions } from './document-conditions';
import { fontConditions } from './font-conditions';
import { languageConditions } from './language-conditions';
import { type Condition, readDocument } from './read-document';
import { structureConditions } from './structure-conditions';

/**
 * The 87 failure conditions of the Matterhorn Protocol 1.1 that a program can find, by their numbers. Where Chromium
 * writes one kind of an object only, any other kind fails (fonts that are not composite, for example): stricter
 * than the protocol, and never laxer. The 47 conditions that need a person, such as whether an alternative text says
 * what a picture shows, are not here.
 */
export const conditions: Record<string, Condition> = {
  ...contentConditions,
  ...structureConditions,
  ...documentConditions,
  ...languageConditions,
  ...annotationConditions,
  ...fontConditions,
};

/** A condition that a document fails. */
export interface Failure {
  condition: string;
  /** Some of the places, for a person. */
  places: string[];
}

/** Checks a PDF against PDF/UA-1 (ISO 14289-1) as far as a program can. */
export async function checkPdfUa(bytes: Uint8Array): Promise<Failure[]> {
  const document = await readDocument(bytes);
  return Object.entries(conditions)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([condition, find]) => ({ condition, places: find(document).slice(0, 3) }))
    .filter(({ places }) => places.length > 0);
}
