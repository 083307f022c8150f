import type { HanBylines } from '../byline-vocabulary';
import { labels, words } from '../chinese/byline-words';

/** The words of Japanese bylines that Chinese lacks: 文・写真 山田太郎, 聞き手・田中さくら, 編集委員・佐藤花子. */
export const japaneseBylines: Pick<
  HanBylines,
  'roles' | 'labels' | 'and' | 'notPeople' | 'offices' | 'occupations' | 'notNames'
> = {
  roles: { 編集委員: 'writer', 論説委員: 'writer', 特派員: 'reporter', カメラマン: 'photographer' },
  labels: {
    ...labels('執筆 取材 取材・文 取材·文 構成 聞き手 ライター 筆者 寄稿', 'writer'),
    ...labels('文と写真 写真と文', 'writer', 'photographer'),
    ...labels('写真 撮影 写真撮影 フォトグラファー', 'photographer'),
    ...labels('イラスト 絵 挿絵 漫画 作画 作図', 'illustrator'),
    ...labels('編集 編集者', 'editor'),
    ...labels('訳 翻訳 訳者', 'translator'),
    ...labels('協力 監修 デザイン 校正 制作', 'none'),
  },
  and: words('と'),
  notPeople: words('共同 時事 共同通信 時事通信'),
  offices: words('新聞 通信 支局 総局 編集局 社会部 政治部 経済部 文化部 運動部'),
  occupations: words('記者 教授 准教授 作家'),
  notNames: words('記事 速報 社説 天声人語'),
};
