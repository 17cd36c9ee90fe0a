// What the keys do, and which of them the reader wants.

import { Dialog } from './dialog.js';
import { html } from './lib/preact.js';
import { t } from './strings.js';
import { Toggle } from './toggle.js';

export function HelpDialog({ settings, changeSettings, onClose }) {
  const rows = [
    [settings.enterSends ? ['Enter', 'Ctrl+Enter', '⌘+Enter'] : ['Ctrl+Enter', '⌘+Enter'], 'help.send'],
    [settings.enterSends ? ['Shift+Enter'] : ['Enter', 'Shift+Enter'], 'help.newLine'],
    [['Tab', 'Shift+Tab'], 'help.move'],
    [['?'], 'help.open'],
    [['Esc'], 'help.close'],
  ];
  return html`
    <${Dialog} title=${t('help.title')} onClose=${onClose}>
      <table class="keys">
        <thead class="visually-hidden">
          <tr><th scope="col">${t('help.keys')}</th><th scope="col">${t('help.effect')}</th></tr>
        </thead>
        <tbody>
          ${rows.map(([keys, text]) => html`<tr key=${text}><td>${keys.map(Key)}</td><td>${t(text)}</td></tr>`)}
        </tbody>
      </table>
      <p class="note">${t('help.markdown')}</p>
      <${Toggle}
        label=${t('settings.enterSends')}
        isOn=${settings.enterSends}
        onChange=${(enterSends) => changeSettings({ enterSends })}
      />
      <${Toggle}
        label=${t('settings.helpKey')}
        isOn=${settings.helpKey}
        onChange=${(helpKey) => changeSettings({ helpKey })}
      />
      <div class="buttons"><button class="primary" onClick=${onClose}>${t('help.done')}</button></div>
    <//>
  `;
}

function Key(name) {
  return html`<kbd key=${name}>${name}</kbd> `;
}
