/** Words that are labels (文, 摄影, 责编) or have one beside a name or an office. */
import type { Credit } from '@/lib/language/byline-vocabulary';
import { isSurname } from '@/lib/language/names/chinese-surnames';
import type { BylinePatterns } from '../byline-patterns';
import type { Token } from '../token';
import { isCertain, type Rule, toName } from './word-rule';

/** 文, 摄影, 责编; 和. */
export const splitVocabulary: Rule = (word, _, { han }) => {
  if (han.andOnly.test(word)) return [{ kind: 'gap', text: word }];
  if (han.note.test(word)) return [{ kind: 'known', text: word }];
  const credits = findCredits(word, han);
  const isWeak = han.vocabulary.weakLabels.includes(word);
  return credits && [{ kind: 'label', text: word, credits, isWeak }];
};

/** The word for a person also names the work: 整理人. */
export function findCredits(
  word: string,
  { vocabulary: { labels, notPeople } }: BylinePatterns['han'],
): readonly Credit[] | undefined {
  if (notPeople.includes(word)) return undefined;
  const work = word.length > 2 ? word.replace(/[人者]$/u, '') : word;
  const label = [word, work].find((one) => Object.hasOwn(labels, one));
  return label === undefined ? undefined : labels[label];
}

/** 张三摄, 王小明译. */
export const splitNameAndLabel: Rule = (word, _, patterns) => {
  const { touchingLabel, nameLikeLabel, officeEnd } = patterns.han;
  const [, name = '', label = ''] = touchingLabel.exec(word) ?? nameLikeLabel.exec(word) ?? [];
  if (!isCertain(name, patterns) || officeEnd.test(name)) return undefined;
  return [toName(name), ...toLabel(label, label, patterns)];
};

/** 编辑张三, 视频编辑张三. */
export const splitLabelAndName: Rule = (word, _, patterns) => {
  const { labelAndRest, officeEnd } = patterns.han;
  const [, office = '', label = '', name = ''] = labelAndRest.exec(word) ?? [];
  const isLabel = label !== '' && (office === '' || isOffice(office, patterns));
  if (!isLabel || !isCertain(name, patterns) || officeEnd.test(name)) return undefined;
  return [...toLabel(office + label, label, patterns), toName(name)];
};

/** 每经编辑, 特约撰稿. */
export const splitOfficeLabel: Rule = (word, { isGlued }, patterns) => {
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
