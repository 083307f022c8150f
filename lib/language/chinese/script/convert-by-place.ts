import { isMaking } from './make-or-rule';
import { givenForm, isInForeignName, isSurnameByContext, surnameForm } from './name-forms';
import type { WordEnds } from './word-ends';

export interface CharacterPlace {
  text: string;
  at: number;
  ends: WordEnds;
}

/** Counted animals and ships are 隻, and not what 只有 and 只能 mean. */
const counted = /\d多?余?$/;
const onlyBefore = /^[有能要好是会會想见見怕剩用需]/;

/** Behind a surname, the name of where a family settled: 于家村, 范家庄. */
const familyPlace = /^家[村庄沟镇湾寨营店堡屯坪岭洼岗窑坝]/;

/** Returns the form of a character that depends on what is beside it, and on no word in a list. */
export function convertByPlace(
  character: string,
  { text, at, ends }: CharacterPlace,
): string | undefined {
  const [before, after] = [text.slice(Math.max(0, at - 4), at), text.slice(at + 1, at + 5)];
  const end = ends.endAt[at] ?? 0;
  const isAlone = end === at + 1 && ends.isBorder(at);
  const surname = surnameForm(character, 'hant');
  if (surname !== undefined && before.endsWith('姓')) return surname;
  if (surname !== undefined && isAlone && isSurnameByContext(before, after)) return surname;
  if (surname !== undefined && ends.isBorder(at) && familyPlace.test(after)) return surname;
  if (isAlone && isInForeignName(before, after)) return givenForm(character, 'hant');
  switch (character) {
    case '于':
      // The table has each word that begins with the preposition; others are names: 于海波.
      return ends.isBorder(at) && !isAlone ? character : undefined;
    case '只':
      return counted.test(before) && !onlyBefore.test(after) ? '隻' : undefined;
    case '制':
      return isMaking(before, after, isAlone) ? '製' : undefined;
    case '钟':
      // The table has each word that begins with a bell; others are names: 钟南山. At the end of one it tells the time.
      return isAlone || end === at + 1 ? '鐘' : undefined;
    case '游':
      // A journey, behind the word for where it leads: 冰雪游, 乡村游.
      return isAlone && at - (ends.startOf(at - 1) ?? at) > 1 ? '遊' : undefined;
    default:
      return undefined;
  }
}
