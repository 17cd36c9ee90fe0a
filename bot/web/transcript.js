// The conversation, message by message, and where it is scrolled to.

import { openQuestion } from './conversation.js';
import { Icon } from './icons.js';
import { html, useEffect, useLayoutEffect, useRef, useState } from './lib/preact.js';
import { Message } from './message.js';
import { t } from './strings.js';

const NEARLY = 48; // px above the end that still count as the end
const MARGIN = 16; // px above a message that was scrolled to

export function Transcript({ conversation, pending, isLost, isLoading, areas, locale }) {
  const log = useRef(null);
  const items = withPending(conversation, pending);
  const [isAtEnd, scrollToEnd] = useScroll(log, items);
  const isThinking = !isLost && !isLoading && (pending?.type === 'answer' || !openQuestion(conversation));
  return html`
    <div class="log-frame">
      <div
        class="log"
        role="log"
        tabindex="0"
        aria-label=${t('transcript.label')}
        aria-busy=${isLoading}
        ref=${log}
      >
        <div class="log-column">
          ${isLoading && html`<p class="note">${t('transcript.loading')}</p>`}
          ${items.map(
            (item) => html`
              <${Message}
                key=${item.key}
                item=${item}
                items=${items}
                areas=${areas}
                locale=${locale}
                isWaiting=${item.isPending && isLost}
              />
            `,
          )}
          ${isThinking && html`<p class="thinking" aria-hidden="true" key="thinking"><i></i><i></i><i></i></p>`}
        </div>
      </div>
      ${!isAtEnd &&
      html`
        <button class="to-end" onClick=${scrollToEnd} aria-label=${t('transcript.toEnd')}>
          <${Icon} name="down" />
        </button>
      `}
    </div>
  `;
}

// Words on their way already stand where they will stay.
function withPending({ items }, pending) {
  if (pending?.type !== 'answer') return items;
  const { turn, text } = pending;
  return [...items, { type: 'answer', key: `answer ${turn}`, turn, text, isPending: true }];
}

// New messages come into sight from their beginning, so that a long assessment is read from its top. A
// mentor may speak at any time; a reader who has scrolled back to something is left there then.
function useScroll(log, items) {
  const [isAtEnd, setAtEnd] = useState(true);
  const seen = useRef({ count: 0, wasAtEnd: true });

  const measure = () => {
    const { scrollTop, scrollHeight, clientHeight } = log.current;
    seen.current.wasAtEnd = scrollTop + clientHeight >= scrollHeight - NEARLY;
    setAtEnd(seen.current.wasAtEnd);
  };
  const scrollToEnd = () => {
    log.current.scrollTop = log.current.scrollHeight;
  };

  useEffect(() => {
    const element = log.current;
    element.addEventListener('scroll', measure, { passive: true });
    // The room changes with the height of the composer and of a phone's keyboard.
    const watcher = new ResizeObserver(() => seen.current.wasAtEnd && scrollToEnd());
    watcher.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      watcher.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const { count, wasAtEnd } = seen.current;
    const newest = items.at(-1);
    seen.current.count = items.length;
    if (count === 0) scrollToEnd();
    else if (items.length > count && (wasAtEnd || newest.type !== 'mentor')) reveal(log.current, firstToRead(items));
    measure();
  }, [items.length]);

  return [isAtEnd, scrollToEnd];
}

// An assessment and the question after it are one reply.
function firstToRead(items) {
  const isReply = items.at(-1).type === 'question' && items.at(-2)?.type === 'assessment';
  return items.at(isReply ? -2 : -1);
}

function reveal(log, { key }) {
  const message = [...log.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key);
  log.scrollTop = message.offsetTop - MARGIN;
}
