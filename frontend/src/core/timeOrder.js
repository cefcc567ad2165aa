/** @typedef {import('./types.js').Columns} Columns */

/**
 * The dated rows of a section in order of their start day, and those that go on for more than a day by their end day too. Rows are counted from the section's first.
 * @typedef {object} TimeOrder
 * @property {Int32Array} start start days, ascending
 * @property {Int32Array} end end days by row
 * @property {Uint32Array} long rows that go on for more than a day, by start day
 * @property {Int32Array} longStarts their start days
 * @property {Uint32Array} longByEnd the same rows by end day
 * @property {Int32Array} longEnds their end days, ascending
 */

/** @type {WeakMap<Columns, {located: TimeOrder, placeless: TimeOrder}>} */
const known = new WeakMap();

/** @param {Columns} columns @returns {{located: TimeOrder, placeless: TimeOrder}} of the rows with a date: those with a place, and the others; found once for the same columns */
export function timesOf(columns) {
    let times = known.get(columns);
    if (!times) {
        const {sections: [a, b], startDay, endDay} = columns, part = (/** @type {number} */ from, /** @type {number} */ to) => orderByTime(startDay.subarray(from, to), endDay.subarray(from, to));
        known.set(columns, times = {located: part(0, a), placeless: part(a, a + b)});
    }
    return times;
}

/**
 * @param {Int32Array} start start days, ascending
 * @param {Int32Array} end end days
 * @returns {TimeOrder}
 */
export function orderByTime(start, end) {
    const long = longRows(start, end), longByEnd = sortByEnd(long, end);
    return {start, end, long, longStarts: daysOf(long, start), longByEnd, longEnds: daysOf(longByEnd, end)};
}

/** @param {Int32Array} start @param {Int32Array} end @returns {Uint32Array} ascending */
function longRows(start, end) {
    let count = 0, at = 0;
    for (let row = 0; row < start.length; row++) if (end[row] > start[row]) count++;
    const long = new Uint32Array(count);
    for (let row = 0; row < start.length; row++) if (end[row] > start[row]) long[at++] = row;
    return long;
}

/** Days and rows in one number each, so that they can be sorted without a comparison function. @param {Uint32Array} rows @param {Int32Array} end */
function sortByEnd(rows, end) {
    const keys = new Float64Array(rows.length), out = new Uint32Array(rows.length);
    for (let i = 0; i < keys.length; i++) keys[i] = end[rows[i]] * 4294967296 + rows[i];
    keys.sort();
    for (let i = 0; i < keys.length; i++) out[i] = keys[i] - Math.floor(keys[i] / 4294967296) * 4294967296;
    return out;
}

/** @param {Uint32Array} rows @param {Int32Array} days by row */
function daysOf(rows, days) {
    const out = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) out[i] = days[rows[i]];
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
