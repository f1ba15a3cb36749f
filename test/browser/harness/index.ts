/** Forms in a real browser. See test/browser/README.md. */
export { axeFindings, expectNoAxeFindings } from "./axe.ts";
export { definitionOf, form } from "./definition.ts";
export { library, libraryDefinition } from "./library.ts";
export { open, openLibrary, ready, type Showing, type Told, told } from "./open.ts";
export { expectFault, openAddress, openPage, theSite, type Viewing } from "./open-page.ts";
export { photograph } from "./screenshot.ts";
