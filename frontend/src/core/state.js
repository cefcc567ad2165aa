/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').Store} Store */
/** @typedef {import('./types.js').Listener} Listener */

/**
 * The one place where views meet. `set` takes effect at once for `get`; listeners are told once per frame, with all keys that changed since.
 * A value that is the same by Object.is changes nothing. Keys set by a listener are told in the next frame.
 * @param {State} initial
 * @param {(run: () => void) => void} schedule runs something later, at most once a frame: requestAnimationFrame
 * @param {(state: Readonly<State>, changed: ReadonlySet<keyof State>) => Partial<State> | null} [derive] what follows from what changed, found before the listeners are told
 * @returns {Store}
 */
export function createState(initial, schedule, derive) {
    const state = {...initial};
    /** @type {Set<Listener>} */
    const listeners = new Set();
    /** @type {Set<keyof State>} */
    let dirty = new Set();
    let waiting = false;

    /** @param {Partial<State>} patch */
    function mark(patch) {
        for (const key of /** @type {(keyof State)[]} */ (Object.keys(patch))) {
            if (Object.is(state[key], patch[key])) continue;
            Object.assign(state, {[key]: patch[key]});
            dirty.add(key);
        }
    }

    function notify() {
        waiting = false;
        const derived = derive?.(state, dirty);
        if (derived) mark(derived);
        const changed = dirty;
        dirty = new Set();
        for (const listener of [...listeners]) listener(state, changed);
    }

    return {
        get: () => state,
        set(patch) {
            mark(patch);
            if (!dirty.size || waiting) return;
            waiting = true;
            schedule(notify);
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}
