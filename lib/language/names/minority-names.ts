/** Words of names that Chinese takes from other languages, which have no surname. */
import {
  traditionalTransliterationCharacters,
  transliterationCharacters,
} from './transliteration-characters';

const usual = new Set(transliterationCharacters + traditionalTransliterationCharacters);

const minorityWords = [
  // Tibetan.
  '扎西 次仁 才仁 才让 才旦 卓玛 多吉 多杰 达娃 尼玛 旺堆 旺姆 格桑 德吉 央金 拉姆 拉毛 丹增 旦增 平措 罗布 洛桑 索朗 索南 白玛 边巴 顿珠 巴桑 普布 米玛 拉巴 桑杰 桑吉 仁青 仁增 贡布 贡嘎 阿旺 强巴 曲珍 曲吉 益西 群培 晋美 西热 措姆 吉美 嘉措 坚赞 平康 朗杰 旺久 旺杰 旺扎 德庆 玉珍 白珍 江村 江措 南杰 克珠 热旦 华旦 周毛 卓嘎 梅朵 央宗 央珍 次旦 次央 次珍 次旺',
  // Mongolian.
  '巴特尔 巴图 乌云 其其格 其木格 苏日娜 格日勒 斯琴 高娃 朝鲁 那日苏 娜仁 托娅 塔娜 萨仁 阿古拉 布和 哈斯 宝音 图雅 乌兰 额尔敦 巴雅尔 毕力格 孟和 呼和 牧仁 其日麦拉 敖登 阿拉坦 苏和 那顺 通拉嘎 萨日娜 乌日娜 格根 花尔',
  // Uyghur and Kazakh.
  '买买提 吐尔逊 艾力 阿不都 阿卜杜 热合曼 古丽 努尔 艾合买提 玉素甫 吐逊 依明 木合塔尔 热依汗 古丽娜尔 阿依古丽 买合木提 阿迪力 艾尼瓦尔 库尔班 帕提古丽 阿里木 克里木 艾买提 马合木提 巴合提 叶尔兰 塔吉 沙吾提 哈力克 吾买尔 依米提 麦麦提 图尔荪 阿地力 迪丽 米热 巴哈 古力 阿依 娜扎 娜扎尔 热巴 买尔 努尔古丽 古丽巴哈 阿孜古丽 热依拉 祖农 赛买提 吐尔洪 卡德尔 沙拉木',
].flatMap((line) => line.split(' '));

const minorityName = new RegExp(`^(?:${minorityWords.join('|')}){1,3}$`, 'u');

/** Whether a name without a mark consists of words of Tibetan, Mongolian, Uyghur or Kazakh names: 次仁多吉. */
export function isMinorityName(text: string): boolean {
  return text.length > 2 && minorityName.test(text);
}

/** Whether most characters of a part of a name, as in 阿卜杜·热合曼, are used to write foreign names. */
export function isTransliterated(part: string): boolean {
  const characters = [...part];
  const found = characters.filter((character) => usual.has(character));
  return found.length >= characters.length * usualShare;
}

/** Names also have rarer characters, but everyday words (诗路·花雨) hardly have half of the usual ones. */
const usualShare = 0.6;
