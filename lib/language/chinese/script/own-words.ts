/**
 * Words and characters that are right where OpenCC's tables are wrong or silent, in their notation and standard (里 is
 * 裏 there; the region's table makes it 裡). Each was found in newspaper text.
 */

/** From simplified to traditional. */
export const simplifiedWords = [
  // Alone, 签 is nearly always to sign.
  '签 簽',
  // To be (係), and not a system.
  '均系 均係|确系 確係|实系 實係|纯系 純係|乃系 乃係|显系 顯係|皆系 皆係|多系 多係|仍系 仍係|疑系 疑係',
  // The usual words in Taiwan's newspapers.
  '冲水库 沖水庫|冲村 沖村|冲镇 沖鎮|县志 縣志|方志 方志|地方志 地方志|省志 省志|市志 市志',
  '才干 才幹|子丑 子丑|丑寅 丑寅|斗米 斗米|朱红 朱紅|家具 家具|胡同 胡同|冬冬 冬冬|克制 克制',
].join('|');

/** From traditional to simplified. */
export const toSimplifiedWords = [
  // Words that Taiwan writes in its own way, and OpenCC leaves as they are.
  '甚麼 什么|甚么 什么|妳 你|妳們 你们|祂 他|牠 它|牠們 它们',
  '覆蓋 覆盖|反覆 反复|回覆 回复|答覆 答复|藉口 借口|藉由 借由|憑藉 凭借|座標 坐标|想像 想象',
].join('|');

/** Words with 著 that Taiwan writes as the mainland does, and that OpenCC takes for those with 着. */
export const wordsWithZhu = '卓著 卓著|昭著 昭著|標誌著 標誌着|意味著 意味着';
