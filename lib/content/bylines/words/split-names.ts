/** Words that are names, pairs of them, or a name behind the occupation of its bearer. */
import { judgeName } from '../judge-name';
import { isCertain, type Rule, toName } from './word-rule';

/** 김철수·박지민 are two people; Han names with an interpunct are foreign ones. */
export const splitKoreanPair: Rule = (word, _, patterns) => {
  const [left = '', right = ''] = /^\p{Script=Hangul}+·\p{Script=Hangul}+$/u.test(word)
    ? word.split('·')
    : [];
  const arePeople = [left, right].every((one) => isCertain(one, patterns));
  return arePeople ? [toName(left), { kind: 'gap', text: '·' }, toName(right)] : undefined;
};

export const splitCertainName: Rule = (word, _, patterns) =>
  isCertain(word, patterns) ? [toName(word)] : undefined;

/** 张三和李四. */
export const splitPair: Rule = (word, _, patterns) => {
  const [, first = '', and = '', second = ''] = patterns.han.and.exec(word) ?? [];
  const arePeople = [first, second].every((one) => isCertain(one, patterns));
  return arePeople ? [toName(first), { kind: 'gap', text: and }, toName(second)] : undefined;
};

/** 张三等. */
export const splitOthers: Rule = (word, _, patterns) => {
  const [, name = '', others = ''] = patterns.han.andOthers.exec(word) ?? [];
  return isCertain(name, patterns) ? [toName(name), { kind: 'known', text: others }] : undefined;
};

/** 老树: whether it is a name depends on the words around it. */
export const splitDoubtfulName: Rule = (word, { isGlued }, patterns) => {
  const evidence = judgeName(word, patterns);
  return evidence && !isGlued ? [{ kind: 'name', text: word, evidence }] : undefined;
};

/** 郑州大学教授, 郑州大学教授张三. */
export const splitOccupation: Rule = (word, _, patterns) => {
  const [, occupation = '', rest = ''] = patterns.han.occupation.exec(word) ?? [];
  if (!occupation) return undefined;
  if (rest === '') return [{ kind: 'known', text: word }];
  if (!isCertain(rest, patterns)) return undefined;
  return [{ kind: 'known', text: occupation }, toName(rest)];
};
