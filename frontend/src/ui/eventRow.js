import {el} from './dom.js';
import {markOfRow} from './marks.js';
import {isDated, isLocated} from '../core/columns.js';
import {formatCode, formatDate, formatDay, formatGutter, formatNarrow, formatToll} from '../core/format.js';
import {shortTitle} from '../core/titles.js';
import {PLACE_PRECISION, IMPRECISE} from '../core/words.js';

/** @typedef {import('../core/types.js').Columns} Columns */
/** @typedef {import('../core/types.js').Summary} Summary */

/**
 * An option of the list: date, mark, title, and a line of status, toll and place. Without its summary it says what the columns tell.
 * @param {Columns} columns @param {number} row @param {Summary | null | undefined} summary
 * @param {'year' | 'day' | 'none'} dates what the group says of the date @param {'date' | 'place' | 'country'} groupBy
 */
export function createEventRow(columns, row, summary, dates, groupBy) {
    const date = dateOf(columns, row, dates), type = formatCode(columns.types[columns.type[row]] ?? 'event');
    const title = summary ? shortTitle(summary, groupBy) : type, status = columns.statuses[columns.status[row]];
    const line = el('small', {});
    if (status === 'foiled' || status === 'failed') line.append(el('em', {}, formatCode(status)));
    const rest = [summary ? formatToll(summary) : '', whereOf(columns, row, summary, title, groupBy)].filter(Boolean).join(' · ');
    if (rest) line.append(line.firstChild ? ` · ${rest}` : rest);
    return el('div', {class: `row${summary === undefined ? ' waiting' : ''}`, role: 'option', id: `row-${row}`},
        el('time', {class: date.about ? 'about' : '', 'aria-hidden': true}, date.text), el('span', {class: 'unseen'}, spokenDate(columns, row)), markOfRow(columns, row), el('span', {}, el('b', {title: summary?.title ?? title}, title), line));
}

/** The whole date, for those who hear the list and not its groups. @param {Columns} columns @param {number} row */
function spokenDate(columns, row) {
    return isDated(columns, row) ? `${formatDate(columns.startDay[row], columns.endDay[row], columns.datePrecisions[columns.datePrecision[row]] ?? null)} ` : 'undated ';
}

/** @param {Columns} columns @param {number} row @param {'year' | 'day' | 'none'} dates */
function dateOf(columns, row, dates) {
    if (!isDated(columns, row)) return {text: 'undated', about: true};
    const start = columns.startDay[row], end = columns.endDay[row], precision = columns.datePrecisions[columns.datePrecision[row]] ?? null;
    if (dates === 'none') return formatNarrow(start, end, precision);
    if (dates === 'year') return formatGutter(start, end, precision);
    if (start === end) return {text: '', about: false};
    return {text: end - start > 366 ? formatGutter(start, end, precision).text : `to ${formatDay(end).split(' ').slice(0, 2).map(word => word.slice(0, 3)).join(' ')}`, about: true};
}

/** The place, without what title and group say already. @param {Columns} columns @param {number} row @param {Summary | null | undefined} summary @param {string} title @param {string} groupBy */
function whereOf(columns, row, summary, title, groupBy) {
    const country = columns.countries[columns.country[row]]?.[1] ?? '', grouped = groupBy !== 'date';
    if (!isLocated(columns, row)) return [summary?.place, grouped ? '' : summary?.countryName].filter(Boolean).join(', ') || 'no place given';
    if (!summary) return grouped ? '' : country;
    const precision = summary.placePrecision ?? '', told = (/** @type {string | null} */ name) => !name || title.includes(name);
    const place = told(summary.place) || groupBy === 'place' ? IMPRECISE.has(precision) ? PLACE_PRECISION[precision] : '' : summary.place;
    const parts = [place, grouped || told(country) || summary.place === country ? '' : country].filter(Boolean);
    return parts.join(', ') || PLACE_PRECISION[precision] || (grouped ? '' : country);
}
