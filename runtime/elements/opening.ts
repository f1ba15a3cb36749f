import { html, nothing } from "lit";
import { languageName } from "../locale/list.ts";
import type { Filling } from "./filling.ts";

/** What stands above the questions: the title, what the respondent reads first, and what has to be known. */
export function opening(filling: Filling): unknown {
  const { about } = filling.definition;
  const said = (aspect: string): unknown => paragraph(aspect, filling.text(`form:${aspect}`));
  return html`<header part="opening">
    <h1 part="title" id="title">${filling.text("form")}</h1>
    ${about.answeredBy === "self" ? nothing : [said("informant"), said("precondition")]}
    ${said("instructions")} ${said("recall")} ${notices(filling)}
  </header>`;
}

/** What the licence wants to be read with the form. */
export function licence({ definition }: Filling): unknown {
  const { authors, licence } = definition.about;
  const notice = licence.notice ?? (licence.attribution ? authors : undefined);
  return notice ? html`<footer part="licence"><small>${notice}</small></footer>` : nothing;
}

/** Of what is shown otherwise than one would expect. */
function notices(filling: Filling): unknown {
  const { definition, locale, language } = filling;
  const { messages } = locale;
  const { wordingMissing, obtain } = definition.about.licence;
  const asked = locale.asked.split("-")[0];
  return [
    wordingMissing
      ? html`<div part="notice" role="note">
          <p>${messages.wordingWithheld} ${messages.withheldNotSubmitted}</p>
          ${obtain ? html`<p>${obtain}</p>` : nothing}
        </div>`
      : nothing,
    asked === language.split("-")[0] ? nothing : notice(messages.shownIn(languageName(language, locale))),
    locale.fallback === "unknown language"
      ? notice(messages.interfaceShownIn(languageName(locale.language, locale)))
      : nothing,
  ];
}

function notice(text: string): unknown {
  return html`<p part="notice" role="note">${text}</p>`;
}

function paragraph(aspect: string, text: string | undefined): unknown {
  return text === undefined ? nothing : html`<p part=${aspect}>${text}</p>`;
}
