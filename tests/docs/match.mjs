// Compares what the service said with what the documentation shows.
//
// A message may have more keys than are shown. Values are equal, but for placeholders, which are strings:
//
//   "<any>"           any value
//   "<any: 0.57>"     any value of the same kind as the sample, here a number
//   "<token>"         any value; wherever the page writes "<token>" again it stands for the same one,
//                     in what a client sends as well
//   "<token: 3f9K…>"  likewise, with a sample for the reader
//   "…"               as the last item of a list: any further items

import assert from 'node:assert/strict';

const placeholder = /^<([a-z][a-z ]*)(?:: (.*))?>$/s;

function kindOf(sample) {
  return sample !== undefined && sample !== '' && Number.isFinite(Number(sample)) ? 'number' : 'string';
}

/** Fails where `actual` differs from `shown`; notes new placeholders in `names`. */
export function match(actual, shown, names, where = 'the message') {
  const [, name, sample] = (typeof shown === 'string' && shown.match(placeholder)) || [];
  if (name) {
    assert.notEqual(actual, undefined, `${where} is missing`);
    if (sample !== undefined) assert.equal(typeof actual, kindOf(sample), `${where} is of another kind`);
    if (name === 'any') return;
    if (names.has(name)) assert.deepEqual(actual, names.get(name), `${where} is another <${name}>`);
    names.set(name, actual);
  } else if (Array.isArray(shown)) {
    assert.ok(Array.isArray(actual), `${where} is no list`);
    const items = shown.at(-1) === '…' ? shown.slice(0, -1) : shown;
    if (items.length === shown.length) assert.equal(actual.length, shown.length, `${where} has another length`);
    items.forEach((item, i) => match(actual[i], item, names, `${where}[${i}]`));
  } else if (shown !== null && typeof shown === 'object') {
    assert.ok(actual !== null && typeof actual === 'object', `${where} is no object`);
    for (const [key, value] of Object.entries(shown)) match(actual[key], value, names, `${where}.${key}`);
  } else {
    assert.deepEqual(actual, shown, `${where} differs`);
  }
}

/** The text of a client's message with the values that its placeholders stand for. */
export function fillIn(text, names) {
  return text.replace(/"<([a-z][a-z ]*)>"/g, (whole, name) => {
    assert.ok(names.has(name), `nothing before gave ${whole} a value`);
    return JSON.stringify(names.get(name));
  });
}
