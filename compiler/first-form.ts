/** A first form, as `formscript init` writes it: small, whole, without findings, and with one of most things in it. */
export const firstForm = `form sleep "Sleep in the last two weeks" {
  version    "1.0.0"
  language   en
  licence    free
  population "Adults"
  answered   by self
  recall     "the last two weeks"

  scale nights {
    0 never  "Never"
    1 some   "Some nights"
    2 most   "Most nights"
    3 always "Every night"
  }

  item q1 "How often did you lie awake at night?" one of nights
  item q2 "How often were you tired during the day?" one of nights

  // Asked only of those who lay awake. Whoever is not asked gets no points for it.
  when q1 > 0 else score 0 {
    item q3 "How often did worries keep you awake?" one of nights
  }

  score total "Trouble with sleep" = sum(q1..q3)

  bands total "Trouble with sleep" {
    0..2 little "Little trouble"
    3..5 some   "Some trouble"
    6..9 much   "Much trouble"
    source "An example of how bands are written, from no study"
  }

  example "who sleeps well is not asked about worries" {
    q1 = never, q2 = some
    expect total = 1, total is little, hidden q3
  }
  example "lies awake on some nights" {
    q1 = some, q2 = most, q3 = some
    expect total = 4, total is some
  }
  example "lies awake every night" {
    q1 = always, q2 = always, q3 = most
    expect total = 8, total is much
  }
  example "one answer short" {
    q1 = most, q2 = most
    expect total missing
  }
}
`;
