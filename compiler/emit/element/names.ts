/** `audit_c` is `<audit-c-form>`. */
export function tagOf(id: string): string {
  return `${id.replaceAll("_", "-")}-form`;
}

/** `audit_c` is `AuditCForm`. */
export function classOf(id: string): string {
  return `${id.replace(/(?:^|_+)([a-z0-9]|$)/g, (_, letter: string) => letter.toUpperCase())}Form`;
}
