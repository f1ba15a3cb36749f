/** As much of a custom elements manifest as is changed here. */
interface Manifest {
  modules: { path: string; declarations: Declaration[]; exports: Export[] }[];
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  members?: Member[];
  attributes?: Member[];
  superclass?: object;
}

interface Member {
  readonly name: string;
  readonly privacy?: string;
  inheritedFrom?: object;
}

interface Export {
  readonly kind: "js" | "custom-element-definition";
  readonly declaration: { readonly name: string; module: string };
}

/** Where they are written: the one that is registered at once, and those that a page asks for. */
const written = ["form.ts", "result.ts", "comparison/index.ts", "programme/index.ts"].map(
  (path) => `runtime/elements/${path}`,
);

/** The class that scripts can import; the others come with what registers them. */
const exported = "FormscriptForm";

/** Where the elements stand in the package. */
const published = "build/elements/formscript.js";

/** What is published is one module, with the elements that people write and without what those are made of. */
const onlyPublished = {
  name: "only-published",
  packageLinkPhase({ customElementsManifest: manifest }: { customElementsManifest: Manifest }): void {
    const modules = written.flatMap((path) => manifest.modules.filter((module) => module.path === path));
    const elements = modules
      .flatMap((module) => module.declarations)
      .filter(({ tagName }) => tagName !== undefined);
    for (const element of elements) {
      element.members = element.members?.filter(isForPages) ?? [];
      for (const member of [...element.members, ...(element.attributes ?? [])]) delete member.inheritedFrom;
      element.superclass = { name: "LitElement", package: "lit" };
    }
    const names = new Set(elements.map(({ name }) => name));
    const exports = modules
      .flatMap((module) => module.exports)
      .filter(({ kind, declaration: { name } }) => names.has(name) && (kind !== "js" || name === exported));
    for (const { declaration } of exports) declaration.module = published;
    manifest.modules = [{ ...manifest.modules[0], path: published, declarations: elements, exports }];
  },
};

/** The browser calls the callbacks. */
function isForPages({ name, privacy = "public" }: Member): boolean {
  return privacy === "public" && !name.endsWith("Callback");
}

export default {
  globs: ["runtime/elements/**/*.ts"],
  outdir: "build/elements",
  litelement: true,
  plugins: [onlyPublished],
};
