import { test } from 'vitest';
import { groupTableRows } from '@/lib/layout/blocks/group-table-rows';
import { setBody } from '@/lib/layout/blocks/set-body';
import type { Block, Run } from '@/lib/layout/model/story';
import { drawRows } from '../support/draw-rows';
import { expectGolden } from '../support/expect-golden';
import { roundMetrics } from '../support/round-metrics';

const p = (...runs: (string | Run)[]): Block => ({
  kind: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
const crosshead = (text: string): Block => ({ kind: 'crosshead', runs: [{ text }] });

interface Case {
  blocks: Block[];
  byline?: string;
  width: number;
  language?: string;
}

const cases: Record<string, Case> = {
  'set-zh-news': {
    width: 13,
    byline: '本报讯（记者 杨丽萍）',
    blocks: [
      p(
        '近日，惠济区花园口新兴产业园里机声不断，工人们正忙着安装新设备。“订单已经排到6月，”车间主任说，“春节以后，我们几乎天天加班。”',
      ),
      p(
        '去年，园区规模以上工业增加值增长12.5%，新签约项目50个，投资300多亿元，其中投资最大的一个有65.8亿元——这是园区建成以来最多的一年。',
      ),
      crosshead('“一条链”怎样变成“一张网”'),
      p('记者在《惠济区产业发展规划（2023—2025年）》里看到……'),
      p('好。'),
    ],
  },
  'set-zh-narrow': {
    width: 8,
    blocks: [
      p('3月9日上午，金水区举行招商引资项目集中签约活动，50个项目签约，投资逾300亿元。'),
      p('签约单位有Nature Energy公司、中国广电（河南）等。'),
    ],
  },
  'set-zh-marks': {
    width: 12,
    blocks: [
      p('“‘加速键’按下了！”（他笑了笑。）“《规划》《方案》《意见》，一个都不能少。”'),
      p('他说：“快！快！再快一点！”——这句话，他一天要说几十遍……大家都听熟了。'),
    ],
  },
  'set-zh-styles': {
    width: 12,
    blocks: [
      p(
        '这是',
        { text: '特别重要', style: 'strong' },
        '的一点：',
        { text: '强调的话', style: 'emphasis' },
        '用楷体，',
        { text: '网址', href: 'https://example.com/' },
        '可以点，',
        { text: '旧价', style: 'strike' },
        '划掉，数据',
        { text: '[1]', style: 'superscript' },
        '有注，',
        { text: 'npm run paper', style: 'code' },
        '是命令。',
      ),
      p(
        { text: '小标题', style: 'strong' },
        '。标记两边的字照样不能',
        { text: '分开', style: 'strong' },
        '，标点也不能到行首。',
      ),
      p('第一行。\n第二行一样缩进。'),
    ],
  },
  'set-zh-blocks': {
    width: 13,
    blocks: [
      { kind: 'quote', blocks: [p('干就干一流，争就争第一，不等不靠，把蓝图变成实景。')] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [p('新设备已经运到，本月底以前装好。')],
          [p('新工人正在培训。'), p('培训要三个月，由厂里付学费，学成以后上岗。')],
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 9,
        items: [[p('报名。')], [p('面试，带好身份证和毕业证的原件与复印件。')]],
      },
      {
        kind: 'facts',
        title: '数字看点',
        blocks: [
          p('50个项目签约，投资逾300亿元。'),
          { kind: 'list', ordered: false, start: 1, items: [[p('制造业28个')], [p('服务业22个')]] },
        ],
      },
      {
        kind: 'figure',
        picture: {
          src: 'gate.jpg',
          width: 1200,
          height: 800,
          alt: '园区大门',
          caption: '花园口新兴产业园大门，摄于3月8日。',
          credit: '李晓光 摄',
        },
      },
      { kind: 'code', text: 'if (今天) {\n  出报();\n\n}\n' },
    ],
  },
  'set-zh-tables': {
    width: 13,
    blocks: [
      {
        kind: 'table',
        head: [[{ text: '区' }], [{ text: '项目' }], [{ text: '投资' }]],
        rows: [
          [[{ text: '金水区' }], [{ text: '50' }], [{ text: '300亿元' }]],
          [[{ text: '惠济区' }], [{ text: '8' }], [{ text: '65.8亿元，其中外资12亿元' }]],
        ],
      },
      {
        kind: 'table',
        head: [
          [{ text: '站名' }],
          [{ text: '首班车' }],
          [{ text: '末班车' }],
          [{ text: 'Interchange' }],
          [{ text: '备注' }],
        ],
        rows: [
          [
            [{ text: '花园口' }],
            [{ text: '6:00' }],
            [{ text: '22:30' }],
            [{ text: 'Huayuankou' }],
            [],
          ],
        ],
      },
    ],
  },
  'set-zh-unbreakable': {
    width: 10,
    blocks: [
      p('详见https://example.com/huiji/2023/03/10/a-very-long-address-indeed.html一页。'),
      p('啊'.repeat(3) + '！'.repeat(30)),
    ],
  },
  'set-zh-limits': {
    width: 12,
    blocks: [
      p('记者今天（1月8日）从省里的民航局了解到，2024年春运客流比去年多。'),
      p('县里的水渠、河道、桥涵、堤坝，2024年5月前都要修。'),
      p('央视网消息　2023年末外汇储备增加。'),
      p('咨询电话：0371-5555 2222。'),
      p('请打电话0371-5555 2222。'),
      p('李秀英遗失身份证，号码410***********1234，声明作废。'),
      p('网址：https://www.example.com/bridge?id=26。'),
      p('他说，水渠、河道、桥涵，都要看一遍。'),
      p('手机：138-5555-2222。'),
      p('今年是新中国成立75周年。'),
      p('日期后面加上', { text: '/edition.pdf', style: 'code' }, '，就是整期报纸。'),
      p('先打开', { text: 'paper.yaml', style: 'code' }, '和样张，再改报名。'),
    ],
  },
  'set-en-limits': {
    width: 10,
    language: 'en',
    blocks: [
      p('Lost: a cat, answers to “Schrödinger”.'),
      p('They called the counter-revolutionary leaflets odd.'),
      p('Telephone (212) 555-0123 or write.'),
    ],
  },
  'set-en-news': {
    width: 14,
    language: 'en',
    blocks: [
      p(
        'The council has agreed to open a new park beside the river in spring, after two years of talks with residents and three changes of plan.',
      ),
      p(
        '"We wanted every family to reach it on foot," said the mayor, who walked there from the station with Sir Alexander Featherstonehaugh in twelve minutes.',
      ),
      crosshead('What it costs'),
      p(
        'Building will take until September 2024 and cost $1.13bn, 12.5% more than the 2021 estimate; the well-known re-use scheme pays for one-third of it.',
      ),
    ],
  },
  'set-en-quote': {
    width: 14,
    language: 'en',
    blocks: [
      p('The hall was full when the meeting began.'),
      {
        kind: 'quote',
        blocks: [
          p('We are not going to cut our way to a better school.'),
          { kind: 'list', ordered: false, start: 1, items: [[p('Not this year.')]] },
        ],
      },
      p('The vote is on Monday.'),
    ],
  },
  'set-ja-news': {
    width: 12,
    language: 'ja',
    blocks: [
      p(
        '行頭には、小さな「っ」や「ゃ」、長音の「ー」、佐々木の「々」、句点や読点、閉じる括弧を置かない。「コーヒー」「ウォーキング」「ヴィオラ」「チェックイン」も、そこでは切らない。',
      ),
      p(
        '「『はい』。」（と答えた）のように約物が続くところは半角に詰める。JISやTeXの前後は四分あけ、1段15字、900メートル、3カ国、第2版は単位と離さない――これが決まりだ……。',
      ),
      crosshead('数字と単位'),
      p(
        { text: '太い字', style: 'strong' },
        '、そして',
        { text: '別の書体', style: 'emphasis' },
        '。',
      ),
    ],
  },
  'set-ko-news': {
    width: 13,
    language: 'ko',
    blocks: [
      p(
        '줄 머리에는 마침표와 쉼표, 닫는 괄호가 오지 않는다. “좁은 단에서는 글자 사이에서도 줄이 바뀐다”고 한다. 남는 자리는 낱말 사이가 고르게 나눠 가진다.',
      ),
      p(
        '숫자는 단위와 떨어지지 않는다. 1단에 15자, 900미터, 25.4㎜, 제2판, 5000여명. GDP가, 글·사진, 1~9호, 한자(漢字)는 괄호 안에 적는다….',
      ),
      crosshead('숫자와 단위'),
      p(
        { text: '굵은 글자', style: 'strong' },
        '와 ',
        { text: '다른 글꼴', style: 'emphasis' },
        '.',
      ),
    ],
  },
  'set-zh-notes': {
    width: 12,
    blocks: [
      p('桥长312米', { text: '1', style: 'superscript', href: '/2023-03-10/bridge#fn-1' }, '。'),
      {
        kind: 'notes',
        start: 1,
        items: [[p('据竣工图。'), p('含引桥。')], [p('以2019年建成的人行桥为准，不含两侧坡道。')]],
      },
      {
        kind: 'correction',
        runs: [{ text: '更正（2023年3月11日）：', style: 'strong' }, { text: '桥长应为321米。' }],
      },
    ],
  },
  'set-en-byline': {
    width: 14,
    language: 'en',
    byline: 'By Jane Doe',
    blocks: [p('The council has agreed to open a new park beside the river in spring.')],
  },
};

test.each(Object.entries(cases))('%s', async (name, { language = 'zh-Hans', ...source }) => {
  const rows = setBody({ ...source, metrics: roundMetrics(language) });
  await expectGolden(name, drawRows(groupTableRows(rows), source.width));
});
