import { css, html, nothing } from "lit";
import { formatMoment } from "../../locale/day.ts";
import type { DraftMessages } from "../../locale/draft-messages.ts";
import { entryOf, type Filling } from "../filling.ts";
import { nameOf } from "../naming.ts";
import { plainText } from "../text/markdown.ts";
import { words } from "../words.ts";
import type { Draft } from "./draft.ts";

interface Choice {
  readonly words: string;
  choose(): unknown;
}

/** What has to be decided before the form is filled in, or goes on being. */
export function draftNotice(draft: Draft, filling: Filling, messages: DraftMessages): unknown {
  const { state, kept } = draft;
  const startOver = { words: messages.startOver, choose: () => draft.discard() };
  if (state === "found" && kept)
    return [
      title(filling),
      panel(messages.draftFound(formatMoment(new Date(kept.saved), filling.locale)), [
        { words: messages.resume, choose: () => draft.resume() },
        startOver,
      ]),
    ];
  if (state === "unreadable")
    return [
      title(filling),
      panel(messages.draftUnreadable, [
        { words: messages.withoutSaving, choose: () => draft.turnOff() },
        { words: messages.deleteKept, choose: () => draft.discard() },
      ]),
    ];
  if (state === "changed")
    return panel(messages.draftChanged, [
      { words: messages.keepThese, choose: () => draft.keepThese() },
      { words: messages.takeOther, choose: () => draft.takeOther() },
    ]);
  return [
    draft.isExpired ? panel(messages.draftExpired, []) : nothing,
    draft.saved === "failed" && state === "off" ? panel(messages.cannotKeep, []) : nothing,
    notCarried(draft, filling, messages),
  ];
}

/** What became of the last answer. */
export function saveState(
  { saved, state, isBehind }: Draft,
  filling: Filling,
  messages: DraftMessages,
): string {
  if (state === "changed" || saved === "failed") return messages.notSaved;
  if (isBehind || saved === undefined) return messages.saving;
  return messages.saved(formatMoment(saved, filling.locale));
}

/** Of the form that has to wait. */
function title(filling: Filling): unknown {
  return html`<h1 part="draft-title">${words({ filling }, "form")}</h1>`;
}

function panel(said: string, choices: readonly Choice[]): unknown {
  return html`<div part="draft" role="alert">
    <p>${said}</p>
    ${
      choices.length === 0
        ? nothing
        : html`<div part="draft-choices">
            ${choices.map(
              (choice) =>
                html`<button type="button" part="button" @click=${() => choice.choose()}>${choice.words}</button>`,
            )}
          </div>`
    }
  </div>`;
}

function notCarried({ carried, kept }: Draft, filling: Filling, messages: DraftMessages): unknown {
  if (!carried?.isOther || carried.lost.length === 0) return nothing;
  const title = (name: string): string => {
    const entry = entryOf(name);
    const said = kept?.asked[name.replace(/\[\d+\]/, "")]?.title;
    const words = said ? plainText(said) : nameOf(name, filling);
    return entry && said ? `${filling.locale.messages.entry(entry.number)}: ${words}` : words;
  };
  return html`<div part="draft" role="alert">
    <p>${messages.draftOtherVersion} ${messages.draftNotCarried(carried.lost.length)}</p>
    <ul>
      ${carried.lost.map((name) => html`<li>${title(name)}</li>`)}
    </ul>
  </div>`;
}

export const draftStyle = css`
  [part~="draft"] {
    border: 1px solid var(--_faint);
    border-inline-start: 0.375rem solid var(--_accent);
    border-radius: var(--_radius);
    padding: 1rem;
    margin: 1rem clamp(1rem, 4vw, 2rem);
  }
  [part~="draft-title"] {
    margin: clamp(1rem, 4vw, 2rem) clamp(1rem, 4vw, 2rem) 1rem;
  }
  [part~="draft-choices"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
  }
  @media print {
    [part~="draft"] {
      display: none;
    }
  }
`;
