// The interview protocol `mockingbird.v1`, as far as this page has to know it by name.

export const SUBPROTOCOL = 'mockingbird.v1';

/** The server refuses longer answers, so the page says it before a long text is sent. */
export const MAX_ANSWER_BYTES = 16 * 1024;

/** The server takes a message again after these: it had no time for it, but nothing is wrong with it. */
export const PASSING_ERRORS = new Set(['busy', 'rate_limited']);

/** After these the page and the server see different interviews; the server's is the true one. */
export const OUT_OF_STEP_ERRORS = new Set(['turn_closed', 'bad_turn', 'not_started', 'already_started']);

export function interviewUrl(location) {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/v1/interview`;
}

export function byteLength(text) {
  return new TextEncoder().encode(text).length;
}

/** The message that begins an interview. What was left open is left out, and the server decides it. */
export function startMessage({ locale, topics, level, questions, minutes, feedback, name, consent }) {
  const message = { type: 'start', locale, questions, feedback };
  if (topics.length > 0) message.topics = topics;
  if (level) message.level = level;
  if (minutes) message.minutes = minutes;
  if (name) message.name = name;
  if (consent) message.consent = consent;
  return message;
}
