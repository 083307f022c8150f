import { bylineVocabularies } from '@/lib/language/bylines';
import type { Picture } from '../article';
import { parseByline } from '../bylines/byline';

/** Lists the people whom the credits of pictures name: of `本报记者 李晓光 摄`, `李晓光`. */
export function creditedPeople(pictures: readonly Picture[]): string[] {
  const credits = new Set(pictures.flatMap(({ credit }) => credit ?? []));
  return [...credits].flatMap((credit) =>
    parseByline(credit, bylineVocabularies).byline.people.map(({ name }) => name),
  );
}
