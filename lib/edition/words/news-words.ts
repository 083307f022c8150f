/**
 * Words of today's newspapers that are younger than the dictionary, or that it cuts wrongly because another word
 * crosses them (非遗传|承人, 居民点|赞). A paper adds its own as `lexicon` in paper.yaml.
 */
export const newsWords: readonly string[] = (
  '非遗 传承人 点赞 惠企 惠民 规上 限上 文旅 农文旅 碳达峰 碳中和 双碳 村超 村晚 村播 专精特新 小巨人 新质生产力 ' +
  '一老一小 放管服 放心消费 营商环境 网约车 预制菜 直播带货 医共体 医联体 退役军人 执飞 首飞 试运行 跨省通办 ' +
  '一网通办 最多跑一次 微短剧 低空经济 银发经济 首发经济 以旧换新 两新 两重 中欧班列 大湾区 自贸区 自贸港 ' +
  '高质量发展 现代化 共富 数智 智造 算力 大模型 人工智能 机器人 新能源车 充电桩 储能 光伏 风电 氢能'
).split(' ');
