/**
 * A number stays with its unit (CLREQ #prohibition_rules_for_unbreakable_marks): 328亿元, 5000多名, 35摄氏度, 3月 and 9日.
 *
 * Comes in: a text and the offset just behind a digit. Goes out: how many characters from there on
 * belong to the number: an approximation (多, 余), magnitudes (万, 亿) and one unit.
 *
 * Limit: only the units that papers print; an unknown one may open a line, as any Han may.
 */
export function unitLength(text: string, offset: number): number {
  unit.lastIndex = offset;
  return unit.exec(text)?.[0].length ?? 0;
}

const approximation = '[多余几来]?';
const magnitudes = '(?:[十百万亿兆]|千(?![米克瓦伏]))*';

const longUnits = [
  '平方(?:公里|千米|米|厘米)',
  '立方(?:米|厘米)',
  '公(?:里|斤|顷|吨|尺|升)',
  '千(?:米|克|瓦时|瓦|伏)',
  '(?:毫|厘)米',
  '毫(?:克|升)',
  '海里|英里|英尺|光年',
  '摄氏度|华氏度',
  '个(?:百分点|月|多月|小时|工作日)',
  '小时|分钟|秒钟|年代|周年|周岁|月份|点钟',
  '(?:美|欧|日|港|澳)元|英镑|卢布|韩元',
];

const shortUnits =
  '年月日号时点分秒天周季岁届元角块度米吨斤克升里亩顷倍成折级层楼路站期版页集幅条件项次回场个名位人户口家所座栋间套台辆架艘列枚只头匹株棵本册张封支部款种类组队排批股例起篇首尾顶节步国省市县区乡镇村';

const unit = new RegExp(
  `${approximation}${magnitudes}${approximation}(?:${longUnits.join('|')}|[${shortUnits}])?`,
  'y',
);
