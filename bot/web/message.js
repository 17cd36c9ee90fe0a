// One thing said, by either side.

import { AnswerBubble } from './answer_bubble.js';
import { Assessment } from './assessment.js';
import { topicName } from './catalogue.js';
import { Bird } from './icons.js';
import { html } from './lib/preact.js';
import { Markdown } from './markdown.js';
import { t } from './strings.js';

/** `items`: the whole conversation; an answer shows in it which of its words earned points. */
export function Message({ item, items, areas, locale, isWaiting }) {
  const Body = bodies[item.type];
  return html`
    <article class=${`message message-${item.type}`} data-key=${item.key} data-turn=${item.turn}>
      <${Body} item=${item} items=${items} areas=${areas} locale=${locale} isWaiting=${isWaiting} />
    </article>
  `;
}

const bodies = {
  question: Question,
  again: Again,
  hint: Hint,
  answer: Answer,
  assessment: Assessed,
  skip: Skip,
  mentor: Mentor,
  unsent: Unsent,
};

function Question({ item, areas, locale }) {
  return html`
    <${Bird} />
    <div class="said">
      <h2 class="message-title">
        ${item.kind === 'probe' ? t('question.probe') : t('question.main', { n: item.progress?.asked ?? item.turn })}
        <span class="tag">${topicName(areas, item.topic)}</span>
        <${Difficulty} level=${item.difficulty} />
      </h2>
      <${Markdown} text=${item.text} lang=${locale} />
    </div>
  `;
}

function Again({ item, locale }) {
  return html`
    <${Bird} />
    <div class="said">
      <h2 class="message-title">${t('question.again')}</h2>
      <${Markdown} text=${item.text} lang=${locale} />
    </div>
  `;
}

function Hint({ item, locale }) {
  return html`
    <${Bird} />
    <div class="said aside">
      <h3 class="message-title">${t('hint.title')}</h3>
      <${Markdown} text=${item.text} lang=${locale} />
    </div>
  `;
}

function Answer({ item, items, isWaiting }) {
  const assessment = items.find((other) => other.type === 'assessment' && other.turn === item.turn);
  return html`
    <h3 class="visually-hidden">${t('answer.title')}</h3>
    <${AnswerBubble} text=${item.text} points=${assessment?.points} />
    ${isWaiting && html`<p class="note">${t('answer.waiting')}</p>`}
  `;
}

function Unsent({ item }) {
  return html`
    <h3 class="message-title">${t('answer.unsent')}</h3>
    <div class="bubble"><${Markdown} text=${item.text} /></div>
  `;
}

function Assessed({ item, locale }) {
  return html`
    <${Bird} />
    <div class="said">
      <h3 class="visually-hidden">${t('assessment.title')}</h3>
      <${Assessment} result=${item} locale=${locale} />
    </div>
  `;
}

function Skip() {
  return html`<p class="bubble">${t('skip.said')}</p>`;
}

function Mentor({ item }) {
  return html`
    <div class="said aside mentor">
      <h3 class="message-title">${item.from ? t('mentor.named', { name: item.from }) : t('mentor.unnamed')}</h3>
      <${Markdown} text=${item.text} />
    </div>
  `;
}

/** Difficulty 1 to 5 as dots. */
export function Difficulty({ level }) {
  if (!level) return null;
  return html`
    <span class="difficulty" role="img" aria-label=${t('question.difficulty', { n: level })}>
      ${[1, 2, 3, 4, 5].map((n) => html`<i key=${n} class=${n <= level ? 'on' : ''}></i>`)}
    </span>
  `;
}
