/** Words with a role (记者, 编辑) or a phrase for work (供图, 报道), and the names beside it. */
import type { Role } from '@/lib/language/byline-vocabulary';
import type { BylinePatterns } from '../byline-patterns';
import type { Token } from '../token';
import { findCredits } from './split-labels';
import { isCertain, type Rule, type SplitWord, toName, type WordPlace } from './word-rule';

const glued: WordPlace = { isNameExpected: false, isListed: false, isGlued: true };

/** 文·田中さくら, 編集委員·山田太郎, 政治部·山田太郎, 글·사진. */
export const splitAtInterpunct: Rule = (word, place, patterns, splitWord) => {
  const { han } = patterns;
  const at = word.indexOf('·');
  if (at <= 0 || at === word.length - 1) return undefined;
  const [left, right] = [word.slice(0, at), word.slice(at + 1)];
  const isLabel = findCredits(left, han) !== undefined || Object.hasOwn(han.vocabulary.roles, left);
  const isOffice = han.officeEnd.test(left) && isCertain(right, patterns);
  if (!isLabel && !isOffice) return undefined;
  return [
    ...splitWord(left, place, patterns),
    { kind: 'gap', text: '·' },
    ...splitWord(right, { ...place, isNameExpected: isLabel }, patterns),
  ];
};

/** 本报记者, 澎湃新闻记者张三, 张三通讯员 after a role that has no name yet. */
export const splitRole: Rule = (word, { isNameExpected }, patterns, splitWord) => {
  const { han } = patterns;
  const [, before = '', rank = '', role = '', rest = ''] = han.roleWord.exec(word) ?? [];
  if (!role) return undefined;
  const hasName = isCertain(before, patterns);
  const named = isNameExpected && hasName ? before : '';
  const text = word.slice(named.length, word.length - rest.length);
  const main = han.vocabulary.roles[role] ?? 'reporter';
  const roles: Role[] = han.photographerRank.test(rank) ? [main, 'photographer'] : [main];
  const name = named ? [toName(named)] : [];
  const token: Token = { kind: 'role', text, roles, hasName: hasName && !isNameExpected };
  return [...name, token, ...splitRest(rest, patterns, splitWord)];
};

/** Splits the text directly after a role: a name, which 报道 or the next role may follow directly. */
function splitRest(text: string, patterns: BylinePatterns, splitWord: SplitWord): Token[] {
  if (text === '') return [];
  const { han } = patterns;
  const [named = text, report] = text.split(han.report);
  if (report !== undefined) {
    return [...splitRest(named, patterns, splitWord), { kind: 'known', text: report }];
  }
  const next = han.nextRole.exec(text)?.index ?? 0;
  if (next === 0) return splitWord(text, glued, patterns);
  return [
    ...splitWord(text.slice(0, next), glued, patterns),
    ...splitWord(text.slice(next), glued, patterns),
  ];
}

/** 受访者供图, 资料图片, 北京报道, 摄于郑州. */
export const splitPhrase: Rule = (word, { isListed }, patterns, splitWord) => {
  const { han } = patterns;
  if (han.takenAt.test(word)) {
    return [{ kind: 'label', text: word, credits: ['photographer'] }];
  }
  const [reporter = '', report] = word.split(han.report);
  if (isListed && report !== undefined && isCertain(reporter, patterns)) {
    return splitRest(word, patterns, splitWord);
  }
  if (han.tail.test(word)) return [{ kind: 'known', text: word }];
  const [, named = ''] = han.touchingLabel.exec(word) ?? [];
  const isPerson = isCertain(named, patterns);
  const isKnown = han.notPeople.test(word) && !isPerson && !endsInDesk(word, han);
  return isKnown ? [{ kind: 'known', text: word, isSource: true }] : undefined;
};

/** 每经编辑, 本期作者: unlike in 资料图片 and 新华社供稿, the label is that of a person. */
function endsInDesk(word: string, { officeAndLabel, vocabulary }: BylinePatterns['han']): boolean {
  const [, , label = ''] = officeAndLabel.exec(word) ?? [];
  const { labels, provided } = vocabulary;
  const credits = labels[label] ?? [];
  const isPicture = credits.includes('photographer') || credits.includes('illustrator');
  return credits.length > 0 && !isPicture && !provided.includes(label);
}
