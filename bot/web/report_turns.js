// Question by question: what was asked, what was said, what it held, and what a good answer is.

import { AnswerBubble } from './answer_bubble.js';
import { Assessment } from './assessment.js';
import { topicName } from './catalogue.js';
import { html } from './lib/preact.js';
import { Links } from './links.js';
import { Markdown } from './markdown.js';
import { Difficulty } from './message.js';
import { percent, t } from './strings.js';

export function ReportTurns({ turns, areas, locale }) {
  let mainQuestions = 0;
  const titles = turns.map(({ kind }) => {
    if (kind === 'probe') return t('question.probe');
    mainQuestions += 1;
    return t('question.main', { n: mainQuestions });
  });
  return html`
    <section class="turns" aria-labelledby="turns-title">
      <h2 id="turns-title">${t('report.turns')}</h2>
      ${turns.map(
        (turn, index) => html`
          <${Turn} key=${turn.turn} turn=${turn} title=${titles[index]} areas=${areas} locale=${locale} />
        `,
      )}
    </section>
  `;
}

function Turn({ turn, title, areas, locale }) {
  const { kind, outcome, score } = turn;
  return html`
    <details class=${`card turn turn-${kind}`}>
      <summary>
        <span class="turn-title">${title}</span>
        <span class="turn-question" lang=${locale}>${firstLine(turn.question)}</span>
        <span class=${`badge badge-${outcome}`}>
          ${outcome === 'answered' && typeof score === 'number' ? percent(score) : t(`outcome.${outcome}`)}
        </span>
      </summary>
      <div class="turn-body">
        <p class="message-title">
          <span class="tag">${topicName(areas, turn.topic)}</span> <${Difficulty} level=${turn.difficulty} />
        </p>
        <${Markdown} text=${turn.question} lang=${locale} />
        <h3>${t('report.yourAnswer')}</h3>
        ${turn.answer
          ? html`<${AnswerBubble} text=${turn.answer} points=${turn.points} />`
          : html`<p class="note">${t(`outcome.${outcome}`)}</p>`}
        ${outcome === 'answered' &&
        html`<h3>${t('assessment.title')}</h3><${Assessment} result=${turn} locale=${locale} />`}
        ${turn.model_answer &&
        html`<h3>${t('report.modelAnswer')}</h3><${Markdown} text=${turn.model_answer} lang=${locale} />`}
        ${turn.reading?.length > 0 && html`<h3>${t('report.reading')}</h3><${Links} links=${turn.reading} />`}
      </div>
    </details>
  `;
}

// The question as a title: its first line, without Markdown's signs.
function firstLine(text) {
  return (text ?? '').trim().split('\n', 1)[0].replace(/[*_`#]/g, '');
}
