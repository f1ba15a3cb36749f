import type { EverydayMessages, Speech } from "../messages.ts";

export const messages = ({ number, count }: Speech<"one">): EverydayMessages => ({
  yes: "Yes",
  no: "No",
  optional: "optional",
  clearAnswer: "Clear answer",

  recall: (period) => `Time in question: ${period}`,
  answeredBy: (who) => `Answered by: ${who}`,

  next: "Next",
  back: "Back",
  answered: (done, of) => `${number(done)} of ${number(of)} answered`,
  answeredOfAbout: (done, of) => `${number(done)} of about ${number(of)} answered`,
  leftAtMost: (left) => count(left, { one: "At most # question left", other: "At most # questions left" }),
  questionsAppeared: (more) =>
    count(more, { one: "# new question appeared.", other: "# new questions appeared." }),
  questionsWentAway: (fewer) =>
    count(fewer, { one: "# question is no longer asked.", other: "# questions are no longer asked." }),

  submit: "Submit",
  submitting: "Submitting…",
  submitted: "Your answers have been sent.",
  notSent: "Not sent yet",
  submitFailed: "Your answers could not be sent. They are still here.",
  tryAgain: "Try again",

  needAnswer: (open) =>
    count(open, { one: "# question needs an answer", other: "# questions need an answer" }),
  needChange: (wrong) =>
    count(wrong, { one: "# answer needs to be changed", other: "# answers need to be changed" }),
  needAttention: (open) =>
    count(open, { one: "# question needs attention", other: "# questions need attention" }),
  unanswered: "Please answer this question.",
  notAllowed: "This answer is not possible here. Please answer again.",
  checkFailed: "These answers do not fit together.",

  shownIn: (language) => `This form is not translated; it is shown in ${language}.`,
  interfaceShownIn: (language) => `Buttons and messages are shown in ${language}.`,
  withheldNotSubmitted: "Without its wording this form cannot be submitted as real data.",
  loading: "Loading…",
  loadFailed: "The form could not be loaded.",
  formBroken: "This form cannot be shown: its definition is damaged.",
  formNewer:
    "This form was made for a newer version of this page. Reload the page, or tell those who run it.",
});
