// Days since 1970-01-01 UTC and the proleptic Gregorian calendar.

const DAY_MS = 86400000;

/**
 * @param {number} year astronomical: 0 is 1 BC
 * @param {number} month 1 to 12; others carry over, as 13 = next January
 * @param {number} [day] 1 to 31; others carry over
 */
export function dayOf(year, month, day = 1) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.round(date.getTime() / DAY_MS);
}

/** @param {number} day a fraction is the time of day @returns {{year: number, month: number, day: number}} */
export function civilOf(day) {
    const date = new Date(Math.floor(day) * DAY_MS);
    return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
}

/** @param {string | null} text `2024-01-03`, with or without a time after it @returns {number | null} null where it is no day */
export function parseDay(text) {
    const match = /^([+-]?\d{4,6})-(\d\d)-(\d\d)/.exec(text ?? '');
    if (!match) return null;
    const [year, month, day] = match.slice(1).map(Number), at = dayOf(year, month, day), civil = civilOf(at);
    return civil.month === month && civil.day === day ? at : null;
}

/** `2024-01-03`; years outside of 0 to 9999 have a sign and six digits. @param {number} day */
export function isoDay(day) {
    return new Date(Math.floor(day) * DAY_MS).toISOString().slice(0, -14);
}

/**
 * Moves a day by calendar steps; the end of a month stays within the month (31 January + 1 month = 28 February).
 * @param {number} day @param {import('./types.js').Step} step @param {number} n negative goes back
 */
export function addSteps(day, step, n) {
    if (step === 'hour') return (Math.round(day * 24) + n) / 24;
    if (step === 'day' || step === 'week') return day + n * (step === 'week' ? 7 : 1);
    const whole = Math.floor(day), civil = civilOf(whole), months = civil.month + n * (step === 'year' ? 12 : 1);
    const last = dayOf(civil.year, months + 1, 0);
    return Math.min(dayOf(civil.year, months, civil.day), last) + (day - whole);
}
