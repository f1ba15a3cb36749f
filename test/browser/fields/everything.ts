import { hand } from "./cases.ts";

/** A form with all kinds of questions, for how they look beside each other. */
export const everything = `form sample "Everything there is" {
  version "1.0.0"
  language en
  licence free

  scale frequency {
    0 never "Never"
    1 seldom "Seldom"
    2 often "Often"
    refused "I would rather not say" declines
    dont_know "Don't know" unknown
  }
  section choices "Choices" {
    note intro "Please *read* each question before you answer."
    item child_name "What is the name of the child?" text at most 20 optional
    item sleep "How often does {child_name | "your child"} sleep?" one of frequency help "Count naps, too."
    item pain_now "Does it hurt?" yesno
    item helpers "Who helps you?" many of {
      partner "My partner"
      family  "My family"
      someone "Someone else" specify
      nobody  "Nobody" exclusive
    } at most 2
    item story "What happened?" long text optional
  }
  section numbers "Numbers" {
    item weeks "How far along?" integer 0..45 unit "weeks"
    item weight "How much does {child_name | "the child"} weigh?" number 0..45 decimals 1 unit "kg"
    item pain "How bad is the pain?" slider 0..100 step 5 from "none" to "worst imaginable"
    item day "When was it?" date
    item clock "At what time?" time optional
    item place "Where does it hurt?" many of { palm "Palm"  fingers "Fingers" } on "hand.svg"
  }
  section grids "Grids" {
    grid services "How good is the help from …" one of frequency {
      row clinic "the clinic?"
      row school "the school?"
      row police "the police?" optional
    }
    grid behaviour "Your child …" {
      column often "How often?" one of { 1 "Never"  2 "Sometimes"  3 "Always" }
      column problem "Is it a problem for you?" yesno
      row bed "refuses to go to bed"
      row food "refuses to eat what is put on the table, however nicely it has been asked"
    }
  }
  repeat incident "Incidents" 1..3 {
    item what "What happened?" text
    item severity "How bad was it?" one of { 0 "Not bad"  1 "Bad" }
  }
}
`;

export const drawings = { "hand.svg": hand };

/** Answers to some of it, wrong ones among them. */
export const someAnswers = {
  child_name: "Ada",
  sleep: "seldom",
  pain_now: "yes",
  helpers: ["partner", "family", "someone"],
  weeks: "12x",
  weight: 3.7,
  pain: 35,
  day: "2011-02-31",
  place: ["palm"],
  clinic: "often",
  bed_often: 2,
  food_problem: "no",
  incident: [{ what: "It fell." }],
};
