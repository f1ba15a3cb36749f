/** The command cannot be carried out as it was given. Its message says what to change; the exit code is 2. */
export class WrongUse extends Error {}
