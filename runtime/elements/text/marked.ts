/** What texts need that are more than words; loaded for the forms that have such. */

export { placesIn } from "../../definition/places.ts";
export { fillWith } from "./answers.ts";
export { blockText, lineText, plainText } from "./markdown.ts";
