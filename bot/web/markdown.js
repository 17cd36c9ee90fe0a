// Markdown to elements. Everything that comes through here, the bank's text as well as a candidate's,
// is somebody else's text: markdown-it escapes all HTML in it, and DOMPurify then lets through only the
// elements that Markdown itself makes. Pictures are left out, because a picture is a request to wherever
// its author says.

import { allowCjkEmphasis } from './cjk_emphasis.js';
import { highlight } from './highlight.js';
import DOMPurify from './lib/dompurify.js';
import MarkdownIt from './lib/markdown-it.js';
import { html, useLayoutEffect, useRef } from './lib/preact.js';

const allowed = {
  ALLOWED_TAGS: [
    'a', 'blockquote', 'br', 'code', 'em', 'hr', 'li', 'ol', 'p', 'pre', 's', 'span', 'strong',
    'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  ALLOWED_ATTR: ['class', 'href', 'rel', 'start', 'tabindex', 'target'],
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true, highlight });
markdown.disable('image');
allowCjkEmphasis(markdown);

// A heading inside an answer must not tear a hole into the outline of the page.
markdown.renderer.rules.heading_open = () => '<p class="heading"><strong>';
markdown.renderer.rules.heading_close = () => '</strong></p>\n';

// Alignment comes as a style attribute, which the Content-Security-Policy forbids. A header without words
// is no header to a screen reader.
markdown.renderer.rules.td_open = () => '<td>';
markdown.renderer.rules.th_open = (tokens, index) => (tokens[index + 1].content ? '<th>' : '<td>');
markdown.renderer.rules.th_close = (tokens, index) => (tokens[index - 1].content ? '</th>' : '</td>');

markdown.renderer.rules.link_open = (tokens, index, options, env, renderer) => {
  tokens[index].attrSet('rel', 'noopener noreferrer');
  tokens[index].attrSet('target', '_blank');
  return renderer.renderToken(tokens, index, options);
};

// A long line scrolls inside its block; focus lets the keyboard scroll it, too.
const fence = markdown.renderer.rules.fence;
markdown.renderer.rules.fence = (...args) => fence(...args).replace('<pre>', '<pre tabindex="0">');

export function renderMarkdown(text) {
  return DOMPurify.sanitize(markdown.render(text), allowed);
}

/** A block of Markdown. */
export function Markdown({ text, lang }) {
  return html`<div class="markdown" ref=${useContent(renderMarkdown, text)} lang=${lang}></div>`;
}

/** A few words of Markdown inside a line. */
export function Words({ text, lang }) {
  return html`<span class="words" ref=${useContent(renderWords, text)} lang=${lang}></span>`;
}

function renderWords(text) {
  return DOMPurify.sanitize(markdown.renderInline(text), allowed);
}

function useContent(render, text) {
  const place = useRef(null);
  useLayoutEffect(() => place.current.replaceChildren(render(text ?? '')), [text]);
  return place;
}
