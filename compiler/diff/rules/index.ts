import type { Rule } from "../rule.ts";
import { accuracyChanged } from "./accuracy-changed.ts";
import { adviceChanged } from "./advice-changed.ts";
import { askedWhen } from "./asked-when.ts";
import { askedWhenRead } from "./asked-when-read.ts";
import { askedWhenScored } from "./asked-when-scored.ts";
import { bandAdded } from "./band-added.ts";
import { bandMoved } from "./band-moved.ts";
import { bandRemoved } from "./band-removed.ts";
import { bandRenamed } from "./band-renamed.ts";
import { bandsAdded } from "./bands-added.ts";
import { bandsCondition } from "./bands-condition.ts";
import { bandsRemoved } from "./bands-removed.ts";
import { checkAdded } from "./check-added.ts";
import { checkChanged } from "./check-changed.ts";
import { checkRemoved } from "./check-removed.ts";
import { codesChanged } from "./codes-changed.ts";
import { cutoffAdded } from "./cutoff-added.ts";
import { cutoffChanged } from "./cutoff-changed.ts";
import { cutoffRemoved } from "./cutoff-removed.ts";
import { detailsChanged } from "./details-changed.ts";
import { figureChanged } from "./figure-changed.ts";
import { flagAdded } from "./flag-added.ts";
import { flagChanged } from "./flag-changed.ts";
import { flagRemoved } from "./flag-removed.ts";
import { flagUrgent } from "./flag-urgent.ts";
import { formRenamed } from "./form-renamed.ts";
import { itemAdded } from "./item-added.ts";
import { itemOptional } from "./item-optional.ts";
import { itemRange } from "./item-range.ts";
import { itemRemoved } from "./item-removed.ts";
import { itemRenamed } from "./item-renamed.ts";
import { itemRepeat } from "./item-repeat.ts";
import { itemRequired } from "./item-required.ts";
import { itemReversed } from "./item-reversed.ts";
import { itemShifted } from "./item-shifted.ts";
import { itemType } from "./item-type.ts";
import { languageAdded } from "./language-added.ts";
import { languageChanged } from "./language-changed.ts";
import { languageRemoved } from "./language-removed.ts";
import { layoutChanged } from "./layout-changed.ts";
import { notAskedCounts } from "./not-asked-counts.ts";
import { optionAdded } from "./option-added.ts";
import { optionDeclines } from "./option-declines.ts";
import { optionExclusive } from "./option-exclusive.ts";
import { optionOffered } from "./option-offered.ts";
import { optionOrder } from "./option-order.ts";
import { optionRecoded } from "./option-recoded.ts";
import { optionRemoved } from "./option-removed.ts";
import { optionScore } from "./option-score.ts";
import { optionShifted } from "./option-shifted.ts";
import { orderChanged } from "./order-changed.ts";
import { repeatRange } from "./repeat-range.ts";
import { rightsChanged } from "./rights-changed.ts";
import { scoreAdded } from "./score-added.ts";
import { scoreFormula } from "./score-formula.ts";
import { scoreMembers } from "./score-members.ts";
import { scoreMissing } from "./score-missing.ts";
import { scoreRemoved } from "./score-removed.ts";
import { scoreRenamed } from "./score-renamed.ts";
import { scoreRounding } from "./score-rounding.ts";
import { shownWhen } from "./shown-when.ts";
import { silenceChanged } from "./silence-changed.ts";
import { sourceChanged } from "./source-changed.ts";
import { tableValues } from "./table-values.ts";
import { textAdded } from "./text-added.ts";
import { textChanged } from "./text-changed.ts";
import { textRemoved } from "./text-removed.ts";
import { translationChanged } from "./translation-changed.ts";
import { translationStale } from "./translation-stale.ts";
import { verdictRenamed } from "./verdict-renamed.ts";
import { withheldChanged } from "./withheld-changed.ts";

/** Every way in which versions can differ, by class, the gravest first. */
export const rules: readonly Rule[] = [
  formRenamed,
  itemRemoved,
  itemRenamed,
  itemShifted,
  itemType,
  itemRange,
  itemRepeat,
  repeatRange,
  optionRemoved,
  optionRecoded,
  optionShifted,
  optionExclusive,
  optionOffered,
  itemRequired,
  itemAdded,
  optionAdded,
  itemOptional,
  checkAdded,
  checkChanged,
  checkRemoved,
  scoreRemoved,
  scoreRenamed,
  scoreFormula,
  scoreMembers,
  scoreMissing,
  scoreRounding,
  tableValues,
  optionScore,
  optionDeclines,
  itemReversed,
  notAskedCounts,
  askedWhenScored,
  scoreAdded,
  bandsRemoved,
  bandsAdded,
  bandsCondition,
  bandRemoved,
  bandAdded,
  bandMoved,
  bandRenamed,
  cutoffRemoved,
  cutoffChanged,
  cutoffAdded,
  flagRemoved,
  flagChanged,
  flagUrgent,
  flagAdded,
  silenceChanged,
  verdictRenamed,
  askedWhenRead,
  adviceChanged,
  accuracyChanged,
  sourceChanged,
  askedWhen,
  languageChanged,
  textChanged,
  textAdded,
  textRemoved,
  translationStale,
  translationChanged,
  languageAdded,
  languageRemoved,
  orderChanged,
  layoutChanged,
  optionOrder,
  shownWhen,
  figureChanged,
  detailsChanged,
  codesChanged,
  rightsChanged,
  withheldChanged,
];
