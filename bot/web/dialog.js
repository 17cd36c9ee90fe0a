// A window over the page. The browser's own <dialog> keeps the focus inside, closes on Esc and gives the
// focus back.

import { html, useLayoutEffect, useRef } from './lib/preact.js';

export function Dialog({ title, onClose, children }) {
  const dialog = useRef(null);
  useLayoutEffect(() => {
    dialog.current.showModal();
    return () => dialog.current?.close();
  }, []);
  return html`
    <dialog ref=${dialog} aria-labelledby="dialog-title" onClose=${onClose}>
      <h2 id="dialog-title">${title}</h2>
      ${children}
    </dialog>
  `;
}
