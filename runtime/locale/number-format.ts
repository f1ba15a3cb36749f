const formats = new Map<string, Intl.NumberFormat>();

/** All digits that a number has; making one takes the browser longer than using it. */
export function numberFormat(tags: readonly string[], options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tags} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat([...tags], { maximumFractionDigits: 20, ...options });
    formats.set(key, format);
  }
  return format;
}
