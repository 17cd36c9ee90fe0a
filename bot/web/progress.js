// How far the interview is, in questions and, if the candidate set a limit, in minutes.

import { progress } from './conversation.js';
import { html, useEffect, useState } from './lib/preact.js';
import { t, tn } from './strings.js';

export function ProgressLine({ conversation }) {
  const { asked, planned } = progress(conversation) ?? { asked: 0, planned: 0 };
  if (planned === 0) return html`<p class="progress"></p>`;
  return html`
    <div class="progress">
      <label for="progress">${t('interview.progress', { asked, planned })}</label>
      <progress id="progress" value=${asked} max=${planned}></progress>
    </div>
  `;
}

export function TimeLeft({ session }) {
  const limit = session.plan?.minutes;
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (!limit) return undefined;
    const clock = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(clock);
  }, [limit]);
  if (!limit) return null;
  const minutes = Math.max(0, Math.ceil(limit - (now - session.startedAt) / 60_000));
  return html`<p class="time-left">${tn('interview.minutesLeft', minutes)}</p>`;
}
