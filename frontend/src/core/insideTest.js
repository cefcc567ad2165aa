const DAY = 86400, SLIGHT = 1e-7; // days: less than a hundredth of a second

/**
 * The time of a dated row in days: its whole days, or where it tells a time of day, that second.
 * @param {Pick<import('./types.js').Columns, 'startDay' | 'endDay' | 'second'>} columns @param {number} row @returns {import('./types.js').Days}
 */
export function timeOf({startDay, endDay, second}, row) {
    if (!second || second[row] < 0 || endDay[row] > startDay[row]) return {start: startDay[row], end: endDay[row] + 1};
    const start = startDay[row] + second[row] / DAY;
    return {start, end: start + 1 / DAY};
}

/**
 * Whether a second of a day is in the window, wholly; a second at its very end is not.
 * @param {number} day @param {number} second @param {import('./types.js').Days} window
 */
export function isSecondInside(day, second, {start, end}) {
    const time = day + second / DAY;
    return time > start - SLIGHT && time < end - SLIGHT;
}

/**
 * Whether dated rows are in the window.
 * @param {Pick<import('./types.js').Columns, 'startDay' | 'endDay' | 'second'>} columns @param {import('./types.js').Days} window @param {boolean} certain all possible days, not just one
 * @returns {(row: number) => boolean}
 */
export function insideTest({startDay, endDay, second}, window, certain) {
    const {start, end} = window, days = certain ? (/** @type {number} */ row) => startDay[row] >= start && endDay[row] + 1 <= end : (/** @type {number} */ row) => startDay[row] < end && endDay[row] + 1 > start;
    if (!second || Number.isInteger(start) && Number.isInteger(end)) return days;
    return row => (second[row] >= 0 && endDay[row] === startDay[row] ? isSecondInside(startDay[row], second[row], window) : days(row));
}
