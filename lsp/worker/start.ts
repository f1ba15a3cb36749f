/** Starts the language server of `worker.js`, which the build puts beside the page. */
export function startWorker(): Worker {
  const address = new URL("worker.js", document.baseURI).href;
  return new Worker(scriptOf(address), { type: "module", name: "formscript" });
}

/** Under `require-trusted-types-for 'script'` an address is taken only from a policy. */
function scriptOf(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  const policy = trustedTypes.createPolicy("formscript-worker", {
    createScriptURL(asked) {
      if (asked === address) return asked;
      throw new TypeError(`${asked} is not the worker.`);
    },
  });
  // Browsers that know the types take it where a string may stand.
  return policy.createScriptURL(address) as string;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}
