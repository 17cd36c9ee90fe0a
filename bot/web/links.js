// Further reading.

import { html } from './lib/preact.js';

/** `links`: `[{title, url}]`. Only web addresses become links. */
export function Links({ links }) {
  const safe = (links ?? []).filter(({ url }) => /^https?:\/\//i.test(url));
  if (safe.length === 0) return null;
  return html`
    <ul class="links">
      ${safe.map(
        ({ title, url }) => html`
          <li key=${url}><a href=${url} target="_blank" rel="noopener noreferrer">${title || url}</a></li>
        `,
      )}
    </ul>
  `;
}
