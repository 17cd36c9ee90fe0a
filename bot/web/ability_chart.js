// Ability per topic as a picture: a dot for the estimate and a bar for how sure it is, over the zones of
// the three levels. It is a table, so that who can't see the pictures reads the numbers beside them.

import { topicName } from './catalogue.js';
import { html } from './lib/preact.js';
import { decimal, t, tn } from './strings.js';

const LOWEST = -3;
const HIGHEST = 3;

// Where the server's levels begin (engine/ability/ability.hpp, `level_of`).
const zones = [
  { level: 'junior', from: LOWEST, to: -0.5 },
  { level: 'mid', from: -0.5, to: 0.75 },
  { level: 'senior', from: 0.75, to: HIGHEST },
];

export function AbilityChart({ report, areas }) {
  const { overall, topics = [] } = report;
  return html`
    <table class="ability" role="table">
      <caption class="visually-hidden">${t('chart.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${t('chart.topic')}</th>
          <th scope="col" role="columnheader" class="ability-picture">
            <span class="visually-hidden">${t('chart.picture')}</span>
            <${Axis} />
          </th>
          <th scope="col" role="columnheader">${t('chart.estimate')}</th>
          <th scope="col" role="columnheader">${t('chart.turns')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <${Row} name=${t('chart.overall')} estimate=${overall} isOverall=${true} />
        ${topics.map(
          (topic) => html`<${Row} key=${topic.topic} name=${topicName(areas, topic.topic)} estimate=${topic} />`,
        )}
      </tbody>
    </table>
  `;
}

function Row({ name, estimate, isOverall }) {
  const { ability, low, high, turns } = estimate;
  const range = t('chart.range', { low: decimal(low), high: decimal(high) });
  return html`
    <tr role="row" class=${isOverall ? 'ability-overall' : ''}>
      <th scope="row" role="rowheader">${name}</th>
      <td role="cell" class="ability-picture"><${Interval} estimate=${estimate} /></td>
      <td role="cell"><b>${decimal(ability)}</b> <span class="note">${range}</span></td>
      <td role="cell" class="ability-turns">${typeof turns === 'number' ? tn('chart.turnCount', turns) : ''}</td>
    </tr>
  `;
}

function Interval({ estimate }) {
  const { ability, low, high } = estimate;
  const width = `${position(high) - position(low)}%`;
  return html`
    <svg width="100%" height="28" aria-hidden="true" focusable="false">
      ${zones.map(
        ({ level, from, to }) => html`
          <rect
            key=${level}
            class=${`zone zone-${level}`}
            x=${`${position(from)}%`}
            width=${`${position(to) - position(from)}%`}
            height="28"
          />
        `,
      )}
      <rect class="interval" x=${`${position(low)}%`} y="10" width=${width} height="8" rx="4" />
      <circle class="estimate" cx=${`${position(ability)}%`} cy="14" r="7" />
    </svg>
  `;
}

function Axis() {
  return html`
    <svg width="100%" height="20" aria-hidden="true" focusable="false">
      ${zones.map(
        ({ level, from, to }) => html`
          <text key=${level} x=${`${position((from + to) / 2)}%`} y="14" text-anchor="middle">
            ${t(`level.${level}`)}
          </text>
        `,
      )}
    </svg>
  `;
}

// Percent of the width; what lies beyond the axis is shown at its end.
function position(ability) {
  const inside = Math.min(HIGHEST, Math.max(LOWEST, ability));
  return (100 * (inside - LOWEST)) / (HIGHEST - LOWEST);
}
