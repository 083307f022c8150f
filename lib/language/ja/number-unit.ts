/**
 * Matches what follows a number in Japanese and must stay on the same line: an approximation (数, 余), magnitudes
 * (万, 億) and one unit, as in 328億円, 3カ国, 100メートル.
 * The last block of units is that of Unicode: ㎞, ㎡.
 *
 * Limit: it has only units that are common in newspapers; another one may be parted from its number.
 */
const approximation = '[数余]?';
const magnitudes = '(?:[十百千万億兆])*';

const longUnits = [
  '[カヵケヶか](?:国|所|月|年|条|村)(?:間|目)?',
  '(?:平方|立方)?(?:キロ|センチ|ミリ)?(?:メートル|グラム|リットル|ワット時|ワット|カロリー|ヘルツ)',
  '平方(?:キロ|センチ)|キロ|センチ|ミリ|トン|ヘクタール|アール|バレル|ノット|マイル|フィート',
  'パーセント|ポイント|ドル|ユーロ|ポンド|ウォン|ページ|チーム|セット|ゲーム|ラウンド|クラス',
  '(?:年|月|時)(?:度|間|半|代|前|後|ごろ|末|初め)',
  '(?:分|秒|日|週|週間|泊)間?|学年|年生|世帯|品目|人目|回目|番目|日目|周年|往復',
];

const shortUnits =
  '年月日時分秒週歳才円銭人名件回個本枚冊台軒戸棟社校店面区市町村県都府国位点度倍割厘畳坪升票席階号番代期次種匹頭羽杯球勝敗分戦試編曲話章巻基隻機両便床室問題色着足組班隊級段合口通部列';

export const japaneseNumberUnit = new RegExp(
  `${approximation}${magnitudes}${approximation}(?:${longUnits.join('|')}|[${shortUnits}\u3380-\u33df])?`,
  'y',
);
