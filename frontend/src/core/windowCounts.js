// Counts of the window per bubble and family, kept by adding what enters and taking away what leaves. Pure.
import {exceptions, firstAbove, firstAtLeast} from './timeOrder.js';
/** @import {EventView} from './bubbles.js' */
/** @import {TimeOrder} from './timeOrder.js' */

/**
 * The window in whole days, both inclusive. An event is inside when some possible day of it is; with `certain`, when all of them are. `exact`: where it begins or ends within a day.
 * @typedef {{first: number, last: number, certain: boolean, exact?: import('./types.js').Days}} DayWindow
 */

/**
 * @param {EventView} view changed in place
 * @param {TimeOrder} order
 * @param {DayWindow} window
 */
export function setWindow(view, order, window) {
    const before = view.counted, {start} = order;
    if (before) for (const row of view.excepted ?? []) adderOf(view)(row, before.certain ? -1 : 1);
    if (window.last < window.first) clear(view, window);
    else {
        const head = firstAbove(start, window.last), tail = firstAtLeast(start, window.first), whole = before && before.last >= before.first ? before : null;
        const head0 = whole ? firstAbove(start, whole.last) : 0, tail0 = whole ? firstAtLeast(start, whole.first) : 0;
        if (!whole || whole.certain !== window.certain || Math.abs(head - head0) + Math.abs(tail - tail0) > head - tail) recount(view, order, window, tail, head);
        else if (window.certain) moveCertain(view, order, whole, window, [tail0, tail, head0, head]);
        else movePossible(view, order, whole, window, [tail0, tail, head0, head]);
    }
    view.excepted = window.exact ? exceptions(order, window.exact, window.certain) : [];
    for (const row of view.excepted) adderOf(view)(row, window.certain ? 1 : -1);
    view.counted = window;
}

/** @param {EventView} view @param {DayWindow | null} counted */
function clear(view, counted) {
    view.counts.fill(0);
    view.rowSum.fill(0);
    view.weights?.sums.fill(0);
    view.counted = counted;
}

/** @param {EventView} view @returns {(row: number, by: 1 | -1) => void} */
function adderOf({slot, counts, rowSum, weights}) {
    if (!weights) {
        return (row, by) => {
            const s = slot[row];
            counts[s] += by;
            rowSum[s >>> 3] += by * row;
        };
    }
    const {of, sums} = weights;
    return (row, by) => {
        const s = slot[row];
        counts[s] += by;
        rowSum[s >>> 3] += by * row;
        sums[s] += by * of[row];
    };
}

/** @param {EventView} view @param {TimeOrder} order @param {DayWindow} window @param {number} tail @param {number} head */
function recount(view, {end, start, longByEnd, longEnds}, {first, last, certain}, tail, head) {
    clear(view, null);
    const add = adderOf(view);
    for (let i = tail; i < head; i++) if (!certain || end[i] <= last) add(i, 1);
    if (certain) return;
    for (let k = firstAtLeast(longEnds, first); k < longByEnd.length; k++) if (start[longByEnd[k]] < first) add(longByEnd[k], 1);
}

/**
 * Every row enters by its start; one of a day leaves by its start, a long one by its end.
 * @param {EventView} view @param {TimeOrder} order @param {DayWindow} before @param {DayWindow} window @param {number[]} ends
 */
function movePossible(view, {start, end, longByEnd, longEnds}, before, window, [tail0, tail, head0, head]) {
    const add = adderOf(view);
    for (let i = Math.min(head0, head), to = Math.max(head0, head), by = /** @type {1 | -1} */ (head > head0 ? 1 : -1); i < to; i++) add(i, by);
    for (let i = Math.min(tail0, tail), to = Math.max(tail0, tail), by = /** @type {1 | -1} */ (tail > tail0 ? -1 : 1); i < to; i++) if (end[i] === start[i]) add(i, by);
    const left0 = firstAtLeast(longEnds, before.first), left = firstAtLeast(longEnds, window.first);
    for (let k = Math.min(left0, left), to = Math.max(left0, left), by = /** @type {1 | -1} */ (left > left0 ? -1 : 1); k < to; k++) add(longByEnd[k], by);
}

/**
 * A row of a day enters and leaves by its start. Of the long ones first those that the new beginning takes or gives, then those of the new end.
 * @param {EventView} view @param {TimeOrder} order @param {DayWindow} before @param {DayWindow} window @param {number[]} ends
 */
function moveCertain(view, {start, end, long, longStarts, longByEnd, longEnds}, before, window, [tail0, tail, head0, head]) {
    const add = adderOf(view);
    for (let i = Math.min(head0, head), to = Math.max(head0, head), by = /** @type {1 | -1} */ (head > head0 ? 1 : -1); i < to; i++) if (end[i] === start[i]) add(i, by);
    for (let i = Math.min(tail0, tail), to = Math.max(tail0, tail), by = /** @type {1 | -1} */ (tail > tail0 ? -1 : 1); i < to; i++) if (end[i] === start[i]) add(i, by);
    const from0 = firstAtLeast(longStarts, before.first), from = firstAtLeast(longStarts, window.first);
    for (let k = Math.min(from0, from), to = Math.max(from0, from), by = /** @type {1 | -1} */ (from > from0 ? -1 : 1); k < to; k++) if (end[long[k]] <= before.last) add(long[k], by);
    const to0 = firstAbove(longEnds, before.last), to1 = firstAbove(longEnds, window.last);
    for (let k = Math.min(to0, to1), to = Math.max(to0, to1), by = /** @type {1 | -1} */ (to1 > to0 ? 1 : -1); k < to; k++) if (start[longByEnd[k]] >= window.first) add(longByEnd[k], by);
}

/** @param {EventView} view @param {number} bubble @returns {number} events of the window */
export function countOf({counts}, bubble) {
    const at = bubble * 8;
    return counts[at] + counts[at + 1] + counts[at + 2] + counts[at + 3] + counts[at + 4] + counts[at + 5] + counts[at + 6] + counts[at + 7];
}

/** @param {EventView} view @param {number} bubble @returns {number} what the events of the window weigh */
export function weightOf({weights}, bubble) {
    if (!weights) return 0;
    let sum = 0;
    for (let s = bubble * 8; s < bubble * 8 + 8; s++) sum += weights.sums[s];
    return sum;
}

/**
 * @param {EventView} view
 * @param {TimeOrder} order
 * @param {(bubble: number) => boolean} wanted
 * @param {DayWindow} window
 * @returns {number[]} rows of the window in the wanted bubbles, in time order
 */
export function rowsOf(view, order, wanted, window) {
    const rows = rowsOfDays(view, order, wanted, window), excepted = window.exact ? exceptions(order, window.exact, window.certain) : [];
    if (!excepted.length) return rows;
    if (!window.certain) return rows.filter(row => !excepted.includes(row));
    return [...rows, ...excepted.filter(row => view.slot[row] !== view.dump && wanted(view.slot[row] >>> 3))].sort((a, b) => a - b);
}

/** @param {EventView} view @param {TimeOrder} order @param {(bubble: number) => boolean} wanted @param {DayWindow} window */
function rowsOfDays({slot, dump}, {start, end, long}, wanted, {first, last, certain}) {
    /** @type {number[]} */
    const rows = [], tail = firstAtLeast(start, first), head = firstAbove(start, last);
    if (last < first) return rows;
    if (!certain) {
        for (const i of long) {
            if (i >= tail) break;
            if (end[i] >= first && slot[i] !== dump && wanted(slot[i] >>> 3)) rows.push(i);
        }
    }
    for (let i = tail; i < head; i++) if (slot[i] !== dump && wanted(slot[i] >>> 3) && (!certain || end[i] <= last)) rows.push(i);
    return rows;
}
