import type { HanBylines } from '../byline-vocabulary';
import { labels, words } from '../chinese/byline-words';

/** The words of Korean bylines: 홍길동 기자, 글·사진 홍길동, 서울=연합뉴스. */
export const koreanBylines: Pick<
  HanBylines,
  'labels' | 'touchingLabels' | 'notPeople' | 'offices' | 'occupations' | 'notNames'
> = {
  labels: {
    ...labels('기자 특파원 인턴기자 수습기자 선임기자 전문기자 취재 취재기자', 'reporter'),
    ...labels('통신원 객원기자 시민기자 학생기자', 'correspondent'),
    ...labels('글 논설위원 칼럼니스트 필자 작가', 'writer'),
    ...labels('사진 사진기자 촬영 영상', 'photographer'),
    ...labels('그림 일러스트 삽화 만화 그래픽', 'illustrator'),
    ...labels('편집 편집기자 에디터 편집장', 'editor'),
    ...labels('번역 옮김', 'translator'),
    ...labels('제공 디자인 감수 교열 정리', 'none'),
  },
  touchingLabels: words('기자 특파원 인턴기자 수습기자 선임기자 전문기자'),
  notPeople: words('연합뉴스 뉴시스 뉴스1 연합 편집국 편집부 온라인뉴스팀 자료사진'),
  offices: words('뉴스 일보 신문 방송 통신 통신사 대학교 고등학교 중학교 초등학교 부 팀'),
  occupations: words('교수 변호사 의사 시인 소설가'),
  notNames: words('오늘 속보 단독 사설 서울 부산 대구 인천 광주 대전 세종 제주'),
};
