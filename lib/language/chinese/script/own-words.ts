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
  // To make (製), and no rule (制): of what or how, and what is made.
  '手工制 手工製|石制 石製|银制 銀製|金制 金製|玉制 玉製|骨制 骨製|钢制 鋼製|陶制 陶製|烤制 烤製|蒸制 蒸製|煎制 煎製|煮制 煮製',
  '晒制 曬製|织制 織製|刻制 刻製|雕制 雕製|拍制 拍製|捏制 捏製|制种 製種|制氢 製氫|制氧 製氧|制证 製證|制卡 製卡',
  '调制解调器 調制解調器',
].join('|');

/** From traditional to simplified. */
export const toSimplifiedWords = [
  // Words that Taiwan writes in its own way, and OpenCC leaves as they are.
  '甚麼 什么|甚么 什么|妳 你|妳們 你们|祂 他|牠 它|牠們 它们',
  '覆蓋 覆盖|反覆 反复|回覆 回复|答覆 答复|藉口 借口|藉由 借由|憑藉 凭借|座標 坐标|想像 想象',
].join('|');
