// The browser's formatters, one for each way of writing: to make one takes far longer than to use it, and a table uses thousands.

const numbers = new Map<string, Intl.NumberFormat>();
const times = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, language, options, () => new Intl.NumberFormat(language, options));
}

export function timeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(times, language, options, () => new Intl.DateTimeFormat(language, options));
}

function once<F>(made: Map<string, F>, language: string, options: object, make: () => F): F {
  const key = JSON.stringify([language, options]);
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}
