// The bins of the histogram. Pure.
import {dateOf, dayOf} from './dates.js';
/** @import {Days} from '../core/types.js' */

const LEAST_WIDTH = 2.4;
/** The same within a day, where some event tells a time of it. */
const HOURS = /** @type {const} */ ([['hour', 1, 1 / 24, 'an hour'], ['hour', 6, 0.25, 'in 6 hours']]);
/** Unit, how many, days (about), and how a count per bin is said. */
const UNITS = /** @type {const} */ ([
    ['day', 1, 1, 'a day'], ['week', 1, 7, 'a week'], ['month', 1, 30.44, 'a month'], ['month', 3, 91.3, 'a quarter'], ['year', 1, 365.25, 'a year'], ['year', 2, 730.5, 'in 2 years'],
    ['year', 5, 1826, 'in 5 years'], ['year', 10, 3652, 'a decade'], ['year', 50, 18262, 'in 50 years'], ['year', 100, 36524, 'a century'], ['year', 1000, 365243, 'a millennium']
]);

/** @typedef {{edges: Float64Array, name: string}} Bins `edges`: days, one more than there are bins; `name`: "a month" */

/**
 * The finest calendar bins that are wide enough to be seen.
 * @param {Days} range
 * @param {number} perDay CSS pixels of a day
 * @param {boolean} [timed] whether some event tells a time of day
 * @returns {Bins}
 */
export function binsOf(range, perDay, timed = false) {
    const [unit, step,, name] = (timed ? [...HOURS, ...UNITS] : UNITS).find(([,, days]) => days * perDay >= LEAST_WIDTH) ?? UNITS[UNITS.length - 1];
    const {year, month} = dateOf(range.start), edges = [];
    const edge = (/** @type {number} */ k) => {
        if (unit === 'hour') return (Math.floor(range.start * 24 / step) + k) * step / 24;
        if (unit === 'day') return Math.floor(range.start) + k;
        if (unit === 'week') return Math.floor((range.start + 3) / 7) * 7 - 3 + k * 7; // 1970-01-01 was a Thursday
        return unit === 'month' ? dayOf(year, Math.floor(month / step) * step + k * step) : dayOf(Math.floor(year / step) * step + k * step);
    };
    for (let k = 0; ; k++) {
        edges.push(edge(k));
        if (edges[k] >= range.end && k > 0) break;
    }
    return {edges: Float64Array.from(edges), name};
}

/** A round number near two thirds of the greatest, for the one grid line. @param {number} most */
export function gridValue(most) {
    const power = 10 ** Math.floor(Math.log10(most * 0.85)), value = [5, 2, 1].map(k => k * power).find(v => v <= most * 0.85) ?? power;
    return value >= 1 ? value : 0;
}
