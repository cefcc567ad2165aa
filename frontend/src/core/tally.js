import {countDays, countWindow} from './dayCounts.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Days} Days */

/**
 * Counts the events of any window in constant time.
 * @typedef {{counts: (window: Days, certain?: boolean) => import('./types.js').Counts}} Tally
 */

/**
 * @param {Columns} columns @param {Uint8Array} mask 1 for each row that passes the filters
 * @param {import('./dayCounts.js').DayCounts} [located] counts of the passing rows that are dated and located, where they are known already
 * @returns {Tally}
 */
export function createTally(columns, mask, located = countDays(columns, mask, 'located')) {
    const fixed = countFixed(columns, mask);
    return {
        counts(window, certain = false) {
            const families = countWindow(located, columns, window, certain), shown = families.reduce((x, y) => x + y, 0);
            return {...fixed.counts, shown, outside: fixed.located - shown, families};
        }
    };
}

/** What no window changes. @param {Columns} columns @param {Uint8Array} mask */
function countFixed({sections: [a, b], count, rejected}, mask) {
    const sum = (/** @type {number} */ from, /** @type {number} */ to) => {
        let n = 0;
        for (let row = from; row < to; row++) n += mask[row];
        return n;
    };
    const located = sum(0, a), unlocated = sum(a, a + b), undated = sum(a + b, count);
    return {located, counts: {unlocated, undated, filtered: count - located - unlocated - undated, rejected, total: count + rejected}};
}
