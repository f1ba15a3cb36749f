/** A form's text after each keystroke of somebody who writes an item, a score and a wrong band, and takes it back. */
export function* typing(text: string): Generator<string> {
  for (const [behind, written] of [
    ["Question 700", " of the whole questionnaire"],
    [
      'item q900 "Question 900?" one of often',
      '\n  item extra "How often?" one of often reversed when q3 = some',
    ],
    ["score s30", 'a "More" = sum(q1..q30) { missing prorate up to 3 }\n  score s30b'],
    ["31..50 some", "thing"],
    ["q1 = never", ", q2..q20 = some"],
  ] as const) {
    const at = text.indexOf(behind) + behind.length;
    const whole = (length: number) => text.slice(0, at) + written.slice(0, length) + text.slice(at);
    for (let length = 1; length <= written.length; length += 1) yield whole(length);
    for (let length = written.length - 1; length >= 0; length -= 3) yield whole(length);
  }
}
