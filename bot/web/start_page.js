// Where an interview begins: what to talk about, how, and what will be recorded.

import { useJson } from './catalogue.js';
import { Choice } from './choice.js';
import { Bird, Icon } from './icons.js';
import { html, useEffect, useRef, useState } from './lib/preact.js';
import { Notice } from './notice.js';
import { startMessage } from './protocol.js';
import { errorText, locales, t } from './strings.js';
import { TopicPicker } from './topic_picker.js';

const LENGTHS = [3, 6, 10, 15];
const LONGEST_MINUTES = 24 * 60;
const LONGEST_NAME = 80;

export function StartPage(props) {
  const { locale, chooseLocale, openHelp } = props;
  return html`
    <div class="start">
      <header class="start-header">
        <p class="brand"><${Bird} />Mockingbird</p>
        <${Choice}
          legend=${t('start.language')}
          isLegendHidden=${true}
          name="locale"
          options=${locales.map(({ id, name }) => ({ value: id, label: name, lang: id }))}
          value=${locale}
          onChange=${chooseLocale}
        />
      </header>
      <main>
        <${Welcome} />
        <${StartForm} ...${props} />
      </main>
      <footer class="start-footer">
        <button class="quiet" onClick=${openHelp}>${t('help.title')}</button>
      </footer>
    </div>
  `;
}

function Welcome() {
  return html`
    <div class="welcome">
      <h1>${t('start.title')}</h1>
      <p>${t('start.lead')}</p>
    </div>
  `;
}

function StartForm({ client, interview, locale, areas, topicsFailed, reloadTopics }) {
  const [topics, setTopics] = useState([]);
  const [level, setLevel] = useState('');
  const [questions, setQuestions] = useState(6);
  const [feedback, setFeedback] = useState('each');
  const [name, setName] = useState('');
  const [minutes, setMinutes] = useState('');
  const [agreedTo, setAgreedTo] = useState('');
  const notice = useJson(`/v1/notice?locale=${locale}`);
  const { pending, isLost, error } = interview;

  // Somebody changed the notice while it was being read.
  useEffect(() => void (error === 'consent_required' && notice.reload()), [error]);

  const version = notice.value?.version ?? '';
  const hasAgreed = version !== '' && agreedTo === version;
  const mustAgree = notice.value === null || (notice.value.required && !hasAgreed);
  const isStarting = pending?.type === 'start';

  const submit = (event) => {
    event.preventDefault();
    if (mustAgree || isStarting) return;
    const choices = { locale, topics, level, questions, minutes: Number(minutes), feedback, name: name.trim() };
    client.start(startMessage({ ...choices, consent: hasAgreed ? version : '' }));
  };

  return html`
    <form class="card" onSubmit=${submit}>
      ${error && html`<${Problem} code=${error} />`}
      <${TopicPicker}
        areas=${areas}
        hasFailed=${topicsFailed}
        reload=${reloadTopics}
        chosen=${topics}
        onChange=${setTopics}
      />
      <${Choice}
        legend=${t('start.level')}
        name="level"
        options=${['', 'junior', 'mid', 'senior'].map((value) => ({ value, label: t(`level.${value || 'unsure'}`) }))}
        value=${level}
        onChange=${setLevel}
        note=${t('start.level.note')}
      />
      <${Choice}
        legend=${t('start.length')}
        name="questions"
        options=${LENGTHS.map((value) => ({ value, label: t('start.questions', { n: value }) }))}
        value=${questions}
        onChange=${setQuestions}
        note=${t('start.length.note')}
      />
      <${Choice}
        legend=${t('start.feedback')}
        name="feedback"
        options=${['each', 'end'].map((value) => ({ value, label: t(`start.feedback.${value}`) }))}
        value=${feedback}
        onChange=${setFeedback}
      />
      <div class="fields">
        <label>
          <span>${t('start.name')} <small>${t('start.optional')}</small></span>
          <input
            name="name"
            autocomplete="nickname"
            maxlength=${LONGEST_NAME}
            value=${name}
            onInput=${(event) => setName(event.target.value)}
          />
        </label>
        <label>
          <span>${t('start.minutes')} <small>${t('start.optional')}</small></span>
          <input
            name="minutes"
            type="number"
            inputmode="numeric"
            min="1"
            max=${LONGEST_MINUTES}
            value=${minutes}
            onInput=${(event) => setMinutes(event.target.value)}
          />
        </label>
      </div>
      <${Notice} notice=${notice} hasAgreed=${hasAgreed} onAgree=${(is) => setAgreedTo(is ? version : '')} />
      <div class="start-button">
        <button class="primary" disabled=${mustAgree} aria-describedby="start-status">
          ${t(isStarting ? 'start.starting' : 'start.button')}
        </button>
        <p id="start-status" role="status">${startStatus({ isStarting, isLost, mustAgree, notice })}</p>
      </div>
    </form>
  `;
}

function startStatus({ isStarting, isLost, mustAgree, notice }) {
  if (isStarting && isLost) return t('status.lost');
  if (mustAgree && notice.value) return t('start.mustAgree');
  return '';
}

function Problem({ code }) {
  const box = useRef(null);
  useEffect(() => box.current.focus(), [code]);
  const icon = code === 'bad_token' ? 'repeat' : 'wrong';
  return html`
    <p class=${`problem problem-${code}`} role="alert" tabindex="-1" ref=${box}>
      <${Icon} name=${icon} />${errorText(code)}
    </p>
  `;
}
