export { besideSlips } from "./beside-slips.ts";
export { checkForm } from "./check.ts";
export { checkFile } from "./check-file.ts";
export { checkImports, type Imported } from "./imports.ts";
