import { expect, test } from "vitest";
import { addressOf } from "../../../runtime/elements/exit/address.ts";

const base = "https://clinic.example/forms/1";

test.each([
  ["/weather", "https://clinic.example/weather"],
  ["weather", "https://clinic.example/forms/weather"],
  ["https://news.example/", "https://news.example/"],
  ["http://news.example", "http://news.example/"],
])("%s leads to %s", (exitTo, address) => {
  expect(addressOf(exitTo, base)).toBe(address);
});

test.each([
  undefined,
  "",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://",
  "about:blank",
  "file:///etc/passwd",
])("%s leads to a neutral page", (exitTo) => {
  expect(addressOf(exitTo, base)).toBe("https://www.wikipedia.org/");
});
