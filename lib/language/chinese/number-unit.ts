/**
 * Matches what follows a number in Chinese and must stay on the same line: an approximation (多, 余), magnitudes
 * (万, 亿) and one unit, as in 328亿元, 5000多名, 35摄氏度. It covers simplified and traditional characters.
 * The last block of units is that of Unicode: ㎞, ㎡.
 *
 * Limit: it has only units that are common in newspapers; another one may be parted from its number.
 */
const approximation = '[多余餘几幾来來]?';
const magnitudes = '(?:[十百万萬亿億兆]|千(?![米克瓦伏]))*';

const longUnits = [
  '平方(?:公里|千米|米|厘米|公尺|英尺|呎)',
  '立方(?:米|厘米|公尺)',
  '公(?:里|斤|顷|頃|吨|噸|尺|升|分|克)',
  '千(?:米|克|瓦时|瓦時|瓦|伏)',
  '(?:毫|厘)米',
  '毫(?:克|升)',
  '[海英][里哩]|英尺|英呎|光年',
  '[摄攝]氏度|[华華]氏度',
  '[个個](?:百分[点點]|月|多月|小[时時]|工作日)',
  '小[时時]|分[钟鐘]|秒[钟鐘]|年代|[周週]年|[周週][岁歲]|月份|[点點][钟鐘]',
  '[人架班车車]次|[年月](?:底|末|初)|号线|號線',
  '(?:美|欧|歐|日|港|澳|台|臺)元|英[镑鎊]|[卢盧]布|[韩韓]元',
];

const shortUnits =
  '年月日号時时点分秒天周季岁届元角块度米吨斤克升里亩顷倍成折级层楼路站期版页集幅条件项次回场个名位人户口家所座栋间套台辆架艘列枚只头匹株棵本册张封支部款种类组队排批股例起篇首尾顶节步国省市县区乡镇村' +
  '號點週歲屆塊噸畝頃級層頁條項場個戶棟間輛隻頭張種類組隊頂節國縣區鄉鎮里坪';

export const numberUnit = new RegExp(
  `${approximation}${magnitudes}${approximation}(?:${longUnits.join('|')}|[${shortUnits}\u3380-\u33df])?`,
  'y',
);
