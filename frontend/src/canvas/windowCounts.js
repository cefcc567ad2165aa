// Counts of the window per bubble and family, kept by adding what enters and taking away what leaves. Pure.
import {fillSeen} from './eventView.js';
/** @import {Area, EventView, Points} from './eventView.js' */

/**
 * An event is in the window when some day of its interval is: it starts by the window's last day and ends on its first or later. Rows enter by start day, and
 * leave by end day.
 * @typedef {object} TimeOrder
 * @property {Int32Array} start start days, ascending
 * @property {Int32Array} end end days by row
 * @property {Uint32Array} byEnd rows by end day
 * @property {Int32Array} ends end days, ascending
 */

/** Days between the first and the last end beyond which they are sorted by comparison: 11,000 years. */
const MOST_DAYS = 4e6;

/**
 * @param {Int32Array} start start days of the dated and located rows, ascending
 * @param {Int32Array} end their end days
 * @returns {TimeOrder}
 */
export function orderByTime(start, end) {
    const n = start.length, ends = new Int32Array(n);
    let low = n ? Infinity : 0, high = n ? -Infinity : 0;
    for (let i = 0; i < n; i++) {
        if (end[i] < low) low = end[i];
        if (end[i] > high) high = end[i];
    }
    const byEnd = high - low < MOST_DAYS ? countingOrder(end, low, high) : Uint32Array.from(end.keys()).sort((a, b) => end[a] - end[b] || a - b);
    for (let k = 0; k < n; k++) ends[k] = end[byEnd[k]];
    return {start, end, byEnd, ends};
}

/** Rows by value, equal ones as they stand. @param {Int32Array} values @param {number} low @param {number} high */
function countingOrder(values, low, high) {
    const next = new Uint32Array(high - low + 2), out = new Uint32Array(values.length);
    for (let i = 0; i < values.length; i++) next[values[i] - low + 1]++;
    for (let k = 1; k < next.length; k++) next[k] += next[k - 1];
    for (let i = 0; i < values.length; i++) out[next[values[i] - low]++] = i;
    return out;
}

/** @param {Int32Array} sorted @param {number} value @returns {number} how many are less than `value` */
export function countBelow(sorted, value) {
    let lo = 0, hi = sorted.length;
    while (lo < hi) {
        const mid = lo + hi >> 1;
        if (sorted[mid] < value) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

/**
 * @param {EventView} view changed in place
 * @param {TimeOrder} order
 * @param {number} first first day of the window
 * @param {number} last its last day
 */
export function setWindow(view, order, first, last) {
    const empty = last < first, entered = empty ? 0 : countBelow(order.start, last + 1), left = empty ? 0 : countBelow(order.ends, first);
    const {counts, rowSum, tally, slot, seen} = view, {byEnd} = order;
    for (let i = Math.min(view.entered, entered), to = Math.max(view.entered, entered), d = entered > view.entered ? 1 : -1; i < to; i++) {
        const s = slot[i];
        counts[s] += d;
        rowSum[s >>> 3] += d * i;
        tally[seen[i]] += d;
    }
    for (let k = Math.min(view.left, left), to = Math.max(view.left, left), d = left > view.left ? -1 : 1; k < to; k++) {
        const i = byEnd[k], s = slot[i];
        counts[s] += d;
        rowSum[s >>> 3] += d * i;
        tally[seen[i]] += d;
    }
    view.entered = entered;
    view.left = left;
}

/** @param {EventView} view @param {number} bubble @returns {number} events of the window */
export function countOf(view, bubble) {
    const {counts} = view, at = bubble * 8;
    return counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3] + counts[at + 4] + counts[at + 5] + counts[at + 6] + counts[at + 7];
}

/**
 * @param {EventView} view
 * @param {TimeOrder} order
 * @param {number} bubble one bubble, or -1 for all that the view holds
 * @param {number} first
 * @param {number} last
 * @returns {number[]} rows of the window, in time order
 */
export function rowsOf(view, order, bubble, first, last) {
    const rows = [], {slot, dump} = view, to = countBelow(order.start, last + 1);
    for (let i = 0; i < to; i++) {
        if (order.end[i] < first) continue;
        if (bubble < 0 ? slot[i] !== dump : slot[i] >>> 3 === bubble && slot[i] !== dump) rows.push(i);
    }
    return rows;
}

/**
 * Tells anew which rows the visible area shows, after panning within what the view covers.
 * @param {EventView} view changed in place
 * @param {Points} points
 * @param {TimeOrder} order
 * @param {Area} area
 */
export function seeArea(view, points, {byEnd}, area) {
    const {seen, tally, entered, left} = view;
    fillSeen(seen, points, view.slot, view.dump, area);
    tally.fill(0);
    for (let i = 0; i < entered; i++) tally[seen[i]]++;
    for (let k = 0; k < left; k++) tally[seen[byEnd[k]]]--;
}
