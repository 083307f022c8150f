/** Splits one word of a byline in East Asian script into tokens. */
import type { Credit, Role } from '@/lib/language/byline-vocabulary';
import { isSurname } from '@/lib/language/names/chinese-surnames';
import type { BylinePatterns } from './byline-patterns';
import { judgeName } from './judge-name';
import type { Token } from './token';

export interface WordPlace {
  /** Whether the words before the word call for a name. */
  isNameExpected: boolean;
  /** Whether it follows a name and 、. */
  isListed: boolean;
  /** Whether it directly follows another word (记者张三), so that only certain names can be told from other words. */
  isGlued: boolean;
}

/** A rule returns the tokens of a word, or undefined if it does not apply. */
type Rule = (word: string, place: WordPlace, patterns: BylinePatterns) => Token[] | undefined;

export function splitWord(word: string, place: WordPlace, patterns: BylinePatterns): Token[] {
  for (const rule of rules) {
    const tokens = rule(word, place, patterns);
    if (tokens) return tokens;
  }
  return [{ kind: 'unknown', text: word }];
}

const glued: WordPlace = { isNameExpected: false, isListed: false, isGlued: true };

/** 文, 摄影, 责编; 和. */
const splitVocabulary: Rule = (word, _, { han }) => {
  if (han.andOnly.test(word)) return [{ kind: 'gap', text: word }];
  if (han.note.test(word)) return [{ kind: 'known', text: word }];
  const credits = findCredits(word, han);
  const isWeak = han.vocabulary.weakLabels.includes(word);
  return credits && [{ kind: 'label', text: word, credits, isWeak }];
};

/** The word for a person also names the work: 整理人. */
function findCredits(
  word: string,
  { vocabulary: { labels, notPeople } }: BylinePatterns['han'],
): readonly Credit[] | undefined {
  if (notPeople.includes(word)) return undefined;
  const work = word.length > 2 ? word.replace(/[人者]$/u, '') : word;
  const label = [word, work].find((one) => Object.hasOwn(labels, one));
  return label === undefined ? undefined : labels[label];
}

/** 김철수·박지민 are two people; Han names with an interpunct are foreign ones. */
const splitKoreanPair: Rule = (word, _, patterns) => {
  const [left = '', right = ''] = /^\p{Script=Hangul}+·\p{Script=Hangul}+$/u.test(word)
    ? word.split('·')
    : [];
  const arePeople = [left, right].every((one) => isCertain(one, patterns));
  return arePeople ? [toName(left), { kind: 'gap', text: '·' }, toName(right)] : undefined;
};

/** 文·田中さくら, 編集委員·山田太郎, 政治部·山田太郎, 글·사진. */
const splitAtInterpunct: Rule = (word, place, patterns) => {
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
const splitRole: Rule = (word, { isNameExpected }, patterns) => {
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
  return [...name, token, ...splitRest(rest, patterns)];
};

/** Splits the text directly after a role: a name, which 报道 or the next role may follow directly. */
function splitRest(text: string, patterns: BylinePatterns): Token[] {
  if (text === '') return [];
  const { han } = patterns;
  const [named = text, report] = text.split(han.report);
  if (report !== undefined) {
    return [...splitRest(named, patterns), { kind: 'known', text: report }];
  }
  const next = han.nextRole.exec(text)?.index ?? 0;
  if (next === 0) return splitWord(text, glued, patterns);
  return [
    ...splitWord(text.slice(0, next), glued, patterns),
    ...splitWord(text.slice(next), glued, patterns),
  ];
}

/** 受访者供图, 资料图片, 北京报道, 摄于郑州. */
const splitPhrase: Rule = (word, { isListed }, patterns) => {
  const { han } = patterns;
  if (han.takenAt.test(word)) {
    return [{ kind: 'label', text: word, credits: ['photographer'] }];
  }
  const [reporter = '', report] = word.split(han.report);
  if (isListed && report !== undefined && isCertain(reporter, patterns)) {
    return splitRest(word, patterns);
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

/** 张三摄, 王小明译. */
const splitNameAndLabel: Rule = (word, _, patterns) => {
  const { touchingLabel, nameLikeLabel, officeEnd } = patterns.han;
  const [, name = '', label = ''] = touchingLabel.exec(word) ?? nameLikeLabel.exec(word) ?? [];
  if (!isCertain(name, patterns) || officeEnd.test(name)) return undefined;
  return [toName(name), ...toLabel(label, label, patterns)];
};

/** 编辑张三, 视频编辑张三. */
const splitLabelAndName: Rule = (word, _, patterns) => {
  const { labelAndRest, officeEnd } = patterns.han;
  const [, office = '', label = '', name = ''] = labelAndRest.exec(word) ?? [];
  const isLabel = label !== '' && (office === '' || isOffice(office, patterns));
  if (!isLabel || !isCertain(name, patterns) || officeEnd.test(name)) return undefined;
  return [...toLabel(office + label, label, patterns), toName(name)];
};

/** 每经编辑, 特约撰稿. */
const splitOfficeLabel: Rule = (word, { isGlued }, patterns) => {
  const { officeAndLabel, officeEnd } = patterns.han;
  const [, office = '', label = ''] = officeAndLabel.exec(word) ?? [];
  if (!label || isGlued || officeEnd.test(word) || !isOffice(office, patterns)) return undefined;
  return toLabel(word, label, patterns);
};

function toLabel(text: string, label: string, { han }: BylinePatterns): Token[] {
  const credits: readonly Credit[] = han.vocabulary.labels[label] ?? ['none'];
  return [{ kind: 'label', text, credits }];
}

/** Whether a text before a label is an outlet or a rank, and not a person: 本报, 每经, 特约. */
function isOffice(text: string, { han }: BylinePatterns): boolean {
  const { ranks, ownPaper } = han.vocabulary;
  return (
    ranks.includes(text) ||
    ownPaper.includes(text) ||
    han.officeEnd.test(text) ||
    han.longOfficeEnd.test(text) ||
    han.notPeople.test(text) ||
    !isSurname([...text][0] ?? '')
  );
}

/** 郑州市第一中学, 清溪发布. */
const splitOffice: Rule = (word, _, { han }) =>
  han.officeEnd.test(word) ? [{ kind: 'known', text: word }] : undefined;

const splitCertainName: Rule = (word, _, patterns) =>
  isCertain(word, patterns) ? [toName(word)] : undefined;

/** 张三和李四. */
const splitPair: Rule = (word, _, patterns) => {
  const [, first = '', and = '', second = ''] = patterns.han.and.exec(word) ?? [];
  const arePeople = [first, second].every((one) => isCertain(one, patterns));
  return arePeople ? [toName(first), { kind: 'gap', text: and }, toName(second)] : undefined;
};

/** 张三等. */
const splitOthers: Rule = (word, _, patterns) => {
  const [, name = '', others = ''] = patterns.han.andOthers.exec(word) ?? [];
  return isCertain(name, patterns) ? [toName(name), { kind: 'known', text: others }] : undefined;
};

/** 学生会, 教务处; 王学会 may be a person. */
const splitLongOffice: Rule = (word, _, { han }) => {
  const isLong = word.length > 3 || !isSurname([...word][0] ?? '');
  return isLong && han.longOfficeEnd.test(word) ? [{ kind: 'known', text: word }] : undefined;
};

/** 老树: whether it is a name depends on the words around it. */
const splitDoubtfulName: Rule = (word, { isGlued }, patterns) => {
  const evidence = judgeName(word, patterns);
  return evidence && !isGlued ? [{ kind: 'name', text: word, evidence }] : undefined;
};

function isCertain(text: string, patterns: BylinePatterns): boolean {
  return text !== '' && judgeName(text, patterns) === 'certain';
}

function toName(text: string): Token {
  return { kind: 'name', text, evidence: 'certain' };
}

/** 郑州大学教授, 郑州大学教授张三. */
const splitOccupation: Rule = (word, _, patterns) => {
  const [, occupation = '', rest = ''] = patterns.han.occupation.exec(word) ?? [];
  if (!occupation) return undefined;
  if (rest === '') return [{ kind: 'known', text: word }];
  if (!isCertain(rest, patterns)) return undefined;
  return [{ kind: 'known', text: occupation }, toName(rest)];
};

const rules: readonly Rule[] = [
  splitVocabulary,
  splitKoreanPair,
  splitAtInterpunct,
  splitRole,
  splitPhrase,
  splitNameAndLabel,
  splitLabelAndName,
  splitOfficeLabel,
  splitOccupation,
  splitOffice,
  splitCertainName,
  splitPair,
  splitOthers,
  splitLongOffice,
  splitDoubtfulName,
];
