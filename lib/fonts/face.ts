/**
 * The faces of the paper: roles of type, as Chinese newspapers name them. Which font plays a role depends on the
 * paper's language; `face-sets.ts` lists the fonts of each.
 */
export const faces = [
  /** 宋体, the text. */
  'song',
  /** 大标宋, the big headlines. */
  'heavy',
  /** 黑体, the sans serif: smaller headlines, crossheads and labels. */
  'hei',
  /** 楷体, the second voice: kickers, bylines, captions and emphasis. In Latin type it is the italic, in Japanese a lighter Gothic. */
  'kai',
  /** Strong words inside text. Chinese papers set them in 黑体. */
  'bold',
] as const;
export type Face = (typeof faces)[number];
