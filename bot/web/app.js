// The chat window: start form, conversation or report, whichever the interview has come to.

import { useJson } from './catalogue.js';
import { HelpDialog } from './help_dialog.js';
import { InterviewClient } from './interview_client.js';
import { InterviewPage } from './interview_page.js';
import { html, render, useEffect, useState } from './lib/preact.js';
import { createMemory } from './memory.js';
import { interviewUrl } from './protocol.js';
import { ReportPage } from './report_page.js';
import { useSettings } from './settings.js';
import { StartPage } from './start_page.js';
import { preferredLocale, setLocale } from './strings.js';

const memory = createMemory();
const client = new InterviewClient(interviewUrl(location), memory);

function App() {
  const [interview, setInterview] = useState(client.state);
  const [locale, setLocaleState] = useState(memory.read('locale') ?? preferredLocale());
  const [settings, changeSettings] = useSettings(memory);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { value: topics, hasFailed, reload } = useJson('/v1/topics');

  useEffect(() => client.onChange(() => setInterview(client.state)), []);
  useHelpKey(settings.helpKey, () => setHelpOpen(true));
  setLocale(locale);

  const chooseLocale = (id) => {
    memory.write('locale', id);
    setLocaleState(id);
  };
  const shared = {
    client,
    interview,
    settings,
    changeSettings,
    areas: topics?.areas,
    openHelp: () => setHelpOpen(true),
  };
  return html`
    ${pageOf(interview, { ...shared, locale, chooseLocale, topicsFailed: hasFailed, reloadTopics: reload })}
    ${isHelpOpen && html`<${HelpDialog} ...${shared} onClose=${() => setHelpOpen(false)} />`}
  `;
}

function pageOf({ session, conversation }, props) {
  if (!session) return html`<${StartPage} ...${props} />`;
  if (conversation.report) return html`<${ReportPage} ...${props} />`;
  return html`<${InterviewPage} ...${props} />`;
}

// `?` opens the help, but never while somebody types a question mark.
function useHelpKey(isOn, open) {
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event) => {
      const isTyping = event.target.closest?.('input, textarea, select, dialog');
      if (event.key === '?' && !isTyping) open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn]);
}

render(html`<${App} />`, document.getElementById('app'));
