/** What languages are called, in English and by those who speak them. */
const named: Readonly<Record<string, string>> = {
  english: "en",
  norwegian: "nb",
  norsk: "nb",
  bokmål: "nb",
  bokmal: "nb",
  nynorsk: "nn",
  sami: "se",
  davvisámegiella: "se",
  swedish: "sv",
  svenska: "sv",
  danish: "da",
  dansk: "da",
  finnish: "fi",
  suomi: "fi",
  icelandic: "is",
  íslenska: "is",
  german: "de",
  deutsch: "de",
  dutch: "nl",
  nederlands: "nl",
  french: "fr",
  français: "fr",
  spanish: "es",
  español: "es",
  italian: "it",
  italiano: "it",
  portuguese: "pt",
  português: "pt",
  polish: "pl",
  polski: "pl",
  ukrainian: "uk",
  russian: "ru",
  lithuanian: "lt",
  arabic: "ar",
  turkish: "tr",
  somali: "so",
  tigrinya: "ti",
  urdu: "ur",
};

/** The tag of the language that is written by its name, or with other letters and signs than tags have. */
export function languageMeant(tag: string): string | null {
  const known = named[tag.toLowerCase()];
  if (known !== undefined) return known;
  const plain = tag.replaceAll("_", "-").toLowerCase();
  return plain === tag ? null : plain;
}
