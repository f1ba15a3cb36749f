import type { AuditForm, AuditFormEventMap } from "audit/element.js";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** React passes what is a property of the element as one, and listens to `formscript-change` as `onformscript-change`. */
type Properties = Partial<
  Pick<AuditForm, "answers" | "inputs" | "language" | "layout" | "readonly" | "results">
>;

type Events = {
  [Name in keyof AuditFormEventMap & `formscript-${string}` as `on${Name}`]?: (
    event: AuditFormEventMap[Name],
  ) => void;
};

declare module "react/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "audit-form": DetailedHTMLProps<HTMLAttributes<AuditForm>, AuditForm> & Properties & Events;
    }
  }
}
