/**
 * Tells whether 制 is to make (製) or a rule (制), where no listed word does: by what is made, which is beside it.
 */

/** Words that OpenCC lists with one of both, and that newspapers have with either. */
export const madeOrRuled = ['自制', '编制', '压制'];

/** What is made by plaiting, by pressing, and by hand. */
const plaited = /^(?:竹|草|藤|柳|苇|棕|席|篮|筐|筛|帽|鞋|毛衣|中国结|花[篮环])/;
const pressed = /^(?:饼|砖|茶[饼砖]|成型|板材|模具|轮胎|钢[板管])/;
const crafted = /^(?:灯|香(?!港)|皂|饼|糕|粽|扇|伞|帽|砖|墨|陶|琴|鼓|壶|刀|剑|枪|旗|模型|标本)/;

/**
 * Self-control, which nobody has made: at the end of what is said, before 力 and 能力, and behind who can or cannot.
 */
const selfControlAfter = /^(?:$|力|能力|心|地|与|和|自)/;
const selfControlBefore =
  /(?:[难可]以|[不未]能|[能不会懂]|无法|失去|缺乏|缺少|保持|学会|懂得|有所)自$/;

/**
 * @param before and `after`: the text on both sides
 * @param isAlone true if it is no part of a word of the dictionary
 */
export function isMaking(before: string, after: string, isAlone: boolean): boolean {
  switch (before.at(-1)) {
    case '自':
      return !selfControlAfter.test(after) && !selfControlBefore.test(before);
    case '编':
      return plaited.test(after);
    case '压':
      return pressed.test(after);
    case '国':
      return isAlone;
    default:
      return isAlone && crafted.test(after);
  }
}
