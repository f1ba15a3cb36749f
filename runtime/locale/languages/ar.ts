import type { Messages, Speech } from "../messages.ts";

/** Not yet reviewed by a native speaker. */
export const messages = ({ number, count }: Speech<"zero" | "one" | "two" | "few" | "many">): Messages => {
  const questions = (value: number): string =>
    count(value, {
      zero: "# أسئلة",
      one: "سؤال واحد",
      two: "سؤالان",
      few: "# أسئلة",
      many: "# سؤالًا",
      other: "# سؤال",
    });
  const characters = (value: number): string =>
    count(value, {
      zero: "# أحرف",
      one: "حرف واحد",
      two: "حرفان",
      few: "# أحرف",
      many: "# حرفًا",
      other: "# حرف",
    });
  const entries = (value: number): string =>
    count(value, {
      zero: "# إدخالات",
      one: "إدخال واحد",
      two: "إدخالان",
      few: "# إدخالات",
      many: "# إدخالًا",
      other: "# إدخال",
    });
  return {
    yes: "نعم",
    no: "لا",
    optional: "اختياري",
    chooseAll: "اختر كل ما ينطبق.",
    chooseAtMost: (most) => `الحد الأقصى للاختيارات: ${number(most)}.`,
    chooseAtLeast: (least) => `الحد الأدنى للاختيارات: ${number(least)}.`,
    chooseBetween: (least, most) => `عدد الاختيارات: من ${number(least)} إلى ${number(most)}.`,
    clearAnswer: "مسح الإجابة",
    specify: "يرجى التحديد",
    charactersLeft: (left) => `المتبقي: ${characters(left)}`,
    noValueYet: "لم تُختر قيمة بعد",
    day: "اليوم",
    month: "الشهر",
    year: "السنة",

    entry: (at) => `الإدخال ${number(at)}`,
    addEntry: "إضافة إدخال",
    removeEntry: (at) => `إزالة الإدخال ${number(at)}`,
    entryAdded: (at) => `أُضيف الإدخال ${number(at)}.`,
    entryRemoved: (at) => `أُزيل الإدخال ${number(at)}.`,
    undo: "تراجع",
    tooFewEntries: (least) => `الحد الأدنى: ${entries(least)}.`,
    tooManyEntries: (most) => `الحد الأقصى: ${entries(most)}.`,

    recall: (period) => `الفترة المقصودة: ${period}`,
    answeredBy: (who) => `يجيب عنها: ${who}`,

    next: "التالي",
    back: "السابق",
    answered: (done, of) => `تمت الإجابة عن ${number(done)} من ${number(of)}`,
    answeredOfAbout: (done, of) => `تمت الإجابة عن ${number(done)} من نحو ${number(of)}`,
    leftAtMost: (left) => `المتبقي على الأكثر: ${questions(left)}`,
    questionsAppeared: (more) => `أسئلة جديدة ظهرت: ${questions(more)}.`,
    questionsWentAway: (fewer) => `أسئلة لم تعد مطروحة: ${questions(fewer)}.`,

    submit: "إرسال",
    submitting: "جارٍ الإرسال…",
    submitted: "تم إرسال إجاباتك.",
    notSent: "لم تُرسل بعد",
    submitFailed: "تعذّر إرسال إجاباتك. ما زالت محفوظة في هذه الصفحة.",
    tryAgain: "إعادة المحاولة",

    needAnswer: (open) => `أسئلة تحتاج إلى إجابة: ${questions(open)}`,
    needChange: (wrong) =>
      `إجابات يجب تغييرها: ${count(wrong, {
        zero: "# إجابات",
        one: "إجابة واحدة",
        two: "إجابتان",
        few: "# إجابات",
        many: "# إجابة",
        other: "# إجابة",
      })}`,
    needAttention: (open) => `أسئلة تحتاج إلى مراجعة: ${questions(open)}`,
    unanswered: "يرجى الإجابة عن هذا السؤال.",
    notAllowed: "هذه الإجابة غير ممكنة هنا. يرجى الإجابة من جديد.",
    notNumber: "أدخل عددًا بالأرقام.",
    notWhole: "أدخل عددًا صحيحًا.",
    numberAmbiguous: (one, other) => `هل تقصد ${one} أم ${other}؟ اكتبه بهذا الشكل.`,
    tooManyDigits: "العدد يحتوي على أرقام أكثر من اللازم.",
    tooManyDecimals: (most) => `الحد الأقصى للأرقام بعد الفاصلة العشرية: ${number(most)}.`,
    belowMin: (min) => `أدخل ${number(min)} أو أكثر.`,
    aboveMax: (max) => `أدخل ${number(max)} أو أقل.`,
    notBetween: (min, max) => `أدخل عددًا من ${number(min)} إلى ${number(max)}.`,
    tooLong: (most) => `الحد الأقصى لطول النص: ${characters(most)}.`,
    dateIncomplete: "أدخل اليوم والشهر والسنة بأربعة أرقام.",
    notDate: "لا يوجد تاريخ كهذا.",
    notTime: "أدخل وقتًا، مثل 14:05.",
    timeAmbiguous: (one, other) => `هل تقصد ${one} أم ${other}؟`,
    tooMany: (most) => `لا يمكن اختيار أكثر من ${number(most)}.`,
    tooFew: (least) => `لا يمكن اختيار أقل من ${number(least)}.`,
    onlyAlone: (option) => `لا يمكن اختيار «${option}» مع إجابات أخرى.`,
    checkFailed: "هذه الإجابات غير متوافقة.",

    shownIn: (language) => `هذا النموذج غير مترجم؛ وهو معروض بهذه اللغة: ${language}.`,
    interfaceShownIn: (language) => `لغة الأزرار والرسائل: ${language}.`,
    wordingWithheld: "نص هذا النموذج ملك لناشره وهو غير موجود هنا. يُعرض بدلًا منه موضوع كل سؤال.",
    withheldNotSubmitted: "لا يمكن إرسال هذا النموذج كبيانات حقيقية بدون نصه.",
    tableWithheld: "جدول المعايير ملك للناشر وغير موجود هنا. ما يُحسب منه غير معروف.",
    loading: "جارٍ التحميل…",
    loadFailed: "تعذّر تحميل النموذج.",
    formBroken: "لا يمكن عرض هذا النموذج: تعريفه تالف.",
    formNewer: "أُعد هذا النموذج لإصدار أحدث من هذه الصفحة. أعد تحميل الصفحة، أو أبلغ القائمين عليها.",

    quickExit: "خروج سريع",
    quickExitKey: (key) => `أو اضغط ${key}`,
    quickExitDoes: "يمسح إجاباتك ويفتح صفحة أخرى فورًا.",
  };
};
