/**
 * Whether dated rows are in the window.
 * @param {Pick<import('./types.js').Columns, 'startDay' | 'endDay'>} columns @param {import('./types.js').Days} window @param {boolean} certain all possible days, not just one
 * @returns {(row: number) => boolean}
 */
export function insideTest({startDay, endDay}, {start, end}, certain) {
    return certain ? row => startDay[row] >= start && endDay[row] + 1 <= end : row => startDay[row] < end && endDay[row] + 1 > start;
}
