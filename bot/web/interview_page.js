// A running interview: how far it is, what was said, and where to answer.

import { Composer } from './composer.js';
import { openQuestion } from './conversation.js';
import { Dialog } from './dialog.js';
import { Bird } from './icons.js';
import { html, useState } from './lib/preact.js';
import { ProgressLine, TimeLeft } from './progress.js';
import { errorText, t } from './strings.js';
import { Transcript } from './transcript.js';

export function InterviewPage({ client, interview, settings, changeSettings, areas, openHelp }) {
  const [isEnding, setEnding] = useState(false);
  const { session, conversation, pending, isLoading, isLost, error, delivery } = interview;
  return html`
    <div class="interview">
      <header class="bar">
        <${Bird} />
        <h1 class="visually-hidden">${t('interview.title')}</h1>
        <${ProgressLine} conversation=${conversation} />
        <${TimeLeft} session=${session} />
        <button class="quiet help-button" onClick=${openHelp} aria-label=${t('help.title')}>?</button>
        <button class="quiet" onClick=${() => setEnding(true)}>${t('interview.end')}</button>
      </header>
      <main>
        <${Transcript}
          conversation=${conversation}
          pending=${pending}
          isLost=${isLost}
          isLoading=${isLoading}
          areas=${areas}
          locale=${session.locale}
        />
        <div class="dock">
          <p class="status" role="status">${statusText({ isLost, delivery, pending })}</p>
          ${error &&
          html`
            <p class="problem" role="alert">
              <span>${errorText(error)}</span>
              <button class="quiet" onClick=${() => client.dismissError()}>${t('dismiss')}</button>
            </p>
          `}
          <${Composer}
            client=${client}
            conversation=${conversation}
            question=${openQuestion(conversation)}
            pending=${pending}
            isLost=${isLost}
            settings=${settings}
            changeSettings=${changeSettings}
          />
        </div>
      </main>
      ${isEnding && html`<${EndDialog} onEnd=${() => client.end()} onClose=${() => setEnding(false)} />`}
    </div>
  `;
}

function statusText({ isLost, delivery, pending }) {
  if (isLost) return t(pending ? 'status.lostKept' : 'status.lost');
  return pending && delivery === 'retrying' ? t('status.retrying') : '';
}

function EndDialog({ onEnd, onClose }) {
  const end = () => {
    onClose();
    onEnd();
  };
  return html`
    <${Dialog} title=${t('end.title')} onClose=${onClose}>
      <p>${t('end.text')}</p>
      <div class="buttons">
        <button onClick=${onClose}>${t('end.stay')}</button>
        <button class="primary" onClick=${end}>${t('end.confirm')}</button>
      </div>
    <//>
  `;
}
