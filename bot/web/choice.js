// One out of a few, as a row of buttons: radio buttons underneath, so keys and screen readers know them.

import { html } from './lib/preact.js';

/** `options`: `[{value, label, lang?}]`. */
export function Choice({ legend, name, options, value, onChange, note, isLegendHidden }) {
  return html`
    <fieldset class="choice">
      <legend class=${isLegendHidden ? 'visually-hidden' : ''}>${legend}</legend>
      <div class="choice-options">
        ${options.map(
          (option) => html`
            <label key=${option.value} lang=${option.lang}>
              <input
                type="radio"
                name=${name}
                value=${option.value}
                checked=${option.value === value}
                onChange=${() => onChange(option.value)}
              />
              <span>${option.label}</span>
            </label>
          `,
        )}
      </div>
      ${note && html`<p class="note">${note}</p>`}
    </fieldset>
  `;
}
