// The words of the page in the language that the reader chose. Both catalogues have the same keys.

import en from './strings_en.js';
import zhHant from './strings_zh_hant.js';

export const locales = [
  { id: 'en', name: 'English', strings: en },
  { id: 'zh-Hant', name: '繁體中文', strings: zhHant },
];

let current = locales[0];

/** Chooses the language of every later `t`. */
export function setLocale(id) {
  current = locales.find((locale) => locale.id === id) ?? locales[0];
  document.documentElement.lang = current.id;
  document.title = t('page.title');
}

export function localeId() {
  return current.id;
}

/** The first language of the browser that we speak. */
export function preferredLocale(languages = navigator.languages) {
  for (const language of languages) {
    if (language.startsWith('zh')) return 'zh-Hant';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}

/** The text of `key`, with `{name}` replaced by `values.name`. */
export function t(key, values = {}) {
  const text = current.strings[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Like `t`, in the form for `n` things: the key ends in `.one` or `.other`. */
export function tn(key, n) {
  const form = new Intl.PluralRules(current.id).select(n) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { n });
}

export function hasText(key) {
  return key in current.strings;
}

export function percent(share) {
  return new Intl.NumberFormat(current.id, { style: 'percent' }).format(share);
}

/** A number on the ability scale, with a real minus sign. */
export function decimal(value) {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const rounded = Math.round(value * 10) / 10 + 0; // `+ 0` makes 0 of -0
  return new Intl.NumberFormat(current.id, options).format(rounded).replace('-', '−');
}

export function day(milliseconds) {
  return new Intl.DateTimeFormat(current.id, { dateStyle: 'long' }).format(milliseconds);
}

/** The text for this reader out of `{en, zh-Hant}`. */
export function pick(localized) {
  return localized?.[current.id] ?? localized?.en ?? '';
}

/** What to tell a reader about an error of the protocol. */
export function errorText(code) {
  return hasText(`error.${code}`) ? t(`error.${code}`) : t('error.other', { code });
}
