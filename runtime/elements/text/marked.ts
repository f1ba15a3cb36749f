/** What texts need that are more than words; loaded for the forms that have such. */
export { fillWith } from "./answers.ts";
export { blockText, lineText, plainText } from "./markdown.ts";
export { placesIn } from "./places.ts";
