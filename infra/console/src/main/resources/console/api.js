import { API } from './config.js';
import { Problem } from './problem.js';

/** Seconds between tries while there is no connection. */
const PAUSES = [1, 2, 4, 8, 15];

/** Answers after which a call that reads is made again. */
const LATER = [429, 503];

/** Milliseconds after which an answer that nothing has taken is forgotten. */
const STALE = 10_000;

/** Answers that are on their way before the screen that takes them is there. */
const early = new Map();

/** Makes a call that reads now, for the first that asks the same. */
export function callEarly(token, method, path, body) {
  const key = keyOf(token, method, path, body);
  const answer = fetch(API + path, requestOf(token, method, { body }));
  answer.catch(() => {
    // Whoever takes it finds out.
  });
  early.set(key, answer);
  setTimeout(() => early.delete(key), STALE);
}

/** The path of something of a school in the API. */
export function pathOf(school, path) {
  return `/schools/${encodeURIComponent(school.id)}${path}`;
}

/**
 * The HTTP API. A call that reads waits for the connection; a call that changes something is repeated only where it
 * has a key. Where the session has ended, a call waits until the person has signed in again.
 *
 * `hooks`: `token()`, `expired()` gives a promise of a new session, `connected(boolean)`.
 */
export class Api {
  #hooks;

  constructor(hooks) {
    this.#hooks = hooks;
  }

  /** Options: `body`, `key` for Idempotency-Key, `tag` for If-Match, `signal`. The answer: `data`, `tag`, `retryAfter`. */
  async call(method, path, options = {}) {
    const isSafe = method === 'GET' || options.key !== undefined || options.isQuery === true;
    for (let tries = 0; ; tries++) {
      let response;
      try {
        response = await this.#fetch(method, path, options);
        this.#hooks.connected(true);
      } catch (failure) {
        if (failure.name === 'AbortError') {
          throw failure;
        }
        this.#hooks.connected(false);
        if (!isSafe) {
          throw Problem.disconnected();
        }
        await pause(PAUSES[Math.min(tries, PAUSES.length - 1)], options.signal);
        continue;
      }
      if (response.status === 401) {
        await this.#hooks.expired();
        continue;
      }
      if (isSafe && LATER.includes(response.status) && tries < 4) {
        await pause(Number(response.headers.get('Retry-After') ?? 2), options.signal);
        continue;
      }
      return answer(response, options);
    }
  }

  #fetch(method, path, options) {
    const token = this.#hooks.token();
    const key = keyOf(token, method, path, options.body);
    const answer = early.get(key) ?? fetch(API + path, requestOf(token, method, options));
    early.delete(key);
    return answer;
  }
}

/** A key for one thing that the person wants done. */
export function newKey() {
  return crypto.randomUUID();
}

/** Waits, unless the signal ends it. */
export function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('', 'AbortError'));
    });
  });
}

function requestOf(token, method, { body, key, tag, signal }) {
  const headers = { Authorization: `Bearer ${token}` };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  if (tag !== undefined) {
    headers['If-Match'] = tag;
  }
  return { method, headers, signal, cache: 'no-store', body: body === undefined ? undefined : JSON.stringify(body) };
}

function keyOf(token, method, path, body) {
  return JSON.stringify([token, method, path, body]);
}

async function answer(response, { isText = false }) {
  if (!response.ok) {
    throw await Problem.of(response);
  }
  const tag = response.headers.get('ETag') ?? undefined;
  const retryAfter = Number(response.headers.get('Retry-After') ?? 0);
  const link = response.headers.get('Link') ?? '';
  const data = isText ? await response.text() : await response.json();
  return { data, tag, retryAfter, link };
}
