// What the page remembers in this browser. Where a browser forbids it, the page forgets on reload and
// works all the same.

const PREFIX = 'mockingbird.';

export function createMemory(storage = availableStorage()) {
  const inPage = new Map();
  return {
    read(key) {
      try {
        const text = storage ? storage.getItem(PREFIX + key) : inPage.get(key);
        return text ? JSON.parse(text) : null;
      } catch {
        return null;
      }
    },
    write(key, value) {
      const text = JSON.stringify(value);
      try {
        if (storage) storage.setItem(PREFIX + key, text);
        else inPage.set(key, text);
      } catch {
        // Storage is full. The page goes on without this memory.
      }
    },
    forget(key) {
      try {
        storage?.removeItem(PREFIX + key);
      } catch {
        // As above.
      }
      inPage.delete(key);
    },
  };
}

function availableStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
