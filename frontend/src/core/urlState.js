import {noFilters} from './filter.js';
import {isoDay, parseDay} from './time.js';

/** @typedef {import('./types.js').State} State */

/**
 * What an address can hold; what it does not say is undefined. `event`: key of the selected event.
 * @typedef {Partial<Pick<State, 'window' | 'playMode' | 'step' | 'speed' | 'loop' | 'themeChoice' | 'panel' | 'newestFirst' | 'byToll' | 'groupBy' | 'reader' | 'certain' | 'mapMode' | 'sizeBy'>> &
 *   {view?: {lat: number, lon: number, zoom: number}, event?: number, filters?: Partial<import('./types.js').Filters>, list?: import('./types.js').Listing['part']}} Address
 */

const SETS = /** @type {const} */ ({types: 'type', datasets: 'dataset', countries: 'country', statuses: 'status', placePrecisions: 'place', datePrecisions: 'date', reviews: 'review', actors: 'actor'});
const RANGES = /** @type {const} */ (['killed', 'injured', 'confidence']);
const STEPS = ['hour', 'day', 'week', 'month', 'year'], PARTS = ['outside', 'filtered', 'undated', 'unlocated', 'rejected'];

/** @param {number} n @param {number} digits */
const round = (n, digits) => Number(n.toFixed(digits));

/**
 * The fragment that a file of the shown events opens with: the same map, list and way of playing. Filters and window are left out, as its events are those that passed.
 * @param {Readonly<State>} state
 */
export const viewFragment = state => writeAddress({...state, filters: noFilters(), window: state.extent, listing: {part: 'shown'}, panel: 'events', reader: null, themeChoice: 'system'});

/** A moment of the window as a day, with the hour where it is none. @param {number} day @param {number} shift added to whole days */
function writeMoment(day, shift) {
    const hours = Math.round(day * 24);
    return hours % 24 === 0 ? isoDay(hours / 24 + shift) : `${isoDay(Math.floor(hours / 24))}T${String((hours % 24 + 24) % 24).padStart(2, '0')}`;
}

/** @param {string | null} text @param {number} shift taken from whole days */
function readMoment(text, shift) {
    const day = parseDay(text), hour = /T(\d\d)$/.exec(text ?? '');
    if (day === null) return null;
    return hour ? day + Number(hour[1]) / 24 : day + shift;
}

/**
 * The view as the fragment of an address, without what is at its default; '' for the plain page.
 * @param {Readonly<State>} state
 */
export function writeAddress(state) {
    const out = new Map();
    const {window, extent, mapView, filters, columns} = state;
    if (window.start !== extent.start || window.end !== extent.end) {
        out.set('from', writeMoment(window.start, 0));
        out.set('to', writeMoment(window.end, -1));
    }
    if (mapView) out.set('map', `${round(mapView.zoom, 2)}/${round(mapView.lat, 4)}/${round(mapView.lon, 4)}`);
    if (columns && state.selection >= 0 && state.selection < columns.count) out.set('event', columns.key[state.selection]);
    if (state.reader) out.set('article', state.reader);
    if (state.panel !== 'events') out.set('panel', state.panel);
    if (state.listing.part !== 'shown' && state.listing.part !== 'rows') out.set('list', state.listing.part);
    if (state.byToll) out.set('order', 'toll');
    else if (!state.newestFirst) out.set('order', 'oldest');
    if (state.groupBy !== 'date') out.set('group', state.groupBy);
    for (const [facet, name] of Object.entries(SETS)) {
        const chosen = filters[/** @type {keyof typeof SETS} */ (facet)];
        if (chosen) out.set(name, [...chosen].map(code => code.replaceAll('%', '%25').replaceAll(',', '%2C') || 'none').join(','));
    }
    for (const name of RANGES) {
        const range = filters[name];
        if (range) out.set(name, `${range.min ?? ''}..${range.max ?? ''}`);
    }
    if (filters.area) out.set('area', filters.area.map(([lat, lon]) => `${round(lat, 4)}/${round(lon, 4)}`).join(','));
    if (filters.text) out.set('text', filters.text);
    if (state.certain) out.set('window', 'certain');
    if (state.mapMode !== 'bubbles') out.set('show', state.mapMode);
    if (state.sizeBy !== 'count') out.set('size', state.sizeBy);
    if (state.playMode !== 'sliding') out.set('mode', state.playMode);
    out.set('step', state.step);
    if (state.speed !== 4) out.set('speed', state.speed);
    if (state.loop) out.set('loop', '1');
    if (state.themeChoice !== 'system') out.set('theme', state.themeChoice);
    return [...out].map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%20', '+')}`).join('&');
}

/**
 * Reads what `writeAddress` wrote; anything else in it is left out.
 * @param {string} fragment with or without its #
 * @returns {Address}
 */
export function readAddress(fragment) {
    const values = new URLSearchParams(fragment.replace(/^#/, ''));
    /** @type {Address} */
    const address = {};
    const start = readMoment(values.get('from'), 0), end = readMoment(values.get('to'), 1);
    if (start !== null && end !== null && start < end) address.window = {start, end};
    const view = /^(-?[\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(values.get('map') ?? '')?.slice(1).map(Number);
    if (view && view.every(Number.isFinite) && Math.abs(view[1]) <= 86) address.view = {zoom: view[0], lat: view[1], lon: view[2]};
    const event = Number(values.get('event') ?? NaN), speed = Number(values.get('speed') ?? NaN);
    if (Number.isInteger(event)) address.event = event;
    if (values.get('article')) address.reader = /** @type {string} */ (values.get('article'));
    if (speed > 0 && speed <= 60) address.speed = speed;
    if (values.get('window') === 'certain') address.certain = true;
    if (values.get('loop') === '1') address.loop = true;
    if (values.get('order') === 'oldest') address.newestFirst = false;
    if (values.get('order') === 'toll') address.byToll = true;
    Object.assign(address, oneOf(values, 'panel', ['events', 'filters', 'sources'], 'panel'), oneOf(values, 'list', PARTS, 'list'), oneOf(values, 'mode', ['sliding', 'cumulative'], 'playMode'),
        oneOf(values, 'group', ['place', 'country'], 'groupBy'), oneOf(values, 'show', ['heat'], 'mapMode'), oneOf(values, 'size', ['killed'], 'sizeBy'), oneOf(values, 'step', STEPS, 'step'), oneOf(values, 'theme', ['light', 'dark'], 'themeChoice'));
    const filters = readFilters(values);
    if (Object.keys(filters).length) address.filters = filters;
    return address;
}

/** @param {URLSearchParams} values @param {string} name @param {string[]} allowed @param {string} key */
function oneOf(values, name, allowed, key) {
    const value = values.get(name);
    return value !== null && allowed.includes(value) ? {[key]: value} : {};
}

/** @param {URLSearchParams} values */
function readFilters(values) {
    /** @type {Partial<import('./types.js').Filters>} */
    const filters = {};
    for (const [facet, name] of Object.entries(SETS)) {
        const value = values.get(name);
        if (value !== null) Object.assign(filters, {[facet]: new Set(value === '' ? [] : value.split(',').map(code => code === 'none' ? '' : code.replaceAll('%2C', ',').replaceAll('%25', '%')))});
    }
    for (const name of RANGES) {
        const match = /^(\d*)\.\.(\d*)$/.exec(values.get(name) ?? ''), [min, max] = match ? match.slice(1).map(n => n === '' ? null : Number(n)) : [null, null];
        if (min !== null || max !== null) filters[name] = {min, max};
    }
    const area = (values.get('area') ?? '').split(',').map(corner => corner.split('/').map(Number)), text = values.get('text');
    if (area.length > 2 && area.every(([lat, lon]) => Math.abs(lat) <= 90 && Math.abs(lon) <= 540)) filters.area = area.map(([lat, lon]) => [lat, lon]);
    if (text) filters.text = text;
    return filters;
}
