import { diff } from "../../compiler/diff/index.ts";
import type { SeenForm } from "../../compiler/diff/render/html/page.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { compiled } from "./cases.ts";

/** What a review has of two versions of a form. */
export function seen(old: Definition, fresh: Definition, path = "sample.form"): SeenForm {
  const title = fresh.texts[fresh.language]?.form ?? fresh.id;
  return { review: { kind: "changed", path, title, difference: diff(old, fresh) }, old, new: fresh };
}

/** The same for two texts. */
export function seenTexts(old: string, fresh: string): SeenForm {
  return seen(compiled({ "sample.form": old }), compiled({ "sample.form": fresh }));
}

export const before = `form evening "How was your evening?" {
  version "1.0.0"
  language en
  licence free
  recall "the last week"

  scale often {
    0 never "Never"
    1 some "Some evenings"
    2 most "Most evenings"
    3 always "Every evening"
  }

  section rest "Rest" {
    item q1 "I was at ease" one of often reversed
    item q2 "I felt restless in the evening" one of often
    item q3 "I woke up early" one of often
    item q4 "I needed a nap" one of often
  }
  item garden "Did you work in the garden?" yesno unscored
  item walk "Did you go for a walk?" yesno unscored
  item guests "Did you have guests?" yesno unscored
  item coffee "Do you drink coffee?" yesno unscored
  when coffee = yes {
    item cups "How many cups a day?" integer 0..20 optional unscored
  }
  item notes "Anything else?" long text optional
  note thanks "Thank you for your answers."

  score total "Unrest" = sum(q1..q4) {
    source "Example 2020"
  }
  bands total {
    0..3 none "None"
    4..7 possible "Possible"
    8..12 probable "Probable"
    source "Example 2020"
  }
  cutoff talk "A talk is due" = total >= 8 {
    source "Example 2020"
    advice clinician "Talk about the evenings."
  }
  flag never_rests "Never at ease" = q1 = never {
    source "Example 2020"
  }
}
`;

export const after = before
  .replace('"1.0.0"', '"1.1.0"')
  .replace("I felt restless in the evening", "I felt restless at night")
  .replace('2 most "Most evenings"', '2 most "Nearly every evening"')
  .replace("4..7 possible", "4..6 possible")
  .replace("8..12 probable", "7..12 probable")
  .replace("total >= 8", "total >= 7")
  .replace("when coffee = yes {", "when coffee = yes and q3 > 0 {")
  .replace('  item notes "Anything else?" long text optional\n', "")
  .replace(
    'note thanks "Thank you for your answers."',
    'item help "Would you like to talk about it?" yesno optional unscored\n  note thanks "Thank you for your answers."',
  );
