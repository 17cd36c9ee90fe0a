// What was said in an interview, in order: the fold of the server's messages. Pure, so that a message
// that comes twice, or a whole transcript that comes after a broken connection, leads to one picture.

export const nothingSaid = { items: [], report: null };

const shown = new Set(['question', 'hint', 'answer', 'skip', 'assessment', 'mentor', 'again', 'unsent']);

/** Adds a message. One whose key is there already changes nothing. */
export function receive(conversation, message) {
  if (message.type === 'report') return { ...conversation, report: message };
  if (!shown.has(message.type)) return conversation;
  const item = { ...message, key: keyOf(conversation, message) };
  if (conversation.items.some((known) => known.key === item.key)) return conversation;
  return insertAt(conversation, placeOf(conversation, item), item);
}

/**
 * The conversation as the server tells it after `resume`. What only this page knows is kept at its
 * place: the words of mentors (they are no turns) and answers that the server would not take.
 */
export function fromTranscript(transcript, before = nothingSaid) {
  let conversation = transcript.reduce(receive, nothingSaid);
  const toldByServer = new Set(conversation.items.map((item) => item.type));
  before.items.forEach((item, index) => {
    const pageOnly = ['mentor', 'again', 'unsent'].includes(item.type) && !toldByServer.has(item.type);
    if (pageOnly) conversation = insertAfter(conversation, before.items[index - 1], item);
  });
  return conversation;
}

/** The question that waits for an answer, or null. */
export function openQuestion({ items, report }) {
  const question = items.findLast((item) => item.type === 'question');
  if (!question || report) return null;
  return isClosed({ items, report }, question.turn) ? null : question;
}

export function isClosed({ items, report }, turn) {
  return Boolean(report) || items.some((item) => closes(item, turn));
}

/** The progress that the newest question brought: `{asked, planned}`, or null. */
export function progress({ items }) {
  return items.findLast((item) => item.progress)?.progress ?? null;
}

/** How many hints the turn still has; null while nobody said. A follow-up shares its question's hints. */
export function hintsLeft({ items }, turn) {
  const mainTurn = (number) => items.find((item) => item.key === `question ${number}`)?.probes ?? number;
  const told = items.findLast((item) => item.type === 'hint' && mainTurn(item.turn) === mainTurn(turn));
  return told?.left ?? null;
}

/** The answer as the server has it, or undefined. */
export function recordedAnswer({ items }, turn) {
  return items.find((item) => item.key === `answer ${turn}`)?.text;
}

/** Whether a message shows that the server has carried out a command that this page sent. */
export function settles(message, command) {
  switch (command.type) {
    case 'answer':
    case 'skip':
      return message.type === 'report' || closes(message, command.turn);
    case 'hint':
      return message.type === 'hint' && message.turn === command.turn;
    case 'repeat':
      return message.type === 'question' && message.re === command.id;
    case 'end':
      return message.type === 'report';
    default:
      return false;
  }
}

function closes(message, turn) {
  if (message.type === 'question') return message.turn > turn;
  return ['answer', 'skip', 'assessment'].includes(message.type) && message.turn === turn;
}

// One key for one fact of the interview.
function keyOf({ items }, message) {
  switch (message.type) {
    case 'hint':
      return `hint ${message.turn} ${message.left}`;
    case 'mentor':
    case 'again':
    case 'unsent':
      return `${message.type} ${items.filter((item) => item.type === message.type).length}`;
    default:
      return `${message.type} ${message.turn}`;
  }
}

// After a resume the hints of the open question come before the question itself.
function placeOf({ items }, item) {
  const sameTurn = items.findIndex((known) => known.turn === item.turn);
  return item.type === 'question' && sameTurn >= 0 ? sameTurn : items.length;
}

function insertAfter(conversation, neighbour, item) {
  const at = conversation.items.findIndex((known) => known.key === neighbour?.key) + 1;
  return insertAt(conversation, at > 0 ? at : conversation.items.length, item);
}

function insertAt(conversation, place, item) {
  return { ...conversation, items: [...conversation.items.slice(0, place), item, ...conversation.items.slice(place)] };
}
