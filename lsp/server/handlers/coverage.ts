import { formCoverage } from "../../features/coverage.ts";
import type { Handler } from "../handler.ts";
import type { AboutForm, FormCoverage } from "../requests.ts";

/** `formscript/coverage`: of the forms of a file, what their examples reach. */
export const coverageHandler: Handler = {
  capabilities: {},
  listen: (connection, { about }) => {
    connection.onRequest("formscript/coverage", ({ textDocument, form: asked }: AboutForm) =>
      about(textDocument.uri, (view, convert): FormCoverage[] =>
        formCoverage(view)
          .filter(({ form }) => asked === undefined || form === asked)
          .map(({ form, goals }) => ({
            form,
            goals: goals.map(({ kind, says, span, reachedBy }) => ({
              kind,
              says,
              range: convert.range(span),
              isReached: reachedBy.length > 0,
              reachedBy,
            })),
          })),
      ),
    );
  },
};
