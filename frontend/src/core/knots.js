/** @typedef {import('./types.js').Columns} Columns */

/**
 * The days at which dated events begin or are over: between two of them nothing changes.
 * @typedef {object} Knots
 * @property {Int32Array} days ascending
 * @property {Uint32Array} located rows [located[k], located[k + 1]) are dated and located and begin at days[k]
 * @property {Uint32Array} placeless the same for rows that are dated only
 * @property {Uint32Array} long rows that go on for more than a day, located ones first, in time order
 * @property {Uint32Array} longStart index into days, for each of `long`
 * @property {Uint32Array} longOver index of the day after its last, for each of `long`
 * @property {number} longLocated how many of `long` are located
 */

/** Days between the first and the last beyond which they are sorted instead of ticked off: 11,000 years. */
const MOST_DAYS = 4e6;

/** @type {WeakMap<Columns, Knots>} */
const known = new WeakMap();

/** @param {Columns} columns @returns {Knots} found once for the same columns */
export function knotsOf(columns) {
    let knots = known.get(columns);
    if (!knots) known.set(columns, knots = findKnots(columns));
    return knots;
}

/** @param {Columns} columns @returns {Knots} */
function findKnots({sections: [a, b], startDay, endDay}) {
    const n = a + b, days = distinctDays(startDay, endDay, n);
    const long = longRows(startDay, endDay, n), longStart = Uint32Array.from(long, row => firstAtLeast(days, startDay[row])), longOver = Uint32Array.from(long, row => firstAtLeast(days, endDay[row] + 1));
    let longLocated = 0;
    while (longLocated < long.length && long[longLocated] < a) longLocated++;
    return {days, located: offsets(startDay, 0, a, days), placeless: offsets(startDay, a, n, days), long, longStart, longOver, longLocated};
}

/** Rows that go on for more than a day. @param {Int32Array} startDay @param {Int32Array} endDay @param {number} n how many rows to look at @returns {Uint32Array} ascending */
export function longRows(startDay, endDay, n) {
    let count = 0, at = 0;
    for (let row = 0; row < n; row++) if (endDay[row] > startDay[row]) count++;
    const long = new Uint32Array(count);
    for (let row = 0; row < n; row++) if (endDay[row] > startDay[row]) long[at++] = row;
    return long;
}

/** @type {WeakMap<Columns, Uint32Array>} */
const knownLong = new WeakMap();

/** Located rows that go on for more than a day. @param {Columns} columns @returns {Uint32Array} found once for the same columns */
export function longLocatedRows(columns) {
    let long = knownLong.get(columns);
    if (!long) knownLong.set(columns, long = longRows(columns.startDay, columns.endDay, columns.sections[0]));
    return long;
}

/** @param {Int32Array} startDay @param {Int32Array} endDay @param {number} n */
function distinctDays(startDay, endDay, n) {
    let low = Infinity, high = -Infinity;
    for (let row = 0; row < n; row++) {
        if (startDay[row] < low) low = startDay[row];
        if (endDay[row] >= high) high = endDay[row] + 1;
    }
    if (!n) return new Int32Array(0);
    if (high - low > MOST_DAYS) {
        /** @type {Set<number>} */
        const seen = new Set();
        for (let row = 0; row < n; row++) seen.add(startDay[row]).add(endDay[row] + 1);
        return Int32Array.from(seen).sort();
    }
    const used = new Uint8Array(high - low + 1);
    for (let row = 0; row < n; row++) {
        used[startDay[row] - low] = 1;
        used[endDay[row] + 1 - low] = 1;
    }
    let count = 0;
    for (const u of used) count += u;
    const days = new Int32Array(count);
    for (let d = 0, k = 0; d < used.length; d++) if (used[d]) days[k++] = low + d;
    return days;
}

/** @param {Int32Array} startDay ascending from `from` to `to` @param {number} from @param {number} to @param {Int32Array} days */
function offsets(startDay, from, to, days) {
    const out = new Uint32Array(days.length + 1);
    let row = from;
    for (let k = 0; k < days.length; k++) {
        out[k] = row;
        while (row < to && startDay[row] === days[k]) row++;
    }
    out[days.length] = to;
    return out;
}

/** @param {Int32Array} sorted @param {number} value @returns {number} index of the first that is at least `value` */
export function firstAtLeast(sorted, value) {
    let lo = 0, hi = sorted.length;
    while (lo < hi) {
        const mid = lo + hi >> 1;
        if (sorted[mid] < value) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

/** @param {Int32Array} sorted @param {number} value @returns {number} index of the first that is greater than `value` */
export const firstAbove = (sorted, value) => firstAtLeast(sorted, Math.floor(value) + 1);
