/** Lays several responses to one form beside each other. */
export { compare } from "./compare.ts";
