import {isSecondInside} from './insideTest.js';

/** @typedef {import('./types.js').Columns} Columns */

/**
 * The dated rows of a section in order of their start day, and those that go on for more than a day by their end day too. Rows are counted from the section's first.
 * @typedef {object} TimeOrder
 * @property {Int32Array} start start days, ascending
 * @property {Int32Array} end end days by row
 * @property {Int32Array | null} second second of the start day by row, -1 = not told; null where none is
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
        const {sections: [a, b], startDay, endDay, second} = columns, part = (/** @type {number} */ from, /** @type {number} */ to) => orderByTime(startDay.subarray(from, to), endDay.subarray(from, to), second?.subarray(from, to));
        known.set(columns, times = {located: part(0, a), placeless: part(a, a + b)});
    }
    return times;
}

/**
 * @param {Int32Array} start start days, ascending
 * @param {Int32Array} end end days
 * @param {Int32Array | null} [second]
 * @returns {TimeOrder}
 */
export function orderByTime(start, end, second = null) {
    const long = longRows(start, end), longByEnd = sortByEnd(long, end);
    return {start, end, second, long, longStarts: daysOf(long, start), longByEnd, longEnds: daysOf(longByEnd, end)};
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

/**
 * The rows for which whole days say the wrong thing, where a window begins or ends within a day: those that tell a time of that day.
 * @param {TimeOrder} order @param {import('./types.js').Days} window @param {boolean} certain
 * @returns {number[]} with `certain` rows that are inside although their day is not, else rows that are not although their day is
 */
export function exceptions({start, end, second}, window, certain) {
    /** @type {number[]} */
    const rows = [];
    if (!second || !(window.end > window.start)) return rows;
    for (const day of new Set([window.start, window.end].filter(time => !Number.isInteger(time)).map(Math.floor))) {
        for (let row = firstAtLeast(start, day); row < start.length && start[row] === day; row++) {
            if (second[row] >= 0 && end[row] === day && isSecondInside(day, second[row], window) === certain) rows.push(row);
        }
    }
    return rows;
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
