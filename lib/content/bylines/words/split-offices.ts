/** Words that are the names of offices, and of no person. */
import { isSurname } from '@/lib/language/names/chinese-surnames';
import type { Rule } from './word-rule';

/** 郑州市第一中学, 清溪发布. */
export const splitOffice: Rule = (word, _, { han }) =>
  han.officeEnd.test(word) ? [{ kind: 'known', text: word }] : undefined;

/** 学生会, 教务处; 王学会 may be a person. */
export const splitLongOffice: Rule = (word, _, { han }) => {
  const isLong = word.length > 3 || !isSurname([...word][0] ?? '');
  return isLong && han.longOfficeEnd.test(word) ? [{ kind: 'known', text: word }] : undefined;
};
