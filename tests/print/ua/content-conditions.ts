import type { Condition } from './read-document';
import type { Shown } from './shown-content';

const isArtifact = ({ tag }: Shown['marks'][number]): boolean => tag === 'Artifact';

/** Returns the identifier of the content that something shown belongs to, if it is tagged. */
function tagOf({ marks }: Shown): number | undefined {
  return marks.findLast(({ mcid }) => mcid !== undefined)?.mcid;
}

const placeOf = ({ page, marks, text }: Shown): string =>
  `page ${page}: ${text ? `text ${text.bytes.toString('hex')}` : 'drawing'} in ${marks.map(({ tag }) => tag).join('/') || 'no mark'}`;

/** Checkpoint 01: real content tagged. */
export const contentConditions: Record<string, Condition> = {
  /** An artifact inside of tagged content. */
  '01-003': ({ shown }) =>
    shown
      .filter(({ marks }) => {
        const artifact = marks.findLastIndex(isArtifact);
        return marks.slice(0, Math.max(artifact, 0)).some(({ mcid }) => mcid !== undefined);
      })
      .map(placeOf),
  /** Tagged content inside of an artifact. */
  '01-004': ({ shown }) =>
    shown
      .filter(({ marks }) => {
        const artifact = marks.findIndex(isArtifact);
        return artifact >= 0 && marks.slice(artifact).some(({ mcid }) => mcid !== undefined);
      })
      .map(placeOf),
  /** Content that is neither. An identifier that no element has does not tag it. */
  '01-005': ({ shown, elements }) => {
    const tagged = new Set(
      elements.flatMap(({ contents }) => contents.map(({ page, mcid }) => `${page} ${mcid}`)),
    );
    return shown
      .filter((one) => !one.marks.some(isArtifact))
      .filter((one) => !tagged.has(`${one.page} ${tagOf(one)}`))
      .map(placeOf);
  },
  /** Suspects is true. */
  '01-007': ({ objects, catalog }) =>
    String(objects.get(objects.dict(catalog, 'MarkInfo'), 'Suspects')) === 'true'
      ? ['MarkInfo']
      : [],
};
