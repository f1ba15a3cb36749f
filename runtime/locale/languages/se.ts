import type { Messages, Speech } from "../messages.ts";

/**
 * Northern Sámi, in words that Norwegian public services use. Not yet reviewed by a native speaker. Behind a number
 * above one stands the genitive singular.
 */
export const messages = ({ number, count }: Speech<"one" | "two">): Messages => {
  const many = (value: number, one: string, more: string): string =>
    count(value, { one, two: more, other: more });
  return {
    yes: "Juo",
    no: "Ii",
    optional: "eaktodáhtolaš",
    chooseAll: "Vállje buot mat heivejit.",
    chooseAtMost: (most) => `Vállje eanemusat ${number(most)}.`,
    chooseAtLeast: (least) => `Vállje unnimusat ${number(least)}.`,
    chooseBetween: (least, most) => `Vállje gaskal ${number(least)} ja ${number(most)}.`,
    clearAnswer: "Sihko vástádusa",
    specify: "Čilge dárkileappot",
    charactersLeft: (left) => many(left, "# mearka vel", "# mearkka vel"),
    noValueYet: "Árvu ii leat vel válljejuvvon",
    day: "Beaivi",
    month: "Mánnu",
    year: "Jahki",

    entry: (at) => `Merkejupmi ${number(at)}`,
    addEntry: "Lasit merkejumi",
    removeEntry: (at) => `Sihko merkejumi ${number(at)}`,
    entryAdded: (at) => `Merkejupmi ${number(at)} lea lasihuvvon.`,
    entryRemoved: (at) => `Merkejupmi ${number(at)} lea sihkkojuvvon.`,
    undo: "Gáđa",
    tooFewEntries: (least) => `Lasit unnimusat ${number(least)} merkejumi.`,
    tooManyEntries: (most) => many(most, "Eanemusat # merkejupmi.", "Eanemusat # merkejumi."),

    recall: (period) => `Áigodat: ${period}`,
    answeredBy: (who) => `Vástideaddji: ${who}`,

    next: "Boahtte",
    back: "Ruovttoluotta",
    answered: (done, of) => `Vástiduvvon: ${number(done)} (oktiibuot ${number(of)})`,
    answeredOfAbout: (done, of) => `Vástiduvvon: ${number(done)} (oktiibuot sullii ${number(of)})`,
    leftAtMost: (left) => many(left, "Eanemusat # gažaldat vel", "Eanemusat # gažaldaga vel"),
    questionsAppeared: (more) => many(more, "# ođđa gažaldat lea boahtán.", "# ođđa gažaldaga leat boahtán."),
    questionsWentAway: (fewer) =>
      many(fewer, "# gažaldat ii jerrojuvvo šat.", "# gažaldaga eai jerrojuvvo šat."),

    submit: "Sádde",
    submitting: "Sáddemin …",
    submitted: "Vástádusat leat sáddejuvvon.",
    notSent: "Ii leat vel sáddejuvvon",
    submitFailed: "Vástádusaid ii lihkostuvvan sáddet. Dat leat ain dáppe.",
    tryAgain: "Geahččal ođđasit",

    needAnswer: (open) => many(open, "# gažaldat dárbbaša vástádusa", "# gažaldaga dárbbašit vástádusa"),
    needChange: (wrong) => many(wrong, "# vástádus ferte rievdaduvvot", "# vástádusa fertejit rievdaduvvot"),
    needAttention: (open) =>
      many(open, "# gažaldat ferte dárkkistuvvot", "# gažaldaga fertejit dárkkistuvvot"),
    unanswered: "Vástit dán gažaldahkii.",
    notAllowed: "Dát vástádus ii leat vejolaš dáppe. Vástit ođđasit.",
    notNumber: "Čále logu.",
    notWhole: "Čále olleslogu.",
    numberAmbiguous: (one, other) => `Oaivvildat go ${one} vai ${other}? Čále dan nu.`,
    tooManyDigits: "Logus leat menddo ollu siffarat.",
    tooManyDecimals: (most) => `Čále eanemusat ${number(most)} desimála.`,
    belowMin: (min) => `Čále ${number(min)} dahje eanet.`,
    aboveMax: (max) => `Čále ${number(max)} dahje unnit.`,
    notBetween: (min, max) => `Čále logu gaskal ${number(min)} ja ${number(max)}.`,
    tooLong: (most) => `Čále eanemusat ${number(most)} mearkka.`,
    dateIncomplete: "Čále beaivvi, mánu ja jagi, omd. 2011.",
    notDate: "Dát beaivi ii gávdno.",
    notTime: "Čále diibmoáiggi, omd. 14:05.",
    timeAmbiguous: (one, other) => `Oaivvildat go ${one} vai ${other}?`,
    tooMany: (most) => `Eanemusat ${number(most)} sáhttá válljet.`,
    tooFew: (least) => `Unnimusat ${number(least)} ferte válljet.`,
    onlyAlone: (option) => `«${option}» ii sáhte válljejuvvot ovttas eará vástádusaiguin.`,
    checkFailed: "Dát vástádusat eai heive oktii.",

    shownIn: (language) => `Dát skovvi ii leat jorgaluvvon. Giella: ${language}.`,
    interfaceShownIn: (language) => `Boaluid ja dieđuid giella: ${language}.`,
    wordingWithheld:
      "Dán skovi sátnádus gullá almmuheaddjái ja váilu dás. Dan sajis čájehuvvo man birra juohke gažaldat lea.",
    withheldNotSubmitted: "Sátnádusa haga ii sáhte skovi sáddet duohta vástádussan.",
    tableWithheld:
      "Norbmatabealla lea almmuheaddji opmodat iige leat dáppe. Dat mii das rehkenastojuvvo, ii leat dovddus.",
    loading: "Viežžamin …",
    loadFailed: "Skovi ii lihkostuvvan viežžat.",
    formBroken: "Skovi ii sáhte čájehit: dan definišuvdna lea billašuvvan.",
    formNewer:
      "Skovvi lea ráhkaduvvon dán siiddu ođđaset veršuvdnii. Viečča siiddu ođđasit, dahje dieđit sidjiide geat jođihit dan.",

    quickExit: "Guođe siiddu jođánit",
    quickExitKey: (key) => `dahje deaddil ${key}`,
    quickExitDoes: "Sihkku du vástádusaid ja rahpá dakkaviđe eará siiddu.",
  };
};
