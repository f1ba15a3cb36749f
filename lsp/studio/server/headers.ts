import type { OutgoingHttpHeaders } from "node:http";

/** The names that the page's own policies for trusted types have; no other is allowed. */
const policies = ["formscript-review", "formscript-worker", "lit-html"];

/** Goes with every answer. Nothing but what this server sends may run or be shown, and in no other page. */
export const headers: OutgoingHttpHeaders = {
  "content-security-policy": [
    "default-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies.join(" ")}`,
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
