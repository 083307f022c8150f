/**
 * The words of new articles (`paper new --kind`): the words before questions and answers, what is written for a
 * picture, and advice to the editor, which is a comment in the front matter and never printed.
 */
import { languageOf } from './find-language';

export interface TemplateWords {
  /** With its colon. */
  question: string;
  answer: string;
  picture: { alt: string; file: string; caption: string };
  advice: Readonly<Record<AdvisedKind, string>>;
}

type AdvisedKind =
  | 'photo'
  | 'verse'
  | 'notice'
  | 'obituary'
  | 'letters'
  | 'interview'
  | 'index'
  | 'ad';

const hans: TemplateWords = {
  question: '问：',
  answer: '答：',
  picture: { alt: '照片上有什么', file: 'zhaopian.jpg', caption: '图片说明｜摄影者' },
  advice: {
    photo: '图片为主，可以没有正文；图片放在本文件旁边，文件名写在括号里',
    verse: '每行诗写一行，两节之间空一行；byline 写作者',
    notice: '正文写在日期之前；最后两段写落款：单位、日期',
    obituary: '正文写在日期之前；最后两段写落款：单位、日期',
    letters:
      '每封信一个小标题（## 开头），信末另起一段写姓名，不加句号；title 写来信谈什么，不要重复 column',
    interview: '问、答各起一段，也可以写 记者： 和受访者的姓名',
    index: '正文留空，排版时自动列出其他各版的标题和版次',
    ad: 'title 印在正文上方；place 是版面的哪个角',
  },
};

const hant: TemplateWords = {
  question: '問：',
  answer: '答：',
  picture: { alt: '照片上有什麼', file: 'zhaopian.jpg', caption: '圖片說明｜攝影者' },
  advice: {
    photo: '圖片為主，可以沒有正文；圖片放在本檔案旁邊，檔名寫在括號裏',
    verse: '每行詩寫一行，兩節之間空一行；byline 寫作者',
    notice: '正文寫在日期之前；最後兩段寫落款：單位、日期',
    obituary: '正文寫在日期之前；最後兩段寫落款：單位、日期',
    letters:
      '每封信一個小標題（## 開頭），信末另起一段寫姓名，不加句號；title 寫來信談什麼，不要重複 column',
    interview: '問、答各起一段，也可以寫 記者： 和受訪者的姓名',
    index: '正文留空，排版時自動列出其他各版的標題和版次',
    ad: 'title 印在正文上方；place 是版面的哪個角',
  },
};

const english: TemplateWords = {
  question: 'Q:',
  answer: 'A:',
  picture: { alt: 'what it shows', file: 'picture.jpg', caption: 'caption｜credit' },
  advice: {
    photo: 'the picture leads; put its file beside this one and its name between the brackets',
    verse: 'one line of the poem a line, an empty line between stanzas; byline is the poet',
    notice: 'the text comes before the date; the line above the date says who gives notice',
    obituary: 'the text comes before the date; the line above the date says who gives notice',
    letters:
      'a crosshead (##) over each letter, the name in a line of its own under it; title says what they are about, not again what column says',
    interview: 'a paragraph for each turn; names with a colon do as well as Q: and A:',
    index: 'leave the body empty: it lists headlines of other pages by itself',
    ad: 'title is printed above the text; place is the corner of the page',
  },
};

/** By the tag of the language; papers in all others have the English words. */
const wordsByTag: Readonly<Record<string, TemplateWords>> = {
  'zh-Hans': hans,
  'zh-Hant': hant,
  ja: { ...english, question: '問：', answer: '答：' },
  ko: { ...english, question: '문:', answer: '답:' },
  de: { ...english, question: 'Frage:', answer: 'Antwort:' },
  fr: { ...english, question: 'Question :', answer: 'Réponse :' },
  es: { ...english, question: 'Pregunta:', answer: 'Respuesta:' },
};

/** @param tag the paper's language, BCP 47 */
export function templateWordsOf(tag: string): TemplateWords {
  return wordsByTag[languageOf(tag).tag] ?? english;
}
