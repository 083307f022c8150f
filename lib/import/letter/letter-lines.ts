/**
 * Recognises the lines of the letter around a story: greetings, courtesies, closings, and how its sender can be
 * reached. Each function judges one line without spaces around it.
 */
import { widthOf } from '../blocks/line-shapes';

const addressee =
  '(?:编辑|編輯|老师|老師|主编|主編|总编|總編|主任|记者|記者|同志|先生|女士|小姐|报社|報社|贵报|貴報)';

const greetings: readonly RegExp[] = [
  new RegExp(
    `^.{0,12}${addressee}.{0,4}?[，, ]?(?:您好|你们好|你好|早上好|上午好|中午好|下午好|晚上好|好)[：:，,！!。.～~]*$`,
    'u',
  ),
  /^(?:您好|你好|你们好|大家好|早上好|上午好|下午好|晚上好|各位.{0,8}好)[：:，,！!。.～~]*$/u,
  new RegExp(
    `^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|致).{0,12}${addressee}.{0,6}[：:，,！!]*$`,
    'u',
  ),
  /^(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的).{1,16}[：:，,！!]$/u,
  new RegExp(`^.{0,12}(?:编辑部|編輯部|${addressee}).{0,4}[：:，,]$`, 'u'),
  /^(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening))\b[^.?]{0,40}[,:!–—-]$/i,
  /^(?:dear|hi|hello|hey) (?:(?:the )?(?:editors?|editorial team|team|all|both|everyone|sirs?|madam|desk|newsdesk|newsroom|colleagues)\b.{0,20}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)\.?$/iu,
  /^(?:hi|hello|hey|to whom it may concern)[,:!.]?$/i,
];

export function isGreeting(line: string): boolean {
  return widthOf(line) <= longestGreeting && greetings.some((pattern) => pattern.test(line));
}

/** In columns of a terminal, in which a Han character takes two. */
const longestGreeting = 60;

const courtesy =
  /稿件|投稿|来稿|來稿|供稿|拙作|附件|请查收|請查收|请审|請審|请予|斧正|采用|採用|采纳|刊用|刊登|如下|打扰|冒昧|attach|please find|below is|here is|here's|submi(?:t|ssion)|for your consideration|hope (?:this|you|all)|would you (?:like|print|consider)|fyi\b/i;

/** True for a sentence under the greeting, or at its end, that hands the story over: 寄上稿件一篇，请审阅。 */
export function isCourtesy(line: string): boolean {
  return widthOf(line) <= longestCourtesy && courtesy.test(line) && /[。！!.：:～~]$/u.test(line);
}

/** In columns: two short sentences. */
const longestCourtesy = 120;

/** True for a line that greets and hands over at once: 编辑老师您好，现寄上稿件一篇。 */
export function isGreetingWithCourtesy(line: string): boolean {
  const [, start, rest] = /^(.{2,20}?[，,！!。：:])(.+)$/u.exec(line) ?? [];
  return start !== undefined && isGreeting(start) && isCourtesy(rest ?? '');
}

const closings: readonly RegExp[] = [
  /^此致[\s，,！!。]*(?:敬礼|敬禮)?[！!。]*$/u,
  /^(?:敬礼|敬禮)[！!。]*$/u,
  /^(?:并|並)?(?:顺祝|順祝|敬祝|恭祝|谨祝|祝您|祝你|祝编辑|祝編輯|顺颂|順頌|即颂|敬颂|敬頌|祝|顺致|謹祝)[\s：:，,]*\S{0,14}[！!。～~]*$/u,
  /^(?:编安|編安|撰安|笔安|文祺|时祺|時祺|商祺|大安|台安)[！!。]*$/u,
  /^(?:谢谢|謝謝|感谢|感謝|多谢|致谢|望采用|盼采用|盼复|盼回复|敬请采用|请编辑斧正|敬请斧正)\S{0,12}[！!。～~]*$/u,
  /^(?:(?:with )?(?:best|kind|kindest|warm|warmest|many)(?: and \w+)? (?:regards|wishes|thanks)|regards|best|cheers|thanks|thank you|many thanks|thanks (?:again|in advance|and .{1,20})|thank you .{0,30}|(?:yours|your) ?(?:sincerely|faithfully|truly|ever)?|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|all the best|respectfully|cordially)[,.!]*$/i,
];

export function isClosing(line: string): boolean {
  return closings.some((pattern) => pattern.test(line));
}

/** What phones and web mail write under each mail. */
export function isDeviceLine(line: string): boolean {
  return /^(?:发自我的|從我的|从我的|來自我的|来自我的|发自|Sent from (?:my|Mail|Outlook|Yahoo)|Get Outlook for |Sent via )\S*.{0,40}$/i.test(
    line,
  );
}

const label =
  '(?:联系电话|聯絡電話|联系方式|聯絡方式|电话号码|电话|電話|手机号码|手机号|手机|手機|传真|傳真|通讯地址|通信地址|联系地址|家庭住址|单位地址|地址|住址|邮政编码|邮编|郵編|郵遞區號|微信号|微信|QQ号?|电子邮箱|电子邮件|邮箱|電郵|E-?mail|身份证号?|银行卡号?|账号|开户行|户名|联系人|聯絡人|作者单位|工作单位|单位|姓名|真名|Phone|Telephone|Tel|Mobile|Mob|Cell|Fax|Address|Postcode|WeChat|WhatsApp|Web(?:site)?|www)';
const labelled = new RegExp(
  String.raw`^[（(【[]?\s*${label}\s*[】\]]?(?:\s*[/／(（][^:：]{1,12})?\s*(?:[:：.]|\s(?=[\d+])|(?=[\d+]))`,
  'iu',
);

/** Mobile numbers of mainland China, with or without a country code and separators. */
const mobile = /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/u;
const anyNumber = /(?<![\d.])(?:\+\d{1,3}[\s-]?)?(?:\(?\d{2,5}\)?[\s-]){1,4}\d{3,8}(?!\d)/u;
const address = /^[<\s]*[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>\s]*$/;

/** True for a line with nothing but how somebody can be reached: 电话：139…, 赵敏 139…, an address of mail. */
export function isContact(line: string): boolean {
  if (widthOf(line) > longestContact) return false;
  if (labelled.test(line) || address.test(line)) return true;
  const isShort = widthOf(line) <= longestName && !/[。！？!?；;]/u.test(line);
  return isShort && (mobile.test(line) || /^[+(]?[\d\s()-]{7,}$/.test(line));
}

/** In columns: a street address with its label. */
const longestContact = 120;
/** In columns: a name, a school and a number. */
const longestName = 44;

/** True if a line names the number of a mobile phone, or an address of mail, wherever it is. */
export function hasPrivateNumber(line: string): boolean {
  return mobile.test(line) || (labelled.test(line) && anyNumber.test(line));
}

/** True for a short line that may be a name, an employer or a date between a closing and a telephone number. */
export function isNameOrPlace(line: string): boolean {
  return widthOf(line) <= longestName && !/[。！？!?；;：:]|(?:摄|攝|图)[）)]?$|^图为/u.test(line);
}

/** True for the caption of a picture, which may come behind the end of the letter. */
export function isCaption(line: string): boolean {
  return /^(?:图为|圖為|图[一二三四\d]?[：:])|(?:摄|攝)[）)]?$/u.test(line);
}

/** The line over a forwarded or answered mail. */
export function isForwardMark(line: string): boolean {
  return (
    /^[-—_\s]*(?:forwarded message|original message|begin forwarded message:?|原始邮件|原始郵件|转发的?邮件|转发邮件信息|轉寄郵件|开始转发的邮件：?|回复的原邮件)[-—_:：\s]*$/i.test(
      line,
    ) || /^_{20,}$/.test(line)
  );
}

/** A line of the head of a forwarded mail: From: …, 发件人：…. */
export function isForwardHeader(line: string): boolean {
  return /^[*\s]*(?:from|sent|date|to|cc|subject|reply-to|发件人|發件人|寄件者|发送时间|发送日期|傳送時間|收件人|收件者|抄送|主题|主題|主旨|日期|时间|时间戳)\s*\*?\s*[:：]/i.test(
    line,
  );
}

/** On … wrote: over the lines of the mail that is answered. */
export function isQuotationMark(line: string): boolean {
  return /^(?:On .{5,120} wrote|.{0,20}于?\s?\d{4}.{5,80}写道|.{2,60}写道|.{5,80}schrieb)\s*[:：]$/i.test(
    line,
  );
}
