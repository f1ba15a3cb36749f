/** What is said where responses stand beside each other; apart, because most pages never show that. */
export interface ComparisonMessages {
  readonly heading: string;
  readonly questions: string;
  readonly differing: (count: number, of: number) => string;
  /** The heading of the column that says where responses differ. */
  readonly agreement: string;
  readonly different: string;
  readonly differentBy: (apart: number) => string;
  readonly incomplete: string;
  readonly change: string;
  readonly unchanged: string;
  /** Of a score that is missing. */
  readonly missing: string;
  readonly unknown: string;
  readonly entries: (count: number) => string;

  readonly chart: string;
  readonly chartKeys: string;
  readonly level: (at: number) => string;
  readonly question: (at: number) => string;
}
