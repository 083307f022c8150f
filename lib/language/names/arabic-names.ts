/** Common given names in Arabic script, which has no capitals. A line that begins with one may be a name. */
export const arabicGivenNames: ReadonlySet<string> = new Set(
  (
    'محمد أحمد محمود علي حسن حسين مصطفى إبراهيم خالد عمر يوسف عبدالله عبد طارق سعيد سمير كريم ياسر هشام ' +
    'وليد وائل ماجد نبيل فؤاد جمال كمال عادل أيمن هاني رامي سامي فارس زياد أسامة بلال حمزة عثمان إسماعيل صلاح ناصر ' +
    'فاطمة مريم سارة ليلى نور هدى منى رانيا دينا سلمى زينب خديجة عائشة أمل سمر ريم هند نادية سعاد لمى رنا داليا ياسمين إيمان'
  ).split(' '),
);
