// What the map draws of the columns: the rows that have a day and a place. Pure.
import {bytesLike} from '../core/columns.js';
import {timesOf} from '../core/timeOrder.js';
import {IMPRECISE} from '../core/words.js';
/** @import {Columns, Days} from '../core/types.js' */
/** @import {Points} from '../core/bubbles.js' */
/** @import {DayWindow} from '../core/windowCounts.js' */
/** @import {TimeOrder} from '../core/timeOrder.js' */

/**
 * @typedef {object} EventData
 * @property {Columns} columns
 * @property {Points} points those with places that are only areas are hollow, and never mixed with the others
 * @property {TimeOrder} order
 * @property {(row: number) => boolean} stopped whether it was foiled or failed
 * @property {() => Int32Array} killed by row, 0 where not told
 */

/** @param {Columns} columns @returns {EventData} */
export function eventDataOf(columns) {
    const n = columns.sections[0], hollow = bytesLike(columns.x, n), {status, statuses, placePrecision, placePrecisions} = columns;
    const imprecise = Uint8Array.from({length: 256}, (_, i) => (IMPRECISE.has(placePrecisions[i]) ? 1 : 0)), ended = statuses.map(code => code === 'foiled' || code === 'failed');
    for (let i = 0; i < n; i++) hollow[i] = imprecise[placePrecision[i]];
    /** @type {Int32Array | null} */
    let killed = null;
    return {
        columns,
        points: {count: n, x: columns.x, y: columns.y, family: columns.family, hollow},
        order: timesOf(columns).located,
        stopped: row => ended[status[row]],
        killed: () => (killed ??= columns.killed.subarray(0, n).map(k => Math.max(0, k)))
    };
}

/**
 * The window in whole days: those that an event must touch, or, with `certain`, those that all of its days must be among.
 * @param {Days} window @param {boolean} certain @returns {DayWindow}
 */
export function wholeDays(window, certain) {
    const {start, end} = window, days = certain ? {first: Math.ceil(start), last: Math.floor(end) - 1, certain} : {first: Math.floor(start), last: Math.ceil(end) - 1, certain};
    return Number.isInteger(start) && Number.isInteger(end) ? days : {...days, exact: window};
}
