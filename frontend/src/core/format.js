import {addSteps, civilOf, dayOf} from './time.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SHORT = MONTHS.map(name => name.slice(0, 3));
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** An exact number: 1,204; by hand, for the browser's own formatter takes a while to come into being. @param {number} n whole or with a few decimals @returns {string} */
export function formatCount(n) {
    const [whole, rest] = String(Math.abs(n)).split('.');
    return `${n < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}`;
}

/** For tabs and bubbles only: 1.3k. @param {number} n */
export function shortCount(n) {
    if (n < 1000) return String(n);
    const [value, unit] = n < 999500 ? [n / 1000, 'k'] : [n / 1e6, 'M'];
    return `${value < 9.95 ? value.toFixed(1).replace('.0', '') : Math.round(value)}${unit}`;
}

/** @param {number} n @param {string} one @param {string} [many] */
export const plural = (n, one, many = `${one}s`) => `${formatCount(n)} ${n === 1 ? one : many}`;

/** 0 and the years before are said as BC. @param {number} year */
export const formatYear = year => year > 0 ? String(year) : `${1 - year} BC`;

/** 22 March 2024. @param {number} day @param {string[]} [names] */
export function formatDay(day, names = MONTHS) {
    const c = civilOf(day);
    return `${c.day} ${names[c.month - 1]} ${formatYear(c.year)}`;
}

/** 22 Mar 2024. @param {number} day */
export const formatShortDay = day => formatDay(day, SHORT);

/** Fri 22 March 2024. @param {number} day */
export const formatWeekday = day => `${WEEKDAYS[((Math.floor(day) + 4) % 7 + 7) % 7]} ${formatDay(day)}`;

/**
 * A date as what it is: an interval with a precision.
 * @param {number} start first possible day @param {number} end last possible day @param {string | null} precision
 */
export function formatDate(start, end, precision) {
    const a = civilOf(start), b = civilOf(end);
    if (precision === 'decade') return `${formatYear(a.year)}s`;
    if (precision === 'year' && start === dayOf(a.year, 1) && end === dayOf(b.year, 13) - 1) return a.year === b.year ? formatYear(a.year) : `${formatYear(a.year)} – ${formatYear(b.year)}`;
    if (start === end) return formatDay(start);
    if (start === dayOf(a.year, a.month) && end === dayOf(b.year, b.month + 1) - 1) return monthSpan(a, b, MONTHS);
    return daySpan(a, b, MONTHS);
}

/** @typedef {{year: number, month: number, day: number}} Civil */

/** @param {Civil} a @param {Civil} b @param {string[]} names */
function monthSpan(a, b, names) {
    if (a.year !== b.year) return `${names[a.month - 1]} ${formatYear(a.year)} – ${names[b.month - 1]} ${formatYear(b.year)}`;
    return a.month === b.month ? `${names[a.month - 1]} ${formatYear(a.year)}` : `${names[a.month - 1]} – ${names[b.month - 1]} ${formatYear(a.year)}`;
}

/** @param {Civil} a @param {Civil} b @param {string[]} names */
function daySpan(a, b, names) {
    const end = `${b.day} ${names[b.month - 1]} ${formatYear(b.year)}`;
    if (a.year !== b.year) return `${a.day} ${names[a.month - 1]} ${formatYear(a.year)} – ${end}`;
    return a.month === b.month ? `${a.day}–${end}` : `${a.day} ${names[a.month - 1]} – ${end}`;
}

/**
 * The date for the list's narrow gutter, whose group says the year.
 * @param {number} start @param {number} end @param {string | null} precision
 * @returns {{text: string, about: boolean}} about: not known to the day
 */
export function formatGutter(start, end, precision) {
    const a = civilOf(start), b = civilOf(end), exact = precision === 'day' || precision === 'instant';
    if (precision === 'decade') return {text: `${formatYear(a.year)}s`, about: true};
    if (precision === 'year' || a.year !== b.year) return {text: a.year === b.year ? 'in year' : `to ${formatYear(b.year)}`, about: true};
    if (start === end) return {text: `${a.day} ${SHORT[a.month - 1]}`, about: !exact};
    if (start === dayOf(a.year, a.month) && end === dayOf(b.year, b.month + 1) - 1) return {text: a.month === b.month ? SHORT[a.month - 1] : `${SHORT[a.month - 1]}–${SHORT[b.month - 1]}`, about: true};
    if (a.month === b.month) return {text: `${a.day}–${b.day} ${SHORT[a.month - 1]}`, about: true};
    return {text: `${SHORT[a.month - 1]}–${SHORT[b.month - 1]}`, about: true};
}

/** The date where no group says more: "22 Mar 2024". @param {number} start @param {number} end @param {string | null} precision @returns {{text: string, about: boolean}} about: not known to the day */
export function formatNarrow(start, end, precision) {
    const year = formatYear(civilOf(start).year), {text, about} = formatGutter(start, end, precision);
    if (precision === 'decade' || text.startsWith('to ')) return {text: text.startsWith('to ') ? `${year} ${text}` : text, about};
    return {text: text === 'in year' ? year : `${text} ${year}`, about};
}

/** @param {number} day */
const hourOf = day => `${String(Math.round((day - Math.floor(day)) * 24) % 24).padStart(2, '0')}:00`;

/** The window as its first and last day, months or years: "Jul 2022 – Apr 2024". @param {import('./types.js').Days} window */
export function formatWindow({start, end}) {
    const first = Math.floor(start), last = Math.max(first, Math.ceil(end) - 1), a = civilOf(first), b = civilOf(last);
    if (end - start < 0.999) return `${formatDay(first, SHORT)}, ${hourOf(start)} – ${hourOf(end)}`;
    if (first === dayOf(a.year, 1) && last === dayOf(b.year, 13) - 1) return a.year === b.year ? formatYear(a.year) : `${formatYear(a.year)} – ${formatYear(b.year)}`;
    if (first === dayOf(a.year, a.month) && last === dayOf(b.year, b.month + 1) - 1) return monthSpan(a, b, SHORT);
    return first === last ? formatDay(first, SHORT) : daySpan(a, b, SHORT);
}

/** How long it is, in the greatest unit that fits well: "22 months". @param {import('./types.js').Days} window */
export function formatLength({start, end}) {
    const days = end - start;
    if (days < 0.999) return plural(Math.max(1, Math.round(days * 24)), 'hour');
    if (days < 60) return plural(Math.round(days), 'day');
    const months = Math.round(days / 30.436875);
    return months < 36 ? months % 12 || months === 0 ? plural(months, 'month') : plural(months / 12, 'year') : plural(Math.round(days / 365.2425), 'year');
}

/** 1.4 MB. @param {number} bytes */
export function formatSize(bytes) {
    const unit = bytes < 1e3 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3, value = bytes / 1e3 ** unit;
    return `${unit && value < 10 ? value.toFixed(1) : Math.round(value)} ${['bytes', 'kB', 'MB', 'GB'][unit]}`;
}

/** A count as told: "at least 50", "up to 400", "10–12". @param {number | null} min @param {number | null} max @returns {string | null} null where not told */
export function formatRange(min, max) {
    if (min === null && max === null) return null;
    if (min === null) return `up to ${formatCount(/** @type {number} */ (max))}`;
    if (max === null) return `at least ${formatCount(min)}`;
    return min === max ? formatCount(min) : `${formatCount(min)}–${formatCount(max)}`;
}

/** The toll in one phrase for a list row, the gravest first; empty where none is told. @param {import('./types.js').Summary} e */
export function formatToll(e) {
    for (const [min, max, word] of /** @type {[number | null, number | null, string][]} */ ([[e.killedMin, e.killedMax, 'killed'], [e.injuredMin, e.injuredMax, 'injured'], [e.casualtiesMin, e.casualtiesMax, 'casualties']])) {
        if ((max ?? min ?? 0) > 0) return `${formatRange(min, max)} ${word}`;
    }
    return '';
}

/** "at least 10", "up to 5", "5–10". @param {import('./types.js').Range} range */
export function formatLimits({min, max}) {
    if (max === null) return `at least ${formatCount(min ?? 0)}`;
    return min === null ? `up to ${formatCount(max)}` : min === max ? formatCount(min) : `${formatCount(min)}–${formatCount(max)}`;
}

/** bombing → Bombing, vehicle-attack → Vehicle attack. @param {string} code */
export function formatCode(code) {
    const words = code.replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param {number} km */
export const formatRadius = km => `within ${km < 1 ? `${Math.round(km * 1000)} m` : `${formatCount(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))} km`}`;

/** "today", "yesterday", else the day. @param {number} day @param {number} today */
export const formatAgo = (day, today) => day === today ? 'today' : day === addSteps(today, 'day', -1) ? 'yesterday' : formatDay(day, SHORT);
