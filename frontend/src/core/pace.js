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
