// The end of an interview: where the candidate stands, how sure that is, and what to do next.

import { AbilityChart } from './ability_chart.js';
import { Bird, Icon } from './icons.js';
import { html, useEffect, useRef, useState } from './lib/preact.js';
import { Links } from './links.js';
import { Words } from './markdown.js';
import { Message } from './message.js';
import { ReportTurns } from './report_turns.js';
import { day, decimal, hasText, t } from './strings.js';

export function ReportPage({ client, interview, areas, openHelp }) {
  const { session, conversation } = interview;
  const { report } = conversation;
  const mentors = conversation.items.filter((item) => item.type === 'mentor');
  return html`
    <div class="report">
      <header class="bar">
        <p class="brand"><${Bird} />Mockingbird</p>
        <button class="quiet help-button" onClick=${openHelp} aria-label=${t('help.title')}>?</button>
        <button class="quiet" onClick=${() => window.print()}>${t('report.print')}</button>
        <${Download} session=${session} />
        <button class="primary" onClick=${() => client.leave()}>${t('report.another')}</button>
      </header>
      <main class="report-column">
        <${Summary} report=${report} />
        <section class="card" aria-labelledby="ability-title">
          <h2 id="ability-title">${t('report.ability')}</h2>
          <${AbilityChart} report=${report} areas=${areas} />
          <p class="note">${t('report.ability.note')}</p>
        </section>
        <div class="advice">
          <${Advice}
            title=${t('report.strengths')}
            list=${report.strengths}
            none=${t('report.strengths.none')}
            mark="yes"
            locale=${session.locale}
          />
          <${Advice}
            title=${t('report.nextSteps')}
            list=${report.next_steps}
            none=${t('report.nextSteps.none')}
            mark="next"
            locale=${session.locale}
          />
        </div>
        ${mentors.length > 0 &&
        html`
          <section class="mentors" aria-label=${t('mentor.unnamed')}>
            ${mentors.map((item) => html`<${Message} key=${item.key} item=${item} />`)}
          </section>
        `}
        <${ReportTurns} turns=${report.turns ?? []} areas=${areas} locale=${session.locale} />
      </main>
    </div>
  `;
}

function Summary({ report }) {
  const title = useRef(null);
  useEffect(() => title.current.focus(), []);
  useOpenForPrint();
  const { overall, reason, name, ended_at: endedAt } = report;
  const whoAndWhen = [name, endedAt && day(endedAt)].filter(Boolean).join(' · ');
  const values = { ability: decimal(overall.ability), low: decimal(overall.low), high: decimal(overall.high) };
  return html`
    <section class="summary">
      <h1 tabindex="-1" ref=${title}>${t('report.title')}</h1>
      ${whoAndWhen && html`<p class="note">${whoAndWhen}</p>`}
      <p class="level">${t(`level.${overall.level}`)}</p>
      <p>${t('report.overall', { level: t(`level.${overall.level}`), ...values })}</p>
      ${hasText(`report.reason.${reason}`) && html`<p class="note">${t(`report.reason.${reason}`)}</p>`}
    </section>
  `;
}

function Advice({ title, list, none, mark, locale }) {
  const advice = withEachLinkOnce(list ?? []);
  return html`
    <section class="card">
      <h2>${title}</h2>
      ${advice.length === 0 && html`<p class="note">${none}</p>`}
      <ul class="advice-list" lang=${locale}>
        ${advice.map(
          ({ text, links }) => html`
            <li key=${text}>
              <${Icon} name=${mark} />
              <div><${Words} text=${text} /><${Links} links=${links} /></div>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

// Points of one question share its reading.
function withEachLinkOnce(list) {
  const seen = new Set();
  return list.map((item) => ({
    ...item,
    links: (item.links ?? []).filter(({ url }) => !seen.has(url) && seen.add(url)),
  }));
}

// The report as it came, for whoever wants to keep it or to read it by program.
function Download({ report }) {
  const download = () => {
    const blob = new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' });
    save(blob, `mockingbird-${report.session}.json`);
  };
  return html`<button class="quiet" onClick=${download}>${t('report.download')}</button>`;
}

function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// Paper can't be unfolded.
function useOpenForPrint() {
  useEffect(() => {
    let folded = [];
    const unfold = () => {
      folded = [...document.querySelectorAll('details:not([open])')];
      for (const details of folded) details.open = true;
    };
    const fold = () => folded.forEach((details) => (details.open = false));
    addEventListener('beforeprint', unfold);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    };
  }, []);
}
