/** What is said about answers that are kept on the device; apart, because most pages with a form keep none. */
export interface DraftMessages {
  readonly saving: string;
  readonly saved: (time: string) => string;
  readonly notSaved: string;
  readonly draftFound: (time: string) => string;
  readonly resume: string;
  readonly startOver: string;
  readonly draftOtherVersion: string;
  /** Above the list of the questions whose answers could not be brought along. */
  readonly draftNotCarried: (count: number) => string;
  readonly draftExpired: string;
  readonly draftUnreadable: string;
  readonly draftChanged: string;
  /** The choices after that. */
  readonly keepThese: string;
  readonly takeOther: string;
  /** The choices where what is kept cannot be read. */
  readonly deleteKept: string;
  readonly withoutSaving: string;
  readonly cannotKeep: string;
}
