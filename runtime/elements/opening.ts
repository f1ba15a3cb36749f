import { html, nothing } from "lit";
import { languageName } from "../locale/list.ts";
import type { Filling } from "./filling.ts";
import { blockText, lineText } from "./text/markdown.ts";

/** What stands above the questions: the title, what the respondent reads first, and what has to be known. */
export function opening(filling: Filling): unknown {
  const { about } = filling.definition;
  const { messages } = filling.locale;
  const recall = filling.text("form:recall");
  const informant = filling.text("form:informant");
  const said = (aspect: string): unknown => {
    const text = filling.text(`form:${aspect}`);
    return text === undefined ? nothing : html`<div part=${aspect}>${blockText(text)}</div>`;
  };
  return html`<header part="opening">
    <h1 part="title" id="title">${lineText(filling.text("form") ?? "")}</h1>
    ${notices(filling)} ${about.answeredBy === "self" ? nothing : said("precondition")}
    ${informant === undefined ? nothing : html`<p part="informant">${messages.answeredBy(informant)}</p>`}
    ${said("instructions")}
    ${recall === undefined ? nothing : html`<p part="recall">${messages.recall(recall)}</p>`}
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
          ${obtain ? html`<p>${lineText(/^https?:/.test(obtain) ? `<${obtain}>` : obtain)}</p>` : nothing}
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
