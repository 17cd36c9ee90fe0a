// The few pictures inside the page. They say nothing that words beside them don't, so they are hidden
// from screen readers.

import { html } from './lib/preact.js';

const paths = {
  yes: 'M4 10.5l4 4 8-9',
  partly: 'M4 10h12',
  no: 'M10 5.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9',
  wrong: 'M5.5 5.5l9 9m0-9l-9 9',
  hint: 'M7.5 13.5c-1.5-1-2.5-2.5-2.5-4.5a5 5 0 0 1 10 0c0 2-1 3.5-2.5 4.5v1.5h-5zM8.5 17.5h3',
  skip: 'M4 5l6 5-6 5zM11 5l6 5-6 5z',
  repeat: 'M15.5 8A6 6 0 1 0 16 11.5M16 4v4h-4',
  next: 'M4 10h11M10.5 5.5L15 10l-4.5 4.5',
  send: 'M10 16V4.5M5 9l5-5 5 5',
  down: 'M10 4v11.5M5 11l5 5 5-5',
};

export function Icon({ name }) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${paths[name]} /></svg>`;
}

/** The interviewer's face. */
export function Bird() {
  return html`<img class="bird" src="/icon.svg" alt="" width="64" height="64" />`;
}
