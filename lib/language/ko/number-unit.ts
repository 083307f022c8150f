/**
 * Matches what follows a number in Korean and must stay on the same line: magnitudes (만, 억) and one unit, as in
 * 328억원, 5000여명, 9시, 35도. Particles after it may begin a line.
 * The last block of units is that of Unicode: ㎞, ㎡.
 *
 * Limit: it has only units that are common in newspapers; another one may be parted from its number.
 */
const magnitudes = '[십백천만억조]*여?';

const longUnits = [
  '(?:제곱|세제곱)?(?:킬로|센티|밀리)?(?:미터|그램|리터)|킬로와트시?|헥타르|퍼센트|포인트',
  '달러|유로|파운드|위안|마리|가지|가구|세대|군데|개월|개국|개소|주년|학년|시간|여년|번째|층짜리',
  '년(?:대|도|간|째)|일(?:간|째)|주(?:간|일)|분간|초간|차례',
];

const shortUnits =
  '년월일시분초주세살원명인개건회번곳대권장채동층호면쪽위점도배평톤석표편곡조항과차척기량형종팀승패무골';

export const koreanNumberUnit = new RegExp(
  `${magnitudes}(?:${longUnits.join('|')}|[${shortUnits}\u3380-\u33df])?`,
  'y',
);
