/** Splits one word of a byline in East Asian script into tokens. */
import type { Credit, Role } from '@/lib/language/byline-vocabulary';
import { isSurname } from '@/lib/language/chinese/surnames';
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

/** 文·田中さくら, 編集委員·山田太郎, 政治部·山田太郎, 글·사진, 김철수·박지민. */
const splitAtInterpunct: Rule = (word, place, patterns) => {
  const at = word.indexOf('·');
  if (at <= 0 || at === word.length - 1) return undefined;
  const [left, right] = [word.slice(0, at), word.slice(at + 1)];
  const isLabel =
    splitVocabulary(left, place, patterns)?.[0]?.kind === 'label' ||
    Object.hasOwn(patterns.han.vocabulary.roles, left);
  const isOffice = patterns.han.officeEnd.test(left);
  const arePeople =
    !isLabel &&
    /^[\p{Script=Hangul}·]+$/u.test(word) &&
    [left, right].every((one) => judgeName(one, patterns) === 'certain');
  if (arePeople) {
    return [
      { kind: 'name', text: left, evidence: 'certain' },
      { kind: 'gap', text: '·' },
      { kind: 'name', text: right, evidence: 'certain' },
    ];
  }
  if (!isLabel && !(isOffice && judgeName(right, patterns) === 'certain')) return undefined;
  return [
    ...splitWord(left, place, patterns),
    { kind: 'gap', text: '·' },
    ...splitWord(right, { isNameExpected: isLabel, isListed: false, isGlued: false }, patterns),
  ];
};

/** 本报记者, 澎湃新闻记者张三, 张三通讯员 after a role that has no name yet. */
const splitRole: Rule = (word, { isNameExpected }, patterns) => {
  const { han } = patterns;
  const [, before = '', rank = '', role = '', rest = ''] = han.roleWord.exec(word) ?? [];
  if (!role) return undefined;
  const hasName = judgeName(before, patterns) === 'certain';
  const named = isNameExpected && hasName ? before : '';
  const text = word.slice(named.length, word.length - rest.length);
  const main = han.vocabulary.roles[role] ?? 'reporter';
  const roles: Role[] = han.photographerRank.test(rank) ? [main, 'photographer'] : [main];
  const name: Token[] = named ? [{ kind: 'name', text: named, evidence: 'certain' }] : [];
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
  if (isListed && report !== undefined && judgeName(reporter, patterns) === 'certain') {
    return splitRest(word, patterns);
  }
  if (han.tail.test(word)) return [{ kind: 'known', text: word }];
  const [, named = ''] = han.touchingLabel.exec(word) ?? [];
  const isPerson = named !== '' && judgeName(named, patterns) === 'certain';
  const isKnown = han.notPeople.test(word) && !isPerson && !endsInDesk(word, han);
  return isKnown ? [{ kind: 'known', text: word, isSource: true }] : undefined;
};

/** 每经编辑, 本报校对: unlike in 资料图片 and 新华社供稿, the label is that of a person. */
function endsInDesk(word: string, { officeAndLabel, vocabulary }: BylinePatterns['han']): boolean {
  const [, , label = ''] = officeAndLabel.exec(word) ?? [];
  const credits = vocabulary.labels[label] ?? [];
  return credits.includes('editor') || credits.includes('translator') || credits.includes('none');
}

/** 张三摄, 王小明译, 每经编辑, 编辑张三. */
const splitLabelled: Rule = (word, place, patterns) => {
  const { han } = patterns;
  const [, name = '', label = ''] =
    han.touchingLabel.exec(word) ?? han.nameLikeLabel.exec(word) ?? [];
  if (label && judgeName(name, patterns) === 'certain' && !han.officeEnd.test(name)) {
    return [{ kind: 'name', text: name, evidence: 'certain' }, ...toLabel(label, label, patterns)];
  }
  const [, desk = '', first = '', rest = ''] = han.labelAndRest.exec(word) ?? [];
  const isDesk = first !== '' && (desk === '' || isOffice(desk, patterns));
  if (isDesk && judgeName(rest, patterns) === 'certain' && !han.officeEnd.test(rest)) {
    return [
      ...toLabel(desk + first, first, patterns),
      { kind: 'name', text: rest, evidence: 'certain' },
    ];
  }
  const [, office = '', last = ''] = han.officeAndLabel.exec(word) ?? [];
  if (!last || place.isGlued || han.officeEnd.test(word)) return undefined;
  return isOffice(office, patterns) ? toLabel(word, last, patterns) : undefined;
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

/** 张三, 张三等, 张三和李四. */
const splitNames: Rule = (word, { isGlued }, patterns) => {
  const { han } = patterns;
  if (han.officeEnd.test(word)) return [{ kind: 'known', text: word }];
  const evidence = judgeName(word, patterns);
  if (evidence === 'certain') return [{ kind: 'name', text: word, evidence }];
  const [, first = '', and = '', second = ''] = han.and.exec(word) ?? [];
  const both: Token[] = [first, second].map((text) => ({
    kind: 'name',
    text,
    evidence: 'certain',
  }));
  const areNames = [first, second].every((text) => judgeName(text, patterns) === 'certain');
  if (and && areNames) return both.toSpliced(1, 0, { kind: 'gap', text: and });
  const [, named = '', others = ''] = han.andOthers.exec(word) ?? [];
  if (others && judgeName(named, patterns) === 'certain') {
    return [
      { kind: 'name', text: named, evidence: 'certain' },
      { kind: 'known', text: others },
    ];
  }
  if (han.longOfficeEnd.test(word)) return [{ kind: 'known', text: word }];
  return evidence && !isGlued ? [{ kind: 'name', text: word, evidence }] : undefined;
};

/** 郑州大学教授, 郑州大学教授张三. */
const splitOccupation: Rule = (word, _, patterns) => {
  const [, occupation = '', rest = ''] = patterns.han.occupation.exec(word) ?? [];
  if (!occupation) return undefined;
  if (rest === '') return [{ kind: 'known', text: word }];
  if (judgeName(rest, patterns) !== 'certain') return undefined;
  return [
    { kind: 'known', text: occupation },
    { kind: 'name', text: rest, evidence: 'certain' },
  ];
};

const rules: readonly Rule[] = [
  splitVocabulary,
  splitAtInterpunct,
  splitRole,
  splitPhrase,
  splitLabelled,
  splitOccupation,
  splitNames,
];
