// Where the axis has ticks and what they say, from centuries to hours. Pure.
import {dateOf, dayOf, MONTHS, yearName} from './dates.js';
/** @import {Days} from '../core/types.js' */

/** @typedef {{day: number, label: string, major: boolean}} Tick a major tick is bold and crosses the plot */

/** Steps from fine to coarse: name, days, and the pixels that a label of it needs. */
const STEPS = /** @type {const} */ ([
    ['hour', 1, 1 / 24, 46], ['hour', 3, 3 / 24, 46], ['hour', 6, 6 / 24, 46], ['hour', 12, 12 / 24, 46], ['day', 1, 1, 26], ['day', 2, 2, 26], ['day', 7, 7, 26], ['day', 14, 14, 26],
    ['month', 1, 30.4, 38], ['month', 3, 91.3, 38], ['month', 6, 182.6, 40], ['year', 1, 365.25, 72], ['year', 2, 730.5, 72], ['year', 5, 1826, 72], ['year', 10, 3652, 72], ['year', 20, 7305, 72],
    ['year', 50, 18262, 72], ['year', 100, 36524, 72], ['year', 200, 73049, 72], ['year', 500, 182621, 72], ['year', 1000, 365243, 72]
]);

/** @param {number} perDay */
const stepOf = perDay => STEPS.find(([,, days, room]) => days * perDay >= room) ?? STEPS[STEPS.length - 1];

/**
 * What the labels leave unsaid where the axis begins: the year of months, the month of days, the day of hours.
 * @param {number} start first visible day
 * @param {number} perDay CSS pixels of a day
 */
export function contextOf(start, perDay) {
    const [unit] = stepOf(perDay), {year, month, day} = dateOf(start);
    if (unit === 'year') return '';
    if (unit === 'month') return yearName(year);
    return `${unit === 'hour' ? `${day} ` : ''}${MONTHS[month]} ${yearName(year)}`;
}

/**
 * @param {Days} range
 * @param {number} perDay CSS pixels of a day
 * @returns {Tick[]} ascending; minor ticks between labels have none
 */
export function ticksOf(range, perDay) {
    const [unit, step] = stepOf(perDay);
    if (unit === 'hour') return hours(range, step);
    if (unit === 'day') return days(range, step);
    if (unit === 'month') return months(range, step, perDay);
    return years(range, step, perDay);
}

/** @param {Days} range @param {number} step */
function hours(range, step) {
    const out = [];
    for (let h = Math.ceil(range.start * 24 / step) * step; h <= range.end * 24; h += step) {
        const hour = ((h % 24) + 24) % 24, {day, month, year} = dateOf(h / 24 + 1e-9);
        out.push({day: h / 24, label: hour === 0 ? `${day} ${MONTHS[month]} ${yearName(year)}` : `${String(hour).padStart(2, '0')}:00`, major: hour === 0});
    }
    return out;
}

/** Days of the month, counted anew each month. @param {Days} range @param {number} step */
function days(range, step) {
    const out = [];
    for (let d = Math.ceil(range.start); d <= range.end; d++) {
        const {day, month, year} = dateOf(d), near = step > 1 && day > 31 - step; // leaves room before the next first
        if (day === 1) out.push({day: d, label: `${MONTHS[month]} ${yearName(year)}`, major: true});
        else if ((day - 1) % step === 0 && day > (step === 1 ? 3 : 1)) out.push({day: d, label: near ? '' : String(day), major: false});
        else if (step === 1) out.push({day: d, label: '', major: false});
    }
    return out;
}

/** @param {Days} range @param {number} step @param {number} perDay */
function months(range, step, perDay) {
    const out = [], from = dateOf(range.start), fine = 30.4 * perDay >= 7 ? 1 : step;
    for (let m = Math.ceil((from.year * 12 + from.month) / fine) * fine; ; m += fine) {
        const month = ((m % 12) + 12) % 12, year = (m - month) / 12, day = dayOf(year, month);
        if (day > range.end) return out;
        if (day < range.start) continue;
        out.push({day, label: month === 0 ? yearName(year) : month % step === 0 ? MONTHS[month] : '', major: month === 0});
    }
}

/** @param {Days} range @param {number} step @param {number} perDay */
function years(range, step, perDay) {
    const out = [], fine = [step / 10, step / 5, step / 2, step].find(n => n >= 1 && Number.isInteger(n) && n * 365.25 * perDay >= 7) ?? step;
    for (let y = Math.ceil(dateOf(range.start).year / fine) * fine; ; y += fine) {
        const day = dayOf(y);
        if (day > range.end) return out;
        if (day < range.start) continue;
        const labelled = y % step === 0;
        out.push({day, label: labelled ? yearName(y) : '', major: labelled});
    }
}
