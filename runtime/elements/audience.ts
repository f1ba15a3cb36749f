/** Whom results are shown to. */
export type Audience = "respondent" | "clinician";
