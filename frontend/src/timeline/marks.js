// Few events: where each one's own mark stands. Pure.
import {timeOf} from '../core/insideTest.js';
/** @import {Columns, Days} from '../core/types.js' */
/** @import {createScale} from './scale.js' */

/**
 * @typedef {object} Mark
 * @property {number} row
 * @property {number} x CSS pixels of the middle of its interval
 * @property {number} lo left end
 * @property {number} hi right end
 * @property {boolean} long drawn as a bar from its first to its last possible day
 * @property {boolean} known a long one whose days are known, rather than an imprecise date
 * @property {number} level 0 is the lowest
 */

const SHORT = new Set(['instant', 'day', 'range']);
const BAR_FROM = 9;

/**
 * Marks that would overlap stack upwards, long ones lowest.
 * @param {Columns} columns
 * @param {number[]} rows
 * @param {ReturnType<typeof createScale>} scale
 * @param {number} size of a mark, CSS pixels
 * @param {number} snap columns to which short marks are moved, CSS pixels; 0 for none
 * @returns {{marks: Mark[], levels: number}} in drawing order
 */
export function layMarks(columns, rows, scale, size, snap) {
    const list = rows.map((row) => {
        const {start, end} = timeOf(columns, row), x0 = scale.x(start), x1 = scale.x(end), precision = columns.datePrecisions[columns.datePrecision[row]] ?? 'day';
        const long = columns.endDay[row] > columns.startDay[row] && (x1 - x0 > BAR_FROM || !SHORT.has(precision));
        const middle = (x0 + x1) / 2, x = snap && !long ? Math.round(middle / snap) * snap : middle;
        const half = long ? Math.max((x1 - x0) / 2, size / 2 + 1) : size / 2 + 0.5;
        return {row, x, lo: x - half, hi: x + half, long, known: SHORT.has(precision), level: 0};
    });
    list.sort((p, q) => Number(q.long) - Number(p.long) || (p.long ? q.hi - q.lo - (p.hi - p.lo) : 0) || p.x - q.x || p.row - q.row);
    /** @type {[number, number][][]} */
    const taken = [];
    for (const mark of list) {
        while (taken[mark.level]?.some(([lo, hi]) => lo < mark.hi - 0.01 && hi > mark.lo + 0.01)) mark.level++;
        (taken[mark.level] ??= []).push([mark.lo, mark.hi]);
    }
    return {marks: list, levels: taken.length};
}

/**
 * Dated rows that pass and touch the visible time, or null when there are more than `most`.
 * @param {Columns} columns @param {Uint8Array} mask @param {Days} range @param {number} most
 * @returns {number[] | null} in time order within each section
 */
export function fewRows(columns, mask, range, most) {
    const rows = [], [a, b] = columns.sections;
    for (const [from, to] of [[0, a], [a, a + b]]) {
        for (let row = from; row < to; row++) {
            if (columns.startDay[row] >= range.end) break;
            if (!mask[row] || columns.endDay[row] + 1 <= range.start) continue;
            rows.push(row);
            if (rows.length > most) return null;
        }
    }
    return rows;
}
