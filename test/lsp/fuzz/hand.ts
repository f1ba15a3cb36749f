import { type Dice, oneOf } from "../dice.ts";

/** What authors write, whole or begun. */
const written = [
  ' item q99 "How often?" one of ',
  " when q1 > 0 else score 0 {",
  "score extra = sum(q1..q3) { missing prorate up to 1 }",
  'bands total {\n    0..2 low "Low"',
  " reversed",
  " optional",
  ' source "An example"',
  '  example "another" {\n    q1 = 1\n    expect complete\n  }\n',
  'scale amount { 0 none "None" 1 some "Some" }\n',
  'import amount from "./scales.form"\n',
  'flag urgent "Urgent" = q1 = 1\n',
  "translation nb of ",
  "// ",
  "/*",
  '"',
  '"""',
  "{",
  "}",
  "(",
  "..",
  "..<",
  "= ",
  "{q1 | ",
  "\\",
  "🙂",
  "é",
  "\r\n",
  "\t",
  "\u0000",
  " was q1",
  " 7",
];

/** The text after each of a few keystrokes, or after one larger change. */
export function* changed(text: string, others: readonly string[], roll: Dice): Generator<string> {
  const at = roll(text.length + 1);
  const put = (piece: string, from = at, to = from) => text.slice(0, from) + piece + text.slice(to);
  switch (roll(13)) {
    case 0: {
      // Keys, one by one, and some of them taken back.
      const words = oneOf(roll, written);
      const length = 1 + roll(Math.min(8, words.length));
      for (let typed = 1; typed <= length; typed += 1) yield put(words.slice(0, typed));
      if (roll(2) === 0) yield put(words.slice(0, length - 1));
      return;
    }
    case 1:
      yield put(oneOf(roll, written));
      return;
    case 2:
      yield put("", at, at + 1 + roll(40));
      return;
    case 3: {
      const lines = text.split("\n");
      lines.splice(roll(lines.length), 1 + roll(3));
      yield lines.join("\n");
      return;
    }
    case 4: {
      const lines = text.split("\n");
      const [line = ""] = lines.splice(roll(lines.length), 1);
      lines.splice(roll(lines.length + 1), 0, line);
      yield lines.join("\n");
      return;
    }
    case 5: {
      const from = oneOf(roll, others);
      const start = roll(from.length);
      yield put(from.slice(start, start + roll(200)));
      return;
    }
    case 6:
    case 7: {
      // What most changes to a finished form are: another number, another word at a place that has one.
      const [wanted, instead] = roll(2) === 0 ? [/\d+/g, String(roll(12))] : [/[a-z_]\w*/g, undefined];
      const places = [...text.matchAll(wanted)];
      if (places.length === 0) return;
      const place = oneOf(roll, places);
      yield put(instead ?? oneOf(roll, places)[0], place.index, place.index + place[0].length);
      return;
    }
    case 8: {
      // A remark that grows, and swallows what stands behind it on its line.
      const lines = [...text.matchAll(/\n/g)];
      const line = lines.length === 0 ? at : oneOf(roll, lines).index;
      for (const words of ["/", "//", "// q", "// q1 {"]) yield put(words, line);
      return;
    }
    case 9: {
      // Behind something that is whole.
      const ends = [...text.matchAll(/["}\w](?=\n)/g)];
      if (ends.length === 0) return;
      const end = oneOf(roll, ends).index + 1;
      const words = oneOf(roll, written);
      for (const length of [1, 2, words.length]) yield put(words.slice(0, length), end);
      return;
    }
    case 10: {
      // Whole parts, pasted where others stand, with the names that they have or with others.
      const from = oneOf(roll, others);
      const parts = [...from.matchAll(/^ *(item|score|bands|flag|section|note|example) [\s\S]*?(?=^ *\w)/gm)];
      const starts = [...text.matchAll(/^ *(?=\w)/gm)];
      if (parts.length === 0 || starts.length === 0) return;
      const [pasted] = oneOf(roll, parts);
      const place = oneOf(roll, starts).index;
      const renamed = pasted.replace(/^( *\w+ )(\w+)/, "$1$2_too");
      yield put(roll(2) === 0 ? pasted : renamed, place);
      yield text;
      return;
    }
    case 11: {
      // A blank line that comes and goes: everything behind it stands elsewhere and is the same.
      const line = text.indexOf("\n", at);
      if (line < 0) return;
      yield put("\n", line);
      yield put("\n  \n", line);
      yield text;
      return;
    }
    default: {
      const texts = [...text.matchAll(/"[^"\n]*"/g)];
      if (texts.length === 0) return;
      const { index } = oneOf(roll, texts);
      for (const words of ["N", "No", "Not"]) yield put(words, index + 1);
    }
  }
}
