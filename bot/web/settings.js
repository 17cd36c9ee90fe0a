// What the reader set up for this browser.

import { useState } from './lib/preact.js';

const isTouch = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

// On a touch keyboard there is no Shift+Enter, so Enter has to make the new line there.
const defaults = { enterSends: !isTouch, helpKey: true };

/** `[settings, change]`; `change({enterSends: false})` is remembered. */
export function useSettings(memory) {
  const [settings, setSettings] = useState({ ...defaults, ...memory.read('settings') });
  const change = (changed) => {
    const next = { ...settings, ...changed };
    memory.write('settings', next);
    setSettings(next);
  };
  return [settings, change];
}
