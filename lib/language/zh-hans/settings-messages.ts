import type { SettingsMessages } from '../messages/settings-messages';

export const simplifiedSettings: SettingsMessages = {
  settings: '阅读设置',
  largePrint: '大字',
  textSize: '字号',
  paper: { legend: '底色', values: { '': '跟随系统', light: '浅色', sepia: '米黄', dark: '深色' } },
  lineLength: { legend: '行长', values: { short: '短', '': '适中', long: '长' } },
  lineHeight: { legend: '行距', values: { tight: '紧', '': '适中', loose: '松' } },
  align: { legend: '对齐', values: { '': '按版式', justified: '两端对齐', ragged: '左对齐' } },
  reset: '恢复默认',
  resetDone: '已恢复默认',
  done: '完成',
};
