/** What stands at a jump 转版, by language: Chinese for zh, English for all others. */
export function continuedOn(page: number, language: string): string {
  return language.startsWith('zh') ? `（下转第${page}版）` : `Continued on page ${page}`;
}

export function continuedFrom(page: number, language: string): string {
  return language.startsWith('zh') ? `（上接第${page}版）` : `Continued from page ${page}`;
}
