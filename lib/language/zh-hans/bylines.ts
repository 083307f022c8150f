import type { HanBylines } from '../byline-vocabulary';
import { marks, words } from '../chinese/byline-words';

/** 本报讯（记者 杨丽萍 通讯员 张盼）, 新华社北京3月9日电, 文/张三 图/李四, 本报记者 王五 摄影报道. */
export const simplifiedBylines: HanBylines = {
  head: {
    accordingTo: words('据'),
    media: words('报 社 网 台 刊 端 频道 综合'),
    endings: words('讯 电 消息'),
  },
  roles: {
    记者: 'reporter',
    实习生: 'reporter',
    通讯员: 'correspondent',
    评论员: 'writer',
    撰稿人: 'writer',
  },
  ranks: words(
    '特约 特派 见习 实习 首席 高级 资深 全媒体 融媒体 融媒 新媒体 摄影 文字 视频 青年 小',
  ),
  photographerRank: words('摄影'),
  postedTo: words('驻'),
  media: words('报 社 网 台 刊 端 站 频道 中心 媒体'),
  ownPaper: words('本报 本网'),
  marks: {
    ...marks('文 文字 撰文 撰稿 采写 整理 编译 执笔 供稿 作者', 'writer'),
    ...marks('图 摄 摄影 图片 供图 拍摄 制图 绘图 摄像', 'photographer'),
    ...marks(
      '文/图 图/文 文／图 图／文 文、图 图、文 文/摄 文／摄 文图 图文 文并图 文并摄 摄影报道',
      'writer',
      'photographer',
    ),
  },
  touchingMarks: words('摄影报道 摄影 供图 撰文 整理 编译 摄'),
  and: words('和 与 及'),
  andOthers: words('等'),
  report: words('报道'),
  sentFrom: words('发自'),
  source: words('来源'),
  offices: words(
    '社 报 网 台 部 局 委 办 站 中心 公司 集团 大学 学院 医院 学校 协会 工会 政府 频道 客户端 综合',
  ),
  longOffices: words('室 处 会 院 校 所 馆 厅 署 队 组 团 端 行 村 镇 乡 区 县 市'),
};
