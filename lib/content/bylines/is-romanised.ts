import { pinyin } from 'pinyin-pro';

/** Whether a text in Latin letters is the pinyin of a name, with the surname first or last: Wang Fang, Fang Wang. */
export function isRomanised(latin: string, name: string): boolean {
  if (!/^\p{Script=Latin}/u.test(latin) || !/^\p{Script=Han}/u.test(name)) return false;
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'removed',
  });
  const given = syllables.slice(1).join('');
  const written = latin.toLowerCase().replace(/[^a-z]/g, '');
  return [syllables[0] + given, given + syllables[0]].includes(written);
}
