/** The inputs of tests/import/cases that are no readable text: Word files, and texts in other encodings. */
import { makeDocx, paragraph, picture, run, table } from '../support/make-docx';
import { smallPng } from '../support/small-png';

const simplified = [
  '大运河全长近一千八百公里',
  '',
  '　　大运河是世界上最长的运河，由京杭大运河、隋唐大运河和浙东运河组成。',
  '',
  '　　2014年，它被列入《世界遗产名录》。',
  '',
].join('\r\n');

/** 大运河全长近一千八百公里 and its first paragraph, as old editors saved it. */
const gb18030 =
  'tPPUy7rTyKuzpL380rvHp7DLsNm5q8DvCgqhoaGhtPPUy7rTysfKwL3nyc/X7rOktcTUy7rTo6zTyb6pury089TLutOhosvlzMa089TLutO6zdXjtqvUy7rT1+mzyaGjCg==';
const big5 =
  'pGq5Qqplpf6q+KrxpECkZKRLpsqkvai9CgqhQKFApGq5QqplrE+lQKzJpFezzKr4qrq5QqploUGl0ajKqkOkarlCqmWhQramrfCkarlCqmWpTa79qka5QqplstWmqKFDCg==';

/** Each input by its path under tests/import/cases. */
export async function makeInputs(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map<string, Uint8Array>([
    ['docx-two-stories/input.docx', await makeDocx(twoStories)],
    ['docx-notes-and-table/input.docx', await makeDocx(notesAndTable)],
    ['docx-formula/input.docx', await makeDocx({ body: formula })],
    ['text-utf-16/input.txt', Buffer.from(`\uFEFF${simplified}`, 'utf16le')],
    ['text-utf-8-bom/input.txt', Buffer.from(`\uFEFF${simplified}`)],
    ['text-gb18030/input.txt', Buffer.from(gb18030, 'base64')],
    ['text-big5/input.txt', Buffer.from(big5, 'base64')],
    ['mail-with-word/input.eml', Buffer.from(await makeMail())],
  ]);
}

const twoStories = {
  body: [
    paragraph('古树名木', '2'),
    paragraph('银杏为何又叫公孙树', '1'),
    paragraph('本报讯（记者 张三）银杏是现存种子植物中最古老的孑遗植物之一，有“活化石”之称。'),
    picture('rId9', '秋天的银杏树叶'),
    paragraph('图为深秋时节的银杏叶。李四 摄', 'Caption'),
    `<w:p>${run('生长缓慢。', '<w:b/>')}${run('从栽种到结果要二十多年，公公种树，孙子得食，所以又叫“公孙树”。')}</w:p>`,
    '<w:p/>',
    '<w:p/>',
    '<w:p/>',
    paragraph('蜡梅不是梅', '1'),
    paragraph('蜡梅与梅花不同科：蜡梅属于蜡梅科，是灌木；梅属于蔷薇科，是小乔木。'),
    paragraph('两种花的花期相近，颜色和香味却不一样，蜡梅的花瓣像用蜡做成，因而得名。'),
  ].join(''),
  pictures: { rId9: { name: 'image1.png', bytes: smallPng } },
};

const formula = [
  paragraph('圆面积怎样算', '1'),
  paragraph('半径的平方乘以圆周率，就是圆的面积，学生在六年级学到。'),
  '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>S=πr²</m:t></m:r></m:oMath></w:p>',
].join('');

const notesAndTable = {
  header: paragraph('科学副刊 内部资料'),
  body: [
    paragraph('四大河流的长度', '1'),
    paragraph('作者：张三'),
    `<w:p>${run('世界最长的河流是尼罗河还是亚马孙河，看法不一')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('。测量的起点不同，结果也就不同。')}</w:p>`,
    paragraph('怎样测量', '2'),
    `<w:p>${run('面积单位是km')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，长度单位是km。')}<w:del><w:r><w:delText>这句已经删去。</w:delText></w:r></w:del></w:p>`,
    table([
      ['河流', '所在洲', '长度'],
      ['尼罗河', '非洲', '6650 km'],
      ['亚马孙河', '南美洲', '6400 km'],
      ['长江', '亚洲', '6300 km'],
    ]),
    paragraph('表中的数字是常见的约数。'),
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>',
  ].join(''),
  footnotes: `<w:footnote w:id="2"><w:p>${run('两河源头的位置至今仍有争议。')}</w:p></w:footnote>`,
};

async function makeMail(): Promise<string> {
  const word = await makeDocx({
    body: [
      paragraph('立秋到，晒秋忙'),
      paragraph(
        '本报讯（通讯员 李四）立秋是二十四节气中的第十三个节气，在每年公历8月7日至9日之间。',
      ),
    ].join(''),
  });
  return [
    'From: =?utf-8?B?5p2O5Zub?= <lisi@example.com>',
    'To: desk@example.com',
    'Subject: =?gb18030?B?zba45Q==?=',
    'Date: Fri, 7 Aug 2026 09:00:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '编辑好，稿件见附件。',
    '--part',
    'Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="liqiu.docx"',
    '',
    ...(Buffer.from(word)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--part',
    'Content-Type: application/pdf',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="page.pdf"',
    '',
    Buffer.from('%PDF-1.4\n').toString('base64'),
    '--part--',
    '',
  ].join('\r\n');
}
