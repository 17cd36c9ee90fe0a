// A setting that is on or off.

import { html } from './lib/preact.js';

export function Toggle({ label, isOn, onChange }) {
  return html`
    <label class="toggle">
      <input type="checkbox" checked=${isOn} onChange=${(event) => onChange(event.target.checked)} />
      <span>${label}</span>
    </label>
  `;
}
