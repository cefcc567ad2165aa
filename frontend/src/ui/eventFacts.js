import {el} from './dom.js';
import {formatDate, formatDay, formatRadius, formatRange} from '../core/format.js';
import {parseDay} from '../core/time.js';
import {DATE_BASIS, DATE_PRECISION, PLACE_PRECISION} from '../core/words.js';

/** @typedef {import('../core/types.js').EventDetail} EventDetail */

/** When, where, toll, actors; what is not known is said. @param {EventDetail} event */
export function factsOf(event) {
    const tolls = /** @type {[string, number | null, number | null][]} */ ([['Killed', event.killedMin, event.killedMax], ['Injured', event.injuredMin, event.injuredMax], ['Casualties', event.casualtiesMin, event.casualtiesMax]])
        .map(([name, min, max]) => [name, formatRange(min, max)]).filter(([, words]) => words !== null);
    const people = /** @type {[string, string[]][]} */ ([['By', event.perpetrators], ['Target', event.targets]]).filter(([, names]) => names?.length);
    const status = event.status === 'foiled' ? 'foiled before it was carried out' : event.status === 'failed' ? 'carried out without effect' : '';
    return el('dl', {class: 'facts'}, fact('When', ...when(event)), fact('Where', ...where(event)), status ? fact('Outcome', el('b', {}, status)) : null,
        tolls.length || people.length ? el('div', {class: 'rule'}) : null,
        tolls.map(([name, words]) => fact(/** @type {string} */ (name), el('b', {}, words))).flat(), people.map(([name, names]) => fact(name, names.join(', '))).flat());
}

/** @param {string} name @param {...(Node | string | null)} content */
function fact(name, ...content) {
    return [el('dt', {}, name), el('dd', {}, ...content)];
}

/** @param {EventDetail} event */
function when(event) {
    const start = parseDay(event.start), end = parseDay(event.end);
    if (start === null) {
        const after = parseDay(event.notBefore), before = parseDay(event.notAfter);
        const bounds = [after === null ? '' : `not before ${formatDay(after)}`, before === null ? '' : `not after ${formatDay(before)}`].filter(Boolean).join(', ');
        return [el('b', {}, 'Undated'), el('small', {}, bounds || 'the source gives no date')];
    }
    const how = [DATE_PRECISION[event.datePrecision ?? ''], DATE_BASIS[event.dateBasis ?? ''] ?? event.dateBasis, event.dateText ? `“${event.dateText}”` : ''].filter(Boolean).join(' · ');
    const time = event.datePrecision === 'instant' && /T\d\d:\d\d/.test(event.start ?? '') ? `, ${event.start?.slice(11, 16)} UTC` : '';
    return [el('b', {}, formatDate(start, end ?? start, event.datePrecision)), time, how ? el('small', {}, how) : null];
}

/** @param {EventDetail} event */
function where(event) {
    if (event.lat === null) return [event.place ? el('b', {}, event.place) : el('b', {}, 'No place'), el('small', {}, event.place ? 'not found on the map' : 'the source names no place')];
    const around = [event.admin1, event.countryName].filter((name, i, all) => name && name !== event.place && all.indexOf(name) === i).join(', ');
    const how = [PLACE_PRECISION[event.placePrecision ?? ''], event.radiusKm ? formatRadius(event.radiusKm) : '', event.placeText && event.placeText !== event.place ? `“${event.placeText}”` : ''].filter(Boolean).join(' · ');
    return [el('b', {}, event.place ?? around), event.place && around ? `, ${around}` : null, how ? el('small', {}, how) : null];
}
