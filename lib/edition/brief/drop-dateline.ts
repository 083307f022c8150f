/**
 * Removes what stands before the first sentence of a story: who reports, and from where (本报讯（记者 张三）, LONDON
 * (AP) —). In a brief these are no news. Only what is surely a dateline is removed: 记者昨日从市政府获悉 begins a sentence.
 */
export function dropDateline(text: string): string {
  const rest = patterns.reduce((left, pattern) => left.replace(pattern, ''), text.trimStart());
  return rest === '' ? text.trim() : rest;
}

/** Names, places and offices within a bracket. */
const bracket = '[（(][^（()）]{1,80}[）)]';
/** 记者 张三 报道：, 本报记者张三、李四摄影报道 */
const reporters = String.raw`(?:本报|本台|本社)?(?:特约|全媒体|融媒体|见习|实习)?(?:记者|通讯员)[\p{Script=Han}\s、·]{1,40}?(?:摄影|综合)?(?:报道|報道|報導|摄)`;
const agencies =
  '新华社|新華社|中新社|中新网|中新網|中央社|人民网|央视网|路透社|法新社|美联社|美聯社|共同社|塔斯社|韩联社';

/** In the order in which they follow each other. */
const patterns: readonly RegExp[] = [
  // 【本报讯】, 【東京=田中太郎】, [서울=홍길동 기자], (서울=연합뉴스) 홍길동 기자 =
  /^(?:【[^】]{1,40}】|\[[^\]]{1,40}(?:기자|=[^\]]{1,30})\]|\([^)]{1,12}=[^)]{1,20}\)(?:\s*\p{Script=Hangul}{2,4}\s기자)?)\s*=?\s*/u,
  // 本报讯（记者 张三）, 新华社北京3月9日电（记者李四）, 据中新网消息
  new RegExp(
    String.raw`^(?:本[报報台刊网網社][\p{Script=Han}]{0,8}?[讯訊](?![息问問])|(?:据)?(?:${agencies})[\p{Script=Han}\d\s]{0,16}?(?:电|電|讯|訊|消息)(?=[（(，,：:\s]))(?:${bracket})?[，,：:\s]*`,
    'u',
  ),
  // （记者 张三 通讯员 李四）
  /^[（(](?:本[报報台社])?(?:特约|见习|实习|全媒体|融媒体)?(?:记者|記者|通讯员|通訊員|特派员)[^（()）]{1,80}[）)][，,：:\s]*/u,
  new RegExp(String.raw`^${reporters}[：:\s]+`, 'u'),
  // LONDON (AP) —, SPRINGFIELD, Ill. —, BEIJING, March 9 (Xinhua) --
  /^\p{Lu}[\p{Lu}\s.'’-]{2,40}(?:,\s[\p{L}.]{2,14}(?:\s\d{1,2})?)?(?:\s*\([^()]{2,30}\))?\s*(?:—|–|--?)\s+(?=[\p{Lu}\p{N}“‘"¿¡])/u,
  // Berlin (dpa) –, Paris, le 9 mars (AFP) –
  /^\p{Lu}[\p{L}\s.'’/-]{1,40}(?:,\s[^().—–]{1,24})?\s*\([\p{L}/]{2,24}\)\s*(?:—|–|--?)\s+/u,
];
