// Where the candidate answers. What is typed survives everything; sending it is the client's work.

import { hintsLeft } from './conversation.js';
import { Icon } from './icons.js';
import { html, useEffect, useLayoutEffect, useRef, useState } from './lib/preact.js';
import { byteLength, MAX_ANSWER_BYTES } from './protocol.js';
import { t } from './strings.js';
import { Toggle } from './toggle.js';

const COUNT_FROM = 0.75 * MAX_ANSWER_BYTES;

export function Composer({ client, conversation, question, pending, isLost, settings, changeSettings }) {
  const turn = question?.turn ?? null;
  const isSending = pending?.type === 'answer';
  const [text, setText] = useDraft(client, turn, isSending);
  const box = useRef(null);
  const size = byteLength(text);
  const isTooLong = size > MAX_ANSWER_BYTES;
  const canSend = turn !== null && !pending && text.trim() !== '' && !isTooLong;

  useFocusOnStart(box);
  useGrowth(box, text);

  const send = () => {
    if (canSend) client.answer(turn, text);
    box.current.focus();
  };
  const onKeyDown = (event) => {
    if (!isSendKey(event, settings.enterSends)) return;
    event.preventDefault();
    send();
  };
  return html`
    <form class="composer" onSubmit=${(event) => (event.preventDefault(), send())}>
      <label class="visually-hidden" for="answer">${t('composer.label')}</label>
      <textarea
        id="answer"
        rows="2"
        ref=${box}
        value=${text}
        placeholder=${t('composer.placeholder')}
        readonly=${turn === null || isSending}
        aria-describedby="answer-note"
        aria-invalid=${isTooLong}
        onInput=${(event) => setText(event.target.value)}
        onKeyDown=${onKeyDown}
      ></textarea>
      <div class="composer-row">
        <${Moves} client=${client} conversation=${conversation} turn=${turn} pending=${pending} isLost=${isLost} />
        ${size > COUNT_FROM && html`<${Counter} size=${size} />`}
        <button class="primary send" aria-disabled=${!canSend}>
          <${Icon} name="send" /><span>${t('composer.send')}</span>
        </button>
      </div>
      <p class="too-long" role="status">${isTooLong ? t('composer.tooLong', kilobytes(size)) : ''}</p>
    </form>
    <div class="composer-note">
      <${Toggle}
        label=${t('settings.enterSends')}
        isOn=${settings.enterSends}
        onChange=${(enterSends) => changeSettings({ enterSends })}
      />
      <span id="answer-note">${t(settings.enterSends ? 'composer.keys.enter' : 'composer.keys.ctrl')}</span>
    </div>
  `;
}

// What else a candidate can do with a question.
function Moves({ client, conversation, turn, pending, isLost }) {
  const left = turn === null ? null : hintsLeft(conversation, turn);
  const isBusy = turn === null || Boolean(pending);
  const hintText = left === null ? t('composer.hint') : t('composer.hintsLeft', { n: left });
  const moves = [
    { icon: 'hint', label: hintText, isOff: isBusy || isLost || left === 0, onClick: () => client.hint(turn) },
    { icon: 'skip', label: t('composer.skip'), isOff: isBusy, onClick: () => client.skip(turn) },
    { icon: 'repeat', label: t('composer.repeat'), isOff: isBusy || isLost, onClick: () => client.repeat(turn) },
  ];
  return html`<div class="moves">${moves.map((move) => html`<${Move} key=${move.icon} ...${move} />`)}</div>`;
}

// `aria-disabled`, because a button that is disabled while it has the focus throws the focus away.
function Move({ icon, label, isOff, onClick }) {
  return html`
    <button type="button" class="move" aria-disabled=${isOff} onClick=${() => isOff || onClick()}>
      <${Icon} name=${icon} /><span>${label}</span>
    </button>
  `;
}

function Counter({ size }) {
  const isOver = size > MAX_ANSWER_BYTES;
  return html`<span class=${isOver ? 'counter over' : 'counter'}>${t('composer.size', kilobytes(size))}</span>`;
}

function kilobytes(size) {
  return { size: (size / 1024).toFixed(1), limit: MAX_ANSWER_BYTES / 1024 };
}

// The box is empty while an answer is on its way, and has the words again if the server refused them.
function useDraft(client, turn, isSending) {
  const [text, setText] = useState('');
  useLayoutEffect(() => setText(turn === null || isSending ? '' : client.draft(turn)), [turn, isSending]);
  const change = (changed) => {
    setText(changed);
    client.keepDraft(turn, changed);
  };
  return [text, change];
}

function useFocusOnStart(box) {
  useEffect(() => box.current.focus({ preventScroll: true }), []);
}

// For browsers that don't know `field-sizing`.
function useGrowth(box, text) {
  useLayoutEffect(() => {
    if (CSS.supports('field-sizing', 'content')) return;
    box.current.style.setProperty('height', 'auto');
    box.current.style.setProperty('height', `${box.current.scrollHeight}px`);
  }, [text]);
}

function isSendKey(event, enterSends) {
  // While an input method composes Chinese, Enter chooses a word. Safari tells so by key code only.
  const isComposing = event.isComposing || event.keyCode === 229;
  if (event.key !== 'Enter' || isComposing || event.shiftKey || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  const { value, selectionStart } = event.target;
  return enterSends && !isInCodeBlock(value.slice(0, selectionStart));
}

// Between ``` and ``` Enter is a new line whatever the setting.
function isInCodeBlock(textBefore) {
  return textBefore.split('\n').filter((line) => line.trimStart().startsWith('```')).length % 2 === 1;
}
