import type { DraftMessages } from "../draft-messages.ts";
import type { Speech } from "../messages.ts";

/** Not yet reviewed by a native speaker. */
export const draftMessages = ({ number }: Speech<never>): DraftMessages => ({
  saving: "جارٍ الحفظ…",
  saved: (time) => `حُفظ ${time}`,
  notSaved: "لم يُحفظ",
  draftFound: (time) => `توجد هنا إجابات محفوظة (${time}).`,
  resume: "متابعة",
  startOver: "البدء من جديد",
  draftOtherVersion: "تغيّر النموذج منذ حفظ هذه الإجابات.",
  draftNotCarried: (lost) => `إجابات تعذّر نقلها (${number(lost)}):`,
  draftExpired: "انتهت صلاحية الإجابات المحفوظة وحُذفت.",
  draftUnreadable: "لا يمكن قراءة الإجابات المحفوظة.",
  draftChanged: "غُيّرت هذه الإجابات في نافذة أخرى. لن يُحفظ شيء هنا حتى تختار.",
  keepThese: "الإبقاء على الإجابات في هذه النافذة",
  takeOther: "استخدام إجابات النافذة الأخرى",
  deleteKept: "حذف المحفوظ والبدء من جديد",
  withoutSaving: "المتابعة دون الحفظ هنا",
  cannotKeep: "لا يمكن حفظ الإجابات هنا: ستفقدها إذا غادرت.",
});
