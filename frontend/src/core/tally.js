/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Days} Days */

/**
 * Counts the events of any window in constant time: how many begin before each day and how many end before it, by family.
 * @typedef {{counts: (window: Days) => import('./types.js').Counts}} Tally
 */

const MOST_DAYS = 2_000_000; // 5,475 years; beyond it a scan is cheaper than the tables

/**
 * @param {Columns} columns @param {Uint8Array} mask 1 for each row that passes the filters
 * @returns {Tally}
 */
export function createTally(columns, mask) {
    const [a, b] = columns.sections, families = columns.families.length, {located, ...fixed} = countFixed(columns, mask, a, a + b);
    const inWindow = createWindowCount(columns, mask, a, families);
    return {
        counts(window) {
            const byFamily = inWindow(window), shown = byFamily.reduce((x, y) => x + y, 0);
            return {...fixed, shown, outside: located - shown, families: byFamily};
        }
    };
}

/** What no window changes. @param {Columns} columns @param {Uint8Array} mask @param {number} a @param {number} ab */
function countFixed(columns, mask, a, ab) {
    let located = 0, unlocated = 0, undated = 0;
    for (let row = 0; row < columns.count; row++) {
        if (!mask[row]) continue;
        if (row < a) located++;
        else if (row < ab) unlocated++;
        else undated++;
    }
    return {located, unlocated, undated, filtered: columns.count - located - unlocated - undated, rejected: columns.rejected, total: columns.count + columns.rejected};
}

/** @param {Columns} columns @param {Uint8Array} mask @param {number} a @param {number} families @returns {(window: Days) => number[]} */
function createWindowCount({startDay, endDay, family}, mask, a, families) {
    let first = Infinity, last = -Infinity;
    for (let row = 0; row < a; row++) {
        if (startDay[row] < first) first = startDay[row];
        if (endDay[row] > last) last = endDay[row];
    }
    if (!a) return () => new Array(families).fill(0);
    if (last - first >= MOST_DAYS) return window => scan(window);
    const days = last - first + 2, begun = new Uint32Array(days * families), over = new Uint32Array(days * families);
    for (let row = 0; row < a; row++) {
        if (!mask[row]) continue;
        begun[(startDay[row] - first + 1) * families + family[row]]++;
        over[(endDay[row] - first + 1) * families + family[row]]++;
    }
    for (let i = families; i < begun.length; i++) {
        begun[i] += begun[i - families];
        over[i] += over[i - families];
    }
    /** Index of the table's row that counts days before `day`. @param {number} day */
    const at = day => Math.max(0, Math.min(days - 1, day - first)) * families;
    return ({start, end}) => {
        if (!(end > start)) return new Array(families).fill(0);
        const b = at(Math.ceil(end)), o = at(Math.floor(start));
        return Array.from({length: families}, (_, f) => begun[b + f] - over[o + f]);
    };

    /** @param {Days} window */
    function scan({start, end}) {
        const counts = new Array(families).fill(0);
        for (let row = 0; row < a; row++) if (mask[row] && startDay[row] < end && endDay[row] + 1 > start) counts[family[row]]++;
        return counts;
    }
}
