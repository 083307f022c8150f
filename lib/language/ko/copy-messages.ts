import type { CopyMessages } from '../messages/copy-messages';

export const koreanCopy: CopyMessages = {
  needsScript: '이 사본의 검색은 브라우저에서 이루어지므로 자바스크립트가 필요합니다.',
  notRead: '검색 색인을 읽지 못했습니다. 잠시 후 다시 시도해 주십시오.',
  searching: '검색 중…',
  oneFile: '이번 호를 파일 하나로',
};
