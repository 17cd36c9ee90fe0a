// What the interviewer made of an answer: a score, and each point with the words that earned it.

import { Icon } from './icons.js';
import { html } from './lib/preact.js';
import { Words } from './markdown.js';
import { percent, t } from './strings.js';

const VERDICTS = ['yes', 'partly', 'no', 'wrong'];

/** `result`: `{score, points, feedback}`, from an assessment or from a turn of the report. */
export function Assessment({ result, locale }) {
  const { score, points = [], feedback } = result;
  return html`
    <div class="assessment">
      <div class="assessment-head">
        ${typeof score === 'number' && html`<${Score} score=${score} />`}
        ${feedback && html`<p class="feedback"><${Words} text=${feedback} lang=${locale} /></p>`}
      </div>
      ${points.length > 0 &&
      html`
        <ul class="points">
          ${points.map((point) => html`<${Point} key=${point.id} point=${point} locale=${locale} />`)}
        </ul>
      `}
    </div>
  `;
}

function Point({ point, locale }) {
  const verdict = VERDICTS.includes(point.covered) ? point.covered : 'no';
  return html`
    <li class=${`point point-${verdict}`}>
      <${Icon} name=${verdict} />
      <div>
        <p>
          <${Words} text=${point.text} lang=${locale} />${' '}
          <span class="verdict">${t(`point.${verdict}`)}</span>
        </p>
        ${point.evidence?.length > 0 &&
        html`
          <p class="evidence">
            ${t('point.evidence')} ${point.evidence.map((words) => html`<q key=${words}>${withoutMarks(words)}</q> `)}
          </p>
        `}
      </div>
    </li>
  `;
}

// A quote may begin and end anywhere in the answer. The signs that Markdown shows as bold or as code would
// stand about in it without their other half.
function withoutMarks(words) {
  return words.replace(/\*\*|`/g, '');
}

/** A score of 0 to 1 as a ring. */
export function Score({ score }) {
  const around = 2 * Math.PI * 18;
  return html`
    <div class="score" role="img" aria-label=${t('score.label', { score: percent(score) })}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle class="score-track" cx="22" cy="22" r="18" />
        <circle class="score-part" cx="22" cy="22" r="18" stroke-dasharray=${`${around * score} ${around}`} />
      </svg>
      <span aria-hidden="true">${Math.round(score * 100)}</span>
    </div>
  `;
}
