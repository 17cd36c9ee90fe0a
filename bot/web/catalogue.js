// What the server offers before an interview: its topics, and the notice about what it records.

import { useEffect, useState } from './lib/preact.js';
import { pick } from './strings.js';

/** Loads `path` as JSON: `{value, hasFailed, reload}`; `value` is null until it is there. */
export function useJson(path) {
  const [result, setResult] = useState({ path, value: null, hasFailed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const settle = (change) => isCurrent && setResult({ path, value: null, hasFailed: false, ...change });
    fetchJson(path).then((value) => settle({ value }), () => settle({ hasFailed: true }));
    return () => {
      isCurrent = false;
    };
  }, [path, attempt]);
  const reload = () => setAttempt(attempt + 1);
  return result.path === path ? { ...result, reload } : { value: null, hasFailed: false, reload };
}

async function fetchJson(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** The name of a topic in the reader's language; its id while the names are not there. */
export function topicName(areas, id) {
  const topics = (areas ?? []).flatMap((area) => area.topics);
  return pick(topics.find((topic) => topic.id === id)?.name) || id;
}
