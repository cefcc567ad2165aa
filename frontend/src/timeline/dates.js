// Days since 1970-01-01 and the proleptic Gregorian calendar. Pure.

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * @param {number} year astronomical: 0 is 1 BC
 * @param {number} [month] 0 to 11, or beyond
 * @param {number} [day] 1 to 31, or beyond
 * @returns {number} days since 1970-01-01
 */
export function dayOf(year, month = 0, day = 1) {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    return Math.round(date.getTime() / 864e5);
}

/** @param {number} day fractions are cut off */
export function dateOf(day) {
    const date = new Date(Math.floor(day) * 864e5);
    return {year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate()};
}

/** @param {number} year astronomical @returns {string} as people write it */
export const yearName = year => (year > 0 ? String(year) : `${1 - year} BC`);

/** @param {number} day @returns {string} `1 July 2022`, to be spoken */
export function spokenDate(day) {
    const {year, month, day: d} = dateOf(day);
    return `${d} ${LONG_MONTHS[month]} ${yearName(year)}`;
}
