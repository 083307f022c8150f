/**
 * The most common Japanese surnames, in the characters of Japan, and the characters that most given names end with.
 * Sources: the ranking of surnames by Meiji Yasuda (2018) and its lists of given names.
 */
export const japaneseSurnames: ReadonlySet<string> = new Set(
  (
    '佐藤 鈴木 高橋 田中 渡辺 渡邊 渡邉 伊藤 中村 小林 山本 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 阿部 ' +
    '池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川 近藤 石井 坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 原田 ' +
    '岡本 中川 中野 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 宮崎 横山 工藤 宮本 内田 高木 安藤 谷口 大野 丸山 今井 ' +
    '河野 藤本 村田 武田 上野 杉山 増田 菅原 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 ' +
    '浜田 市川 古川 水野 小松 島田 小山 高田 五十嵐 西田 大橋 黒田 川口 山内 服部 本田 秋山 望月 星野 川村 荒木 松下 福島 土屋 大島'
  ).split(' '),
);

export const japaneseNameEndings: ReadonlySet<string> = new Set(
  '郎朗子美恵江香奈菜織乃代絵里紀樹希輝介助佑祐輔也哉弥男夫雄一二三太大翔斗人仁平司志史士彦久治司樹花華穂実真央衣依沙紗音那葵凛結愛陽翼健剛誠浩隆博明広弘',
);
