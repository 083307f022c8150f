import type { SettingsMessages } from '../messages/settings-messages';

export const japaneseSettings: SettingsMessages = {
  settings: '表示設定',
  largePrint: '大きな文字',
  textSize: '文字サイズ',
  paper: {
    legend: '紙の色',
    values: { '': 'システムに合わせる', light: 'ライト', sepia: 'セピア', dark: 'ダーク' },
  },
  lineLength: { legend: '行の長さ', values: { short: '短い', '': '標準', long: '長い' } },
  lineHeight: { legend: '行間', values: { tight: '狭い', '': '標準', loose: '広い' } },
  align: {
    legend: '行揃え',
    values: { '': '紙面のとおり', justified: '両端揃え', ragged: '左揃え' },
  },
  reset: '初期設定に戻す',
  resetDone: '初期設定に戻しました',
  done: '完了',
};
