// What is recorded, who reads it and for how long: shown before anything is.

import { html } from './lib/preact.js';
import { Markdown } from './markdown.js';
import { t } from './strings.js';

export function Notice({ notice, hasAgreed, onAgree }) {
  const { value, hasFailed, reload } = notice;
  if (hasFailed) {
    return html`
      <section class="notice">
        <p role="alert">${t('notice.failed')} <button type="button" onClick=${reload}>${t('retry')}</button></p>
      </section>
    `;
  }
  return html`
    <section class="notice" aria-labelledby="notice-title" aria-busy=${value === null}>
      <h2 id="notice-title">${t('notice.title')}</h2>
      <${Markdown} text=${value?.text ?? ''} />
      <label class="toggle">
        <input
          type="checkbox"
          name="consent"
          checked=${hasAgreed}
          required=${value?.required}
          onChange=${(event) => onAgree(event.target.checked)}
        />
        <span>${t(value?.required ? 'notice.agree' : 'notice.agreeOptional')}</span>
      </label>
    </section>
  `;
}
