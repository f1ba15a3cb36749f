/** A number in the language's own notation, never with an exponent. */
export function numberWords(value: number): string {
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  const [whole = "", decimals = ""] = digits.replace("-", "").split(".");
  const sign = value < 0 ? "-" : "";
  const power = Number(exponent);
  if (power > 0) return sign + whole + decimals.padEnd(power, "0");
  return `${sign}0.${"0".repeat(-power - 1)}${whole}${decimals}`;
}
