// The candidate's own words, with the ones that earned points underlined.

import { markEvidence } from './evidence.js';
import { html, useEffect, useRef } from './lib/preact.js';
import { Markdown } from './markdown.js';

/** `points`: those of the assessment; none while there is no assessment. */
export function AnswerBubble({ text, points }) {
  const bubble = useRef(null);
  useEffect(() => {
    const earned = (points ?? []).filter(({ covered }) => covered === 'yes' || covered === 'partly');
    const quotes = earned.flatMap((point) => point.evidence ?? []);
    return markEvidence(bubble.current, quotes);
  }, [text, points]);
  return html`<div class="bubble" ref=${bubble}><${Markdown} text=${text} /></div>`;
}
