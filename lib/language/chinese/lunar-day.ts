/**
 * Returns a function that formats a day in the Chinese calendar: `农历癸卯年二月十九`.
 *
 * @param locale BCP 47; its script decides how 闰 and 腊 are written
 * @param prefix name of the calendar
 */
export function openLunarDay(locale: string, prefix: string): (day: Date) => string {
  const formatter = new Intl.DateTimeFormat(`${locale}-u-ca-chinese`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (day) => {
    const parts = formatter.formatToParts(day);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${prefix}${part('yearName')}年${part('month')}${part('day')}`;
  };
}
