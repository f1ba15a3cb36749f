/** What texts need that are more than words, and what the interface says of special forms; loaded for the forms that have such. */

import { specialMessages } from "../../locale/languages/en-special.ts";
import { saySpecial } from "../../locale/locale.ts";

saySpecial(specialMessages);

export { fillWith } from "./answers.ts";
export { blockText, lineText, plainText } from "./markdown.ts";
export { namesIn } from "./names.ts";
