import type { HanBylines } from '../byline-vocabulary';
import { marks, words } from '../chinese/byline-words';

/** 〔記者王小明／台北報導〕, 本報訊（記者 李大華）, 編譯陳文和／綜合外電, 文／張三 攝影／李四. */
export const traditionalBylines: HanBylines = {
  head: {
    accordingTo: words('據'),
    media: words('報 社 網 台 臺 刊 端 頻道 綜合'),
    endings: words('訊 電 消息'),
  },
  roles: {
    記者: 'reporter',
    特派員: 'reporter',
    實習生: 'reporter',
    通訊員: 'correspondent',
    評論員: 'writer',
    撰稿人: 'writer',
    編譯: 'writer',
  },
  ranks: words('特約 特派 見習 實習 首席 高級 資深 全媒體 新媒體 攝影 文字 視頻 影音 外電 小'),
  photographerRank: words('攝影'),
  postedTo: words('駐'),
  media: words('報 社 網 台 臺 刊 端 站 頻道 中心 媒體'),
  ownPaper: words('本報 本網 本刊'),
  marks: {
    ...marks('文 文字 撰文 撰稿 採訪 採寫 整理 編譯 執筆 供稿 作者', 'writer'),
    ...marks('圖 攝 攝影 圖片 供圖 提供 拍攝 製圖 繪圖 攝像', 'photographer'),
    ...marks(
      '文/圖 圖/文 文／圖 圖／文 文、圖 圖、文 文/攝 文／攝 文圖 圖文 攝影報導 攝影報道',
      'writer',
      'photographer',
    ),
  },
  touchingMarks: words('攝影報導 攝影報道 攝影 供圖 提供 撰文 整理 攝'),
  and: words('和 與 及'),
  andOthers: words('等'),
  report: words('報導 報道'),
  sentFrom: words('發自'),
  source: words('來源'),
  offices: words(
    '社 報 網 台 臺 部 局 委 辦 站 中心 公司 集團 大學 學院 醫院 學校 協會 工會 政府 頻道 綜合 外電',
  ),
  longOffices: words('室 處 會 院 校 所 館 廳 署 隊 組 團 端 行 村 鎮 鄉 區 縣 市'),
};
