// Colours for code blocks, for the languages that come up in our questions.

import highlighter from './lib/highlight.js';
import bash from './lib/highlight-bash.js';
import dockerfile from './lib/highlight-dockerfile.js';
import ini from './lib/highlight-ini.js';
import json from './lib/highlight-json.js';
import python from './lib/highlight-python.js';
import shell from './lib/highlight-shell.js';
import sql from './lib/highlight-sql.js';
import yaml from './lib/highlight-yaml.js';

const languages = { bash, dockerfile, ini, json, python, shell, sql, yaml };
for (const [name, grammar] of Object.entries(languages)) highlighter.registerLanguage(name, grammar);

/** HTML for the code, or nothing where the language is unknown: then it is shown as it is. */
export function highlight(code, language) {
  if (!highlighter.getLanguage(language)) return '';
  return highlighter.highlight(code, { language, ignoreIllegals: true }).value;
}
