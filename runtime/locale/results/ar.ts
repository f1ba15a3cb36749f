import type { Speech } from "../messages.ts";
import type { ResultMessages } from "../result-messages.ts";

/** Not yet reviewed by a native speaker. */
export const resultMessages = ({
  number,
  count,
}: Speech<"zero" | "one" | "two" | "few" | "many">): ResultMessages => {
  const notKnownYet = "غير معروف بعد: توجد إجابات ناقصة";
  const answers = (value: number): string =>
    count(value, {
      zero: "# إجابات",
      one: "إجابة واحدة",
      two: "إجابتان",
      few: "# إجابات",
      many: "# إجابة",
      other: "# إجابة",
    });
  return {
    results: "النتائج",
    version: (version) => `الإصدار ${version}`,
    flags: "التنبيهات",
    urgent: "عاجل",
    flagRaised: "تنبيه",
    flagNotRaised: "لا تنبيه",
    flagUnknown: notKnownYet,
    noFlags: "لا توجد تنبيهات",

    scores: "الدرجات",
    score: "الدرجة",
    inRange: (value, min, max) => `${number(value)} على مقياس من ${number(min)} إلى ${number(max)}`,
    notScored: (items) => `لم تُحسب الدرجة، في انتظار: ${items}`,
    notScorable: "لم تُحسب الدرجة: المعلومات غير كافية",
    notAsked: "لم يُطرح السؤال",
    bands: "المستويات",
    band: "المستوى",
    fromTo: (from, to) => `${number(from)} إلى ${number(to)}`,
    fromBelow: (from, to) => `${number(from)} إلى أقل من ${number(to)}`,

    cutoffs: "القيم الفاصلة",
    cutoffReached: "تم بلوغها",
    cutoffNotReached: "لم يتم بلوغها",
    cutoffUnknown: notKnownYet,
    sensitivity: (percent) => `الحساسية ${percent}`,
    specificity: (percent) => `النوعية ${percent}`,
    inPopulation: (population) => `لدى ${population}`,
    source: (source) => `المصدر: ${source}`,
    unverified: (why) => `غير مؤكد: ${why}`,
    advice: (audience) => `إرشادات: ${audience}`,
    audiences: {
      clinician: "المختصون الصحيون",
      coordinator: "المنسقون",
      midwife: "القابلات",
      nurse: "الممرضون",
      public_health_nurse: "ممرضو الصحة العامة",
    },

    checks: "التحققات",
    checkFails: "غير متوافق",
    checkUnknown: notKnownYet,

    explanation: "كيف حُسبت هذه النتيجة",
    itemsCounted: "الأسئلة المحتسبة",
    item: "السؤال",
    answer: "الإجابة",
    points: "النقاط",
    reversed: "معكوس",
    leftOut: "مستبعد",
    missing: {
      unanswered: "بدون إجابة",
      refused: "رفض الإجابة",
      unknown: "لا يعرف",
      invalid: "إجابة غير ممكنة",
    },

    ruleComplete: (values) => `مكتمل: ${answers(values)}`,
    ruleProrated: (from, of) =>
      `حُسب من ${number(from)} من أصل ${number(of)}: متوسط الإجابات الموجودة يحل محل الناقصة`,
    ruleCounted: (missing, points) => `إجابات ناقصة (${number(missing)})، احتُسبت كل منها ${number(points)}`,
    ruleAsIf: (missing, option) => `إجابات ناقصة (${number(missing)})، احتُسبت كل منها مثل «${option}»`,
    ruleMissing: (missing, limit) =>
      `الناقص: ${answers(missing)}${limit === undefined ? "" : `؛ الحد الأقصى المسموح: ${number(limit)}`}`,
    ruleUnsettled: "لا يُعرف بعد أي قاعدة تنطبق على الإجابات الناقصة",
    ruleVariant: (variant) => `القاعدة: ${variant}`,
    rounded: (from, to, mode) => `قُرّب من ${number(from)} إلى ${number(to)} (${mode})`,
    roundingModes: {
      "half up": "إلى الأقرب، والنصف إلى أعلى",
      "half down": "إلى الأقرب، والنصف إلى أسفل",
      "half even": "إلى الأقرب، والنصف إلى العدد الزوجي",
      "half away": "إلى الأقرب، والنصف بعيدًا عن 0",
      up: "إلى أعلى",
      down: "إلى أسفل",
    },

    storedDiffers: "النتائج المحفوظة ليست النتائج التي يعطيها هذا النموذج لهذه الإجابات.",
    storedSame: "النتائج لم تتغير.",
    storedVersion: (stored, now) => `حُفظت بالإصدار ${stored} من النموذج؛ وهذا هو الإصدار ${now}.`,
    storedRules: "تغيّرت طريقة حساب الدرجات منذ ذلك الحين.",
    storedOtherForm: (form) => `هذه الإجابات ليست لهذا النموذج، بل للنموذج «${form}».`,
    storedBroken: "هذه ليست إجابات محفوظة، أو أنها تالفة.",
    storedWas: (name, stored, now) => `${name}: المحفوظ ${stored}، والآن ${now}`,
    storedNotTaken: (lost) => `إجابات لا يقبلها هذا الإصدار من النموذج (${number(lost)}):`,
  };
};
