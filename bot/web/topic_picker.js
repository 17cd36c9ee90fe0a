// The subjects of the bank, to be chosen one by one or a whole area at once. Nothing chosen means all.

import { html, useEffect, useRef } from './lib/preact.js';
import { pick, t, tn } from './strings.js';

export function TopicPicker({ areas, hasFailed, reload, chosen, onChange }) {
  return html`
    <fieldset class="topics" aria-describedby="topics-note" aria-busy=${!areas}>
      <legend>${t('start.topics')}</legend>
      <p class="note" id="topics-note">${t(chosen.length > 0 ? 'start.topics.some' : 'start.topics.all')}</p>
      ${hasFailed &&
      html`
        <p role="alert">
          ${t('start.topics.failed')} <button type="button" onClick=${reload}>${t('retry')}</button>
        </p>
      `}
      ${(areas ?? []).map(
        (area) => html`<${Area} key=${area.id} area=${area} chosen=${chosen} onChange=${onChange} />`,
      )}
    </fieldset>
  `;
}

function Area({ area, chosen, onChange }) {
  const topics = area.topics.filter((topic) => topic.questions > 0);
  const ids = topics.map((topic) => topic.id);
  const here = ids.filter((id) => chosen.includes(id));
  const elsewhere = chosen.filter((id) => !ids.includes(id));
  if (topics.length === 0) return null;

  const toggle = (id) => onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const toggleAll = () => onChange(here.length < ids.length ? [...elsewhere, ...ids] : elsewhere);
  return html`
    <div class="area" role="group" aria-label=${pick(area.name)}>
      <${WholeArea} name=${pick(area.name)} chosen=${here.length} of=${ids.length} onChange=${toggleAll} />
      <div class="chips">
        ${topics.map(
          (topic) => html`
            <label class="chip" key=${topic.id}>
              <input
                type="checkbox"
                name="topic"
                value=${topic.id}
                checked=${chosen.includes(topic.id)}
                onChange=${() => toggle(topic.id)}
              />
              <span>
                ${pick(topic.name)}
                <small aria-hidden="true">${topic.questions}</small>
                <span class="visually-hidden">${tn('start.topic.questions', topic.questions)}</span>
              </span>
            </label>
          `,
        )}
      </div>
    </div>
  `;
}

function WholeArea({ name, chosen, of, onChange }) {
  const box = useRef(null);
  useEffect(() => {
    box.current.indeterminate = chosen > 0 && chosen < of;
  });
  return html`
    <label class="toggle area-name">
      <input type="checkbox" ref=${box} checked=${chosen === of} onChange=${onChange} />
      <span>${name}</span>
    </label>
  `;
}
