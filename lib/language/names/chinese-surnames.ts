/**
 * Chinese surnames, the strongest evidence that a few Han characters are the name of a person. Sources: the Hundred
 * Family Surnames (百家姓) and the surnames of today's registers that it lacks (肖, 覃, 付). Surnames that are
 * everyday words (但, 由, 来) are left out.
 */

/** The hundred most common surnames of one character, which about 85 % of all people have. */
const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白' +
  '孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';

const rareSurnames =
  '汤尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳酆鲍费廉岑倪滕殷毕邬安乐时傅皮卞齐康伍元卜平和穆湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻' +
  '强路娄危童颜梅盛刁骆樊凌霍虞支柯昝管经裘缪干解应宗宣贲郁单杭洪包诸左吉钮嵇邢裴荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井富巫乌焦巴弓牧隗山谷车宓' +
  '蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄印宿怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥苍双闻莘党翟贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛' +
  '寿边扈燕冀郏浦尚农温庄晏柴瞿阎慕连茹习宦艾鱼容古易慎戈庾暨居衡耿满弘匡文寇广禄阙东欧殳沃利蔚夔隆巩厍聂晁勾敖融冷訾辛阚那简饶沙乜鞠' +
  '须丰巢关蒯相查荆游竺权逯盖益桓佟佴褚卫代苟岳晋楚涂原鄢折揭哈阳占初亓邸芦朴楼母冼盘候邝仉牟仝帅郄兰宾植麦甯虎丛缑肇税苑漆库区' +
  '冒仵刀布隋亢佘綦粟訚尧迟阿敬未忻';

const doubleSurnames =
  '万俟 司马 上官 欧阳 夏侯 诸葛 闻人 东方 赫连 皇甫 尉迟 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 公孙 仲孙 轩辕 令狐 钟离 宇文 长孙 慕容 ' +
  '鲜于 闾丘 司徒 司空 亓官 司寇 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 ' +
  '东门 西门 南宫 第五 独孤 纳兰 完颜 叶赫 那拉 爱新 公仪 公输 屈突 贺兰 即墨 达奚 褚师 哥舒 耶律';

/** The traditional characters of surnames, each with its simplified form. */
const traditionalPairs =
  '張张 劉刘 陳陈 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 鄧邓 馮冯 蕭肖 葉叶 蘇苏 呂吕 盧卢 鍾钟 鐘钟 譚谭 陸陆 韋韦 賈贾 鄒邹 ' +
  '閆闫 閻阎 龍龙 賀贺 顧顾 龔龚 萬万 錢钱 嚴严 莊庄 湯汤 華华 竇窦 雲云 魯鲁 鳳凤 費费 畢毕 鄔邬 樂乐 時时 齊齐 貝贝 計计 談谈 龐庞 紀纪 項项 ' +
  '藍蓝 閔闵 強强 婁娄 顏颜 駱骆 淩凌 單单 諸诸 鈕钮 榮荣 儲储 烏乌 車车 寧宁 欒栾 厲厉 薊蓟 懷怀 賴赖 藺蔺 喬乔 陰阴 雙双 聞闻 黨党 貢贡 勞劳 ' +
  '酈郦 邊边 農农 溫温 別别 連连 習习 魚鱼 終终 滿满 國国 廣广 祿禄 闕阙 東东 歐欧 師师 鞏巩 聶聂 簡简 饒饶 養养 須须 豐丰 關关 蓋盖 權权 衛卫 ' +
  '晉晋 塗涂 陽阳 續续 蘆芦 樓楼 盤盘 鄺邝 帥帅 來来 蘭兰 賓宾 麥麦 叢丛 銀银 練练 稅税 戰战 閃闪 庫库 區区 堯尧 遲迟 長长 離离 軒轩 轅辕 閭闾 ' +
  '鮮鲜 顓颛 獨独 納纳 愛爱 輸输 賁贲 鬱郁 於于 麯曲 薩萨 蔣蒋 達达';

const common = new Set(commonSurnames);
const single = new Set(commonSurnames + rareSurnames);
const double = new Set(doubleSurnames.split(' '));
const simplifiedOf = new Map(traditionalPairs.split(' ').map(([from = '', to = '']) => [from, to]));

/** Writes the traditional characters that occur in surnames in their simplified form: 歐陽 → 欧阳. */
export function simplifySurname(text: string): string {
  return [...text].map((character) => simplifiedOf.get(character) ?? character).join('');
}

/** Whether a text is a surname of one character, in either script. */
export function isSurname(text: string): boolean {
  return single.has(simplifySurname(text));
}

/** Whether a text is one of the hundred most common surnames, in either script. */
export function isCommonSurname(text: string): boolean {
  return common.has(simplifySurname(text));
}

/** Whether a text is a surname of two characters, in either script. */
export function isDoubleSurname(text: string): boolean {
  return double.has(simplifySurname(text));
}
