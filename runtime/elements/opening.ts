import { html, nothing } from "lit";
import { isNotThere } from "../definition/tables.ts";
import { languageName } from "../locale/list.ts";
import type { Locale } from "../locale/locale.ts";
import type { Filling } from "./filling.ts";
import { lineText } from "./text/marks.ts";
import { paragraphs, plain, words } from "./words.ts";

/** What stands above the questions: the title, what has to be known, and where it begins what is read first. */
export function opening(filling: Filling, isBeginning: boolean): unknown {
  const recall = plain({ filling }, "form:recall");
  return html`<header part="opening">
    <h1 part="title" id="title">${words({ filling }, "form")}</h1>
    ${notices(filling)} ${isBeginning ? beginning(filling) : nothing}
    ${recall ? html`<p part="recall">${filling.locale.messages.recall(recall)}</p>` : nothing}
  </header>`;
}

function beginning(filling: Filling): unknown {
  const { answeredBy } = filling.definition.about;
  const said = (aspect: string): unknown => {
    const text = paragraphs({ filling }, `form:${aspect}`);
    return text ? html`<div part=${aspect}>${text}</div>` : nothing;
  };
  const informant = plain({ filling }, "form:informant");
  return [
    answeredBy === "self" ? nothing : said("precondition"),
    informant ? html`<p part="informant">${filling.locale.messages.answeredBy(informant)}</p>` : nothing,
    said("instructions"),
  ];
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
          ${obtain ? html`<p>${lineText(/^https?:/.test(obtain) ? `<${obtain}>` : obtain, undefined)}</p>` : nothing}
        </div>`
      : nothing,
    Object.values(definition.tables).some(isNotThere) ? notice(messages.tableWithheld, locale) : nothing,
    asked === language.split("-")[0]
      ? nothing
      : notice(messages.shownIn(languageName(language, locale)), locale),
    locale.fallback === "unknown language"
      ? notice(messages.interfaceShownIn(languageName(locale.language, locale)), locale)
      : nothing,
  ];
}

function notice(text: string, locale: Locale): unknown {
  return html`<p part="notice" role="note" lang=${locale.language} dir=${locale.direction}>${text}</p>`;
}
