// What the map draws of the columns: the rows that have a day and a place. Pure.
import {orderByTime} from '../canvas/windowCounts.js';
/** @import {Columns, Days} from '../core/types.js' */
/** @import {Points} from '../canvas/eventView.js' */
/** @import {TimeOrder} from '../canvas/windowCounts.js' */

/** Places that are only areas: drawn hollow, and never mixed with the others. */
const IMPRECISE = new Set(['admin2', 'admin1', 'country', 'region']);

/** @typedef {{columns: Columns, points: Points, order: TimeOrder, stopped: Uint8Array}} EventData `stopped`: 1 where foiled or failed */

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
        stopped
    };
}

/** First and last whole day that an event must touch to be inside. @param {Days} window @returns {[number, number]} */
export const wholeDays = ({start, end}) => [Math.floor(start), Math.ceil(end) - 1];
