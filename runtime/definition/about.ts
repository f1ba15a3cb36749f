/** Where a form comes from, and what may be done with it. */
export interface About {
  readonly authors?: string;
  readonly citation?: string;
  readonly edition?: string;
  readonly translator?: string;
  /** What nobody has confirmed. */
  readonly unverified?: string;
  readonly answeredBy: "self" | "interview" | "observation" | "informant";
  readonly licence: Licence;
  readonly sensitive: boolean;
  readonly codes: readonly Terminology[];
}

export interface Licence {
  readonly permission: "free" | "by permission" | "commercial" | "not stated";
  readonly nonCommercial: boolean;
  readonly unmodified: boolean;
  readonly attribution: boolean;
  readonly inFull: boolean;
  readonly notice?: string;
  readonly holder?: string;
  readonly training?: string;
  readonly obtain?: string;
  /** The wording belongs to a publisher and does not stand in the form. */
  readonly withheld: boolean;
  /** Withheld, and no licence holder's text has been merged in: cannot be submitted as real data. */
  readonly wordingMissing: boolean;
}

export interface Terminology {
  readonly system: string;
  readonly code: string;
}
