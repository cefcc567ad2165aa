// What the map draws of the columns: the rows that have a day and a place. Pure.
import {orderByTime} from '../core/windowCounts.js';
import {IMPRECISE} from '../core/words.js';
/** @import {Columns, Days} from '../core/types.js' */
/** @import {Points} from '../core/bubbles.js' */
/** @import {DayWindow, TimeOrder} from '../core/windowCounts.js' */

/**
 * @typedef {object} EventData
 * @property {Columns} columns
 * @property {Points} points those with places that are only areas are hollow, and never mixed with the others
 * @property {TimeOrder} order
 * @property {Uint8Array} stopped 1 where foiled or failed
 * @property {Int32Array} killed by row, 0 where not told
 */

/** @param {Columns} columns @returns {EventData} */
export function eventDataOf(columns) {
    const n = columns.sections[0], hollow = new Uint8Array(n), stopped = new Uint8Array(n);
    const imprecise = Uint8Array.from({length: 256}, (_, i) => (IMPRECISE.has(columns.placePrecisions[i]) ? 1 : 0));
    const ended = Uint8Array.from({length: 256}, (_, i) => (['foiled', 'failed'].includes(columns.statuses[i]) ? 1 : 0));
    for (let i = 0; i < n; i++) {
        hollow[i] = imprecise[columns.placePrecision[i]];
        stopped[i] = ended[columns.status[i]];
    }
    return {
        columns,
        points: {count: n, x: columns.x, y: columns.y, family: columns.family, hollow},
        order: orderByTime(columns.startDay.subarray(0, n), columns.endDay.subarray(0, n)),
        stopped,
        killed: columns.killed.subarray(0, n).map(k => Math.max(0, k))
    };
}

/**
 * The window in whole days: those that an event must touch, or, with `certain`, those that all of its days must be among.
 * @param {Days} window @param {boolean} certain @returns {DayWindow}
 */
export const wholeDays = ({start, end}, certain) => (certain ? {first: Math.ceil(start), last: Math.floor(end) - 1, certain} : {first: Math.floor(start), last: Math.ceil(end) - 1, certain});
