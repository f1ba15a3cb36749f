/** A page that nobody wonders about, in any language. */
const neutralPage = "https://www.wikipedia.org/";

/** Where a quick exit leads: the address that the page gives, if that is one of a page. */
export function addressOf(exitTo: string | undefined, base: string): string {
  const address = exitTo && URL.canParse(exitTo, base) ? new URL(exitTo, base) : undefined;
  return address && /^https?:$/.test(address.protocol) ? address.href : neutralPage;
}
