import {el} from './dom.js';
import {markOfRow} from './marks.js';
import {isDated, isLocated} from '../core/columns.js';
import {formatCode, formatDate, formatDay, formatGutter, formatToll} from '../core/format.js';
import {PLACE_PRECISION, IMPRECISE} from '../core/words.js';

/** @typedef {import('../core/types.js').Columns} Columns */
/** @typedef {import('../core/types.js').Summary} Summary */

/**
 * An option of the list: date, mark, title, and a line of status, toll and place. Without its summary it says what the columns tell.
 * @param {Columns} columns @param {number} row @param {Summary | null | undefined} summary @param {boolean} byYear the group says the year, else the day
 */
export function createEventRow(columns, row, summary, byYear) {
    const date = dateOf(columns, row, byYear), type = formatCode(columns.types[columns.type[row]] ?? 'event');
    const title = summary ? summary.title : type, status = columns.statuses[columns.status[row]];
    const line = el('small', {});
    if (status === 'foiled' || status === 'failed') line.append(el('em', {}, formatCode(status)));
    const rest = [summary ? formatToll(summary) : '', whereOf(columns, row, summary)].filter(Boolean).join(' · ');
    if (rest) line.append(line.firstChild ? ` · ${rest}` : rest);
    return el('div', {class: `row${summary === undefined ? ' waiting' : ''}`, role: 'option', id: `row-${row}`},
        el('time', {class: date.about ? 'about' : '', 'aria-hidden': true}, date.text), el('span', {class: 'unseen'}, spokenDate(columns, row)), markOfRow(columns, row), el('span', {}, el('b', {title}, title), line));
}

/** The whole date, for those who hear the list and not its groups. @param {Columns} columns @param {number} row */
function spokenDate(columns, row) {
    return isDated(columns, row) ? `${formatDate(columns.startDay[row], columns.endDay[row], columns.datePrecisions[columns.datePrecision[row]] ?? null)} ` : 'undated ';
}

/** @param {Columns} columns @param {number} row @param {boolean} byYear */
function dateOf(columns, row, byYear) {
    if (!isDated(columns, row)) return {text: 'undated', about: true};
    const start = columns.startDay[row], end = columns.endDay[row], precision = columns.datePrecisions[columns.datePrecision[row]] ?? null;
    if (byYear) return formatGutter(start, end, precision);
    if (start === end) return {text: '', about: false};
    return {text: end - start > 366 ? formatGutter(start, end, precision).text : `to ${formatDay(end).split(' ').slice(0, 2).map(word => word.slice(0, 3)).join(' ')}`, about: true};
}

/** The place, without what the title says already. @param {Columns} columns @param {number} row @param {Summary | null | undefined} summary */
function whereOf(columns, row, summary) {
    const country = columns.countries[columns.country[row]]?.[1] ?? '';
    if (!isLocated(columns, row)) return [summary?.place, summary?.countryName].filter(Boolean).join(', ') || 'no place given';
    if (!summary) return country;
    const precision = summary.placePrecision ?? '', told = (/** @type {string | null} */ name) => !name || summary.title.includes(name);
    const parts = [told(summary.place) ? IMPRECISE.has(precision) ? PLACE_PRECISION[precision] : '' : summary.place, told(country) || summary.place === country ? '' : country].filter(Boolean);
    return parts.join(', ') || PLACE_PRECISION[precision] || country;
}
