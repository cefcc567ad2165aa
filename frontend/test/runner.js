// A test runner for modules in the browser: see README.md in this folder.

/** @typedef {{name: string, body: () => unknown}} Test */

/** @type {Test[]} */
let tests = [];
/** @type {string[]} */
let path = [];

/**
 * Groups tests under a name; groups may be nested.
 * @param {string} name
 * @param {() => void} body registers the tests; not async
 */
export function describe(name, body) {
    path.push(name);
    try {
        body();
    } finally {
        path.pop();
    }
}

/**
 * Registers a test: it passes when `body` returns, or when the promise that it returns is fulfilled.
 * @param {string} name what the code does, as a statement
 * @param {() => unknown} body
 */
export function it(name, body) {
    tests.push({name: [...path, name].join(' › '), body});
}

/**
 * Loads a module of this folder and runs the tests that it registers, one after another.
 * @param {string} file
 * @returns {Promise<{name: string, error: string | null}[]>}
 */
export async function run(file) {
    tests = [];
    path = [];
    try {
        await import(`./${file}`);
    } catch (e) {
        return [{name: 'loads', error: describeError(e)}];
    }
    if (!tests.length) return [{name: 'holds tests', error: `${file} holds no test`}];
    const results = [];
    for (const {name, body} of tests) {
        /** @type {string | null} */
        let error = null;
        try {
            await withTimeout(body, 20000);
        } catch (e) {
            error = describeError(e);
        }
        results.push({name, error});
    }
    return results;
}

/** @param {() => unknown} body @param {number} ms */
async function withTimeout(body, ms) {
    let timer = 0;
    const late = new Promise((_, reject) => {
        timer = window.setTimeout(() => reject(new Error(`not done after ${ms} ms`)), ms);
    });
    try {
        await Promise.race([body(), late]);
    } finally {
        clearTimeout(timer);
    }
}

/** @param {unknown} e */
function describeError(e) {
    return e instanceof Error ? e.stack || e.message : `thrown: ${show(e)}`;
}

export const assert = {
    /** @param {unknown} value @param {string} [message] */
    ok(value, message) {
        if (!value) fail(message, `${show(value)} is not truthy`);
    },

    /** The same by Object.is, so that NaN equals NaN. @param {unknown} actual @param {unknown} expected @param {string} [message] */
    equal(actual, expected, message) {
        if (!Object.is(actual, expected)) fail(message, `got ${show(actual)}, expected ${show(expected)}`);
    },

    /** @param {unknown} actual @param {unknown} unexpected @param {string} [message] */
    notEqual(actual, unexpected, message) {
        if (Object.is(actual, unexpected)) fail(message, `got ${show(actual)}, expected anything else`);
    },

    /** Same structure and values: plain objects, arrays, typed arrays, Map, Set, Date. @param {unknown} actual @param {unknown} expected @param {string} [message] */
    deepEqual(actual, expected, message) {
        const where = difference(actual, expected, '');
        if (where !== null) fail(message, `differs at ${where || 'the top'}: got ${show(actual)}, expected ${show(expected)}`);
    },

    /** @param {number} actual @param {number} expected @param {number} tolerance @param {string} [message] */
    closeTo(actual, expected, tolerance, message) {
        if (!(Math.abs(actual - expected) <= tolerance)) fail(message, `got ${actual}, expected ${expected} ± ${tolerance}`);
    },

    /** @param {string} actual @param {RegExp} pattern @param {string} [message] */
    match(actual, pattern, message) {
        if (!pattern.test(actual)) fail(message, `${show(actual)} does not match ${pattern}`);
    },

    /** `body` throws an error whose message matches. @param {() => unknown} body @param {RegExp} [pattern] @param {string} [message] */
    throws(body, pattern, message) {
        let thrown;
        try {
            body();
        } catch (e) {
            thrown = {error: e};
        }
        checkThrown(thrown, pattern, message);
    },

    /** The promise is rejected with an error whose message matches. @param {Promise<unknown>} promise @param {RegExp} [pattern] @param {string} [message] */
    async rejects(promise, pattern, message) {
        let thrown;
        try {
            await promise;
        } catch (e) {
            thrown = {error: e};
        }
        checkThrown(thrown, pattern, message);
    }
};

/** @param {{error: unknown} | undefined} thrown @param {RegExp} [pattern] @param {string} [message] */
function checkThrown(thrown, pattern, message) {
    if (!thrown) fail(message, 'nothing was thrown');
    const text = thrown.error instanceof Error ? thrown.error.message : String(thrown.error);
    if (pattern && !pattern.test(text)) fail(message, `threw ${show(text)}, which does not match ${pattern}`);
}

/** @param {string | undefined} message @param {string} detail @returns {never} */
function fail(message, detail) {
    throw new Error(message ? `${message}: ${detail}` : detail);
}

/**
 * Path of the first difference, null where there is none.
 * @param {any} a
 * @param {any} b
 * @param {string} at
 * @returns {string | null}
 */
function difference(a, b, at) {
    if (Object.is(a, b)) return null;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return at;
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return `${at} (kind)`;
    if (a instanceof Date) return a.getTime() === b.getTime() ? null : at;
    if (a instanceof Map || a instanceof Set) return difference([...a], [...b], at);
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return `${at} (number of keys)`;
    for (const key of keys) {
        if (!Object.hasOwn(b, key)) return `${at}.${key}`;
        const inner = difference(a[key], b[key], `${at}.${key}`);
        if (inner !== null) return inner;
    }
    return null;
}

/** @param {unknown} value */
function show(value) {
    if (typeof value === 'function') return `function ${value.name}`;
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return `${value.constructor.name} [${/** @type {any} */ (value).join(', ')}]`;
    try {
        const text = JSON.stringify(value, (_, v) => v instanceof Map || v instanceof Set ? [...v] : v);
        return text === undefined ? String(value) : text;
    } catch {
        return String(value); // a cycle, or a BigInt
    }
}
