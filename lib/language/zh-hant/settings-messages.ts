import type { SettingsMessages } from '../messages/settings-messages';

export const traditionalSettings: SettingsMessages = {
  settings: '閱讀設定',
  largePrint: '大字',
  textSize: '字級',
  paper: { legend: '底色', values: { '': '依系統', light: '淺色', sepia: '米黃', dark: '深色' } },
  lineLength: { legend: '行長', values: { short: '短', '': '適中', long: '長' } },
  lineHeight: { legend: '行距', values: { tight: '緊', '': '適中', loose: '鬆' } },
  align: { legend: '對齊', values: { '': '依版面', justified: '左右對齊', ragged: '靠左對齊' } },
  reset: '恢復預設',
  resetDone: '已恢復預設',
  done: '完成',
};
