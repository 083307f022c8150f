import type { SettingsMessages } from '../messages/settings-messages';

export const koreanSettings: SettingsMessages = {
  settings: '읽기 설정',
  largePrint: '큰 글씨',
  textSize: '글자 크기',
  paper: {
    legend: '바탕색',
    values: { '': '시스템 설정', light: '밝게', sepia: '세피아', dark: '어둡게' },
  },
  lineLength: { legend: '줄 길이', values: { short: '짧게', '': '보통', long: '길게' } },
  lineHeight: { legend: '줄 간격', values: { tight: '좁게', '': '보통', loose: '넓게' } },
  align: {
    legend: '정렬',
    values: { '': '지면대로', justified: '양쪽 맞춤', ragged: '왼쪽 맞춤' },
  },
  reset: '초기화',
  resetDone: '설정을 초기화했습니다',
  done: '완료',
};
