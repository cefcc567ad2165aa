/** @typedef {{now: () => number, after: (run: () => void, ms: number) => unknown}} Clock `performance.now` and `setTimeout` */

/**
 * Runs at once, but what is asked for again within `wait` ms only once, at their end: for what nobody can read faster.
 * @param {() => void} run @param {number} wait ms @param {Clock} clock
 * @returns {() => void}
 */
export function createPace(run, wait, {now, after}) {
    let last = -Infinity, waiting = false;
    const go = () => {
        waiting = false;
        last = now();
        run();
    };
    return () => {
        if (waiting) return;
        const rest = last + wait - now();
        if (rest <= 0) return go();
        waiting = true;
        after(go, rest);
    };
}

/**
 * Runs once it was not asked for any more for `wait` ms, and then at the latest `most` ms after the first call. Asking costs next to nothing, so that every frame may.
 * @param {() => void} run @param {number} wait ms @param {number} most ms @param {Clock} clock
 * @returns {{ask: () => void, cancel: () => void}}
 */
export function createRest(run, wait, most, {now, after}) {
    let first = 0, last = 0, waiting = false, wanted = false;
    const look = () => {
        waiting = false;
        if (!wanted) return;
        const rest = Math.min(last + wait, first + most) - now();
        if (rest > 0.5) return later(rest);
        wanted = false;
        run();
    };
    const later = (/** @type {number} */ ms) => {
        waiting = true;
        after(look, ms);
    };
    return {
        ask() {
            last = now();
            if (!wanted) first = last;
            wanted = true;
            if (!waiting) later(wait);
        },
        cancel() { wanted = false; }
    };
}
