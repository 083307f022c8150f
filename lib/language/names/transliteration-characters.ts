/**
 * The characters that write foreign names in Chinese: those of the transcription tables of the Xinhua News Agency
 * (《世界人名翻译大辞典》), with those of Tibetan, Mongolian, Uyghur and Kazakh names.
 */
export const transliterationCharacters =
  '阿埃艾安昂奥巴白柏班邦保鲍贝本比彼毕边宾滨波伯博勃布查察柴昌茨次楚春达戴丹当道德得登邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬' +
  '冯佛夫弗福盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简姜杰捷金京久卡凯坎康考柯科克肯孔库夸奎昆拉腊莱' +
  '赖兰朗劳勒雷黎里理丽利莉连廉良林琳留柳龙卢鲁露伦罗洛律玛马迈麦曼芒毛梅门蒙孟米密敏明缪摩莫默姆穆拿纳娜乃奈南瑙内能妮尼年' +
  '涅宁纽农努诺欧帕潘庞培佩彭皮匹平珀普奇齐恰钱乔琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣胜施什史舒斯丝思松苏孙' +
  '索塔泰坦汤唐陶特腾提田铁廷通图土屯托脱瓦万旺威韦维魏温文翁沃乌吴武伍西希锡席夏香肖谢欣辛兴休许雪逊雅亚延扬杨耶叶伊易因英' +
  '尤约云匀宰赞泽扎詹张哲珍芝治朱珠卓兹宗佐祖珊娅蕾妲婷琪茜薇黛娃姬佳嘉翠汀茂讷隆朔栋琛廖梁蔡果勋仓滕曹凌苗陆彻策切闵敦裴蓬' +
  '钦汝熙昔夕买孜江力依木合肉吾都艳富司吐王茵于裕别芙芭卜玉素甫则喀拜翰阔措派尧关灿光匡臧藏章黄杭曾岑真嫩津青丰聪雄容弥';

/** The traditional forms of those that have one. */
export const traditionalTransliterationCharacters =
  '達奧貝費蓋漢華賈傑萊蘭勞裏麗盧魯倫羅馬瑪麥門納內諾龐齊喬瓊讓熱薩賽蘇孫湯圖萬維烏謝亞揚葉約澤買婭';
