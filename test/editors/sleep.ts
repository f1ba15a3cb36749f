/** A form with one mistake: no band for a score of 2. */
export const sleep = `form sleep "Sleep" {
  version  "1.0.0"
  language en
  licence  free

  scale often {
    0 never     "Never"
    1 sometimes "Sometimes"
    2 always    "Always"
  }

  item q1 "How often did you lie awake?" one of often
  item q2 "How often were you tired?" one of often

  score total "Sleep" = sum(q1..q2)
  bands total "Sleep" {
    0..1 good "Sleeps well"
    3..4 poor "Sleeps badly"
    source "An example, from no study"
  }

  example "never" {
    q1..q2 = 0
    expect total = 0, total is good
  }
  example "always" {
    q1..q2 = 2
    expect total = 4, total is poor
  }
}
`;
