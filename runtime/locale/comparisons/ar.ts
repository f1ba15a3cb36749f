import type { ComparisonMessages } from "../comparison-messages.ts";
import type { Speech } from "../messages.ts";

/** Not yet reviewed by a native speaker. */
export const comparisonMessages = ({
  number,
}: Speech<"zero" | "one" | "two" | "few" | "many">): ComparisonMessages => ({
  heading: "الإجابات جنبًا إلى جنب",
  questions: "الأسئلة",
  differing: (value, of) => `إجابات مختلفة: ${number(value)} من ${number(of)}`,
  agreement: "التوافق",
  different: "مختلفة",
  differentBy: (apart) => `الفارق ${number(apart)}`,
  incomplete: "ليست في الجميع",
  change: "التغيّر",
  unchanged: "دون تغيّر",
  missing: "ناقصة",
  unknown: "غير معروف",
  entries: (value) => number(value),

  chart: "المخطط الدائري",
  chartKeys: "تنقّل بين الحقول بمفاتيح الأسهم: يمينًا ويسارًا على الحلقة، وأعلى وأسفل بين الحلقات.",
  level: (at) => `المستوى ${number(at)}`,
  question: (at) => `السؤال ${number(at)}`,
});
