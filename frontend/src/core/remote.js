// What the page asks the server, and what it makes of the answer, where there are more events than it should hold. Pure.
import {gridOf} from './bubbles.js';
import {bytesLike} from './columns.js';
import {isoDay, parseDay} from './time.js';
/** @import {Bounds, Columns, Counts, Days, Filters, MapView, State, Summary} from './types.js' */
/** @import {Grid} from './bubbles.js' */

/** Events of 32 x 32 pixels, or for the heat map of 8 x 8, as docs/api.md has them. @typedef {{x: number, y: number, imprecise: boolean, all: number, shown: number, types: Record<string, number>, killed: Record<string, number>, killedEver: number, key: number | null}} Cell */
/** @typedef {{cells: Cell[], histogram: {first: string, step: number, inside: number[][], outside: number[][]}, ledger: {shown: number, outsideWindow: number, filtered: number, undated: number, unlocated: number, rejected: number}}} Answer */

/** Counts by facet or measure, then value or least number, as docs/api.md has them. @typedef {Record<string, Record<string, {shown: number, all: number}>>} Facets */

/**
 * @typedef {object} Remote
 * @property {Grid} grid where the cells lie
 * @property {Cell[]} cells
 * @property {boolean} complete the rows that the page has are all that pass in the map's view, at all times
 * @property {Facets | null} facets counts beside the filters, where they are open
 * @property {number} found how many events there are of which the page has the first rows
 * @property {Counts} counts
 * @property {number[]} families events in the window and the map's view
 * @property {{edges: Float64Array, name: string, solid: Float64Array, pale: Float64Array, most: number}} histogram
 */

/** Greatest number of rows that are fetched, and of those that are drawn as pins. */
export const MOST_ROWS = 500, FEW_ROWS = 400;
const MOST_BINS = 420, WORLD = 2 ** 32;
/** Days of a bin, and how a count a bin is said. @type {[number, string][]} */
const STEPS = [[1, 'a day'], [7, 'a week'], [14, 'in 2 weeks'], [30, 'in 30 days'], [91, 'in 91 days'], [365, 'in 365 days'], [1826, 'in 5 years'], [3652, 'in 10 years'], [36524, 'in 100 years'], [365243, 'in 1,000 years']];
/** @type {[keyof Filters, string][]} */
const SETS = [['types', 'type'], ['datasets', 'dataset'], ['countries', 'country'], ['statuses', 'status'], ['placePrecisions', 'placePrecision'], ['datePrecisions', 'datePrecision'], ['reviews', 'review'], ['actors', 'actor']];

/** @param {MapView} view @returns {Grid} the cells that the map needs */
export function gridOfView({west, east, north, south, zoom}) {
    const size = 256 * 2 ** zoom, x = (west + 180) / 360 * size, y = rowOf(north) * size;
    return gridOf({zoom, x, y, width: Math.min(size, (east - west) / 360 * size), height: rowOf(south) * size - y});
}

/** @param {number} lat degrees @returns {number} part of the world from the top */
function rowOf(lat) {
    const s = Math.sin(Math.max(-85.05, Math.min(85.05, lat)) * Math.PI / 180);
    return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
}

/** Where cells lie. @param {Pick<Grid, 'worldCells' | 'cx' | 'cy' | 'cols' | 'rows'>} grid @returns {Bounds} */
export function boundsOf({worldCells, cx, cy, cols, rows}) {
    const lat = (/** @type {number} */ row) => Math.atan(Math.sinh(Math.PI * (1 - 2 * row / worldCells))) * 180 / Math.PI;
    return {west: cx / worldCells * 360 - 180, east: (cx + cols) / worldCells * 360 - 180, north: cy <= 0 ? 90 : lat(cy), south: cy + rows >= worldCells ? -90 : lat(cy + rows)};
}

/** The parameters of the filters. @param {Filters} filters */
export function filterQuery(filters) {
    const query = new URLSearchParams();
    for (const [name, parameter] of SETS) {
        const chosen = /** @type {Set<string> | null} */ (filters[name]);
        if (!chosen) continue;
        if (!chosen.size) query.set('type', 'none'); // no event is without a type
        else if (name === 'actors') for (const actor of chosen) query.append(parameter, actor || 'none');
        else if (query.get(parameter) !== 'none') query.set(parameter, [...chosen].map(code => code || 'none').join());
    }
    for (const name of /** @type {const} */ (['killed', 'injured', 'confidence'])) {
        const range = filters[name];
        if (range) query.set(name, `${range.min ?? ''}..${range.max ?? ''}`);
    }
    if (filters.text) query.set('text', filters.text);
    if (filters.area) query.set('area', filters.area.map(([lat, lon]) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join());
    return query;
}

/** Adds the window: in days where it is of whole ones, else in times. @param {URLSearchParams} query @param {Days} window @param {boolean} certain */
export function addWindow(query, {start, end}, certain) {
    const isWhole = Number.isInteger(start) && Number.isInteger(end);
    query.set('from', isWhole ? isoDay(start) : isoTime(start));
    query.set('to', isWhole ? isoDay(end - 1) : isoTime(end));
    if (certain) query.set('certain', 'true');
    return query;
}

/** The events that the map shows, wherever it is moved to. @param {Pick<State, 'filters' | 'window' | 'certain'>} state */
export const shownQuery = ({filters, window, certain}) => addBox(addWindow(filterQuery(filters), window, certain), {west: -180, south: -90, east: 180, north: 90});

/** To the second. @param {number} days since 1970-01-01 */
function isoTime(days) {
    const seconds = Math.round(days * 86400), day = Math.floor(seconds / 86400), part = (/** @type {number} */ n) => String(Math.floor(n)).padStart(2, '0'), rest = seconds - day * 86400;
    return `${isoDay(day)}T${part(rest / 3600)}:${part(rest / 60 % 60)}:${part(rest % 60)}`;
}

/**
 * Counts beside the choices of a facet. @param {Facets} facets @param {keyof Filters} facet @param {string[]} codes
 * @returns {Map<string, {shown: number, all: number}>} by code
 */
export function facetCounts(facets, facet, codes) {
    const counts = facets[SETS.find(([name]) => name === facet)?.[1] ?? ''] ?? {};
    return new Map(codes.map(code => [code, counts[code || 'none'] ?? {shown: 0, all: 0}]));
}

/** @param {URLSearchParams} query @param {Bounds} bounds */
export function addBox(query, {west, east, south, north}) {
    const turn = (/** @type {number} */ lon) => ((lon + 180) % 360 + 360) % 360 - 180, [left, right] = east - west >= 360 ? [-180, 180] : [turn(west), turn(east)];
    query.set('bbox', [left, Math.max(-90, south), right === -180 ? 180 : right, Math.min(90, north)].map(n => n.toFixed(6)).join());
    return query;
}

/** @param {URLSearchParams} query @param {Days} range what the timeline shows */
export function addBins(query, {start, end}) {
    const [step] = STEPS.find(([days]) => (end - start) / days < MOST_BINS) ?? STEPS[STEPS.length - 1], first = Math.floor(start / step) * step;
    for (const [name, value] of Object.entries({first: isoDay(first), step, bins: Math.min(4096, Math.ceil((end - first) / step))})) query.set(name, String(value));
    return query;
}

/**
 * @param {Columns} columns @param {Grid} grid @param {Answer} near of the cells @param {Answer} seen of the map's view and the timeline @param {boolean} complete @param {number} found @param {Facets | null} facets
 * @returns {Remote}
 */
export function remoteOf(columns, grid, near, seen, complete, found, facets) {
    const {ledger} = seen, families = columns.families.map(() => 0), of = columns.families.map(() => 0);
    for (const cell of seen.cells) for (const [type, n] of Object.entries(cell.types)) families[columns.typeFamily[Number(type)]] += n;
    const counts = {
        shown: ledger.shown, outside: ledger.outsideWindow, filtered: ledger.filtered, undated: ledger.undated, unlocated: ledger.unlocated, rejected: ledger.rejected, families: of,
        total: ledger.shown + ledger.outsideWindow + ledger.filtered + ledger.undated + ledger.unlocated + ledger.rejected
    };
    return {grid, cells: near.cells, complete, found, facets, counts, families, histogram: histogramOf(seen.histogram, columns.families.length)};
}

/** @param {Answer['histogram']} histogram @param {number} families @returns {Remote['histogram']} */
function histogramOf({first, step, inside, outside}, families) {
    const bins = inside[0]?.length ?? 0, start = parseDay(first) ?? 0, edges = Float64Array.from({length: bins + 1}, (_, k) => start + k * step), solid = new Float64Array(bins * families), pale = new Float64Array(bins * families);
    let most = 0;
    for (let k = 0; k < bins; k++) {
        let sum = 0;
        for (let f = 0; f < families; f++) {
            solid[k * families + f] = inside[f]?.[k] ?? 0;
            pale[k * families + f] = outside[f]?.[k] ?? 0;
            sum += solid[k * families + f] + pale[k * families + f];
        }
        most = Math.max(most, sum);
    }
    return {edges, name: STEPS.find(([days]) => days === step)?.[1] ?? '', solid, pale, most};
}

/**
 * Some events as columns, so that the list, the card and pins have them as any others.
 * @param {Columns} base whose lists are taken @param {Summary[]} summaries
 * @returns {Columns}
 */
export function columnsOfSummaries(base, summaries) {
    const days = (/** @type {Summary} */ s) => [parseDay(s.start), parseDay(s.end)], part = (/** @type {Summary} */ s) => (days(s)[0] === null ? 2 : 0) + (s.lat === null ? 1 : 0);
    const sorted = summaries.map(s => ({s, part: part(s), day: days(s)[0] ?? 0})).sort((p, q) => p.part - q.part || p.day - q.day || p.s.key - q.s.key), n = sorted.length, datasets = new Map(base.datasets.map(({id}, i) => [id, i]));
    const index = (/** @type {string[]} */ list, /** @type {string | null} */ code, none = 255) => (list.indexOf(code ?? '') + none + 1) % (none + 1), toll = (/** @type {number | null} */ min, /** @type {number | null} */ max) => max ?? min ?? -1;
    const column = (/** @type {any} */ Kind, /** @type {(s: Summary) => number} */ value) => Kind.from(sorted, (/** @type {{s: Summary}} */ {s}) => value(s));
    const type = column(Uint8Array, s => Math.max(0, base.types.indexOf(s.type))), countries = base.countries.map(([code]) => code);
    return {
        ...base, count: n, sections: /** @type {[number, number, number, number]} */ ([0, 1, 2, 3].map(k => sorted.filter(({part: own}) => own === k).length)), key: column(Uint32Array, s => s.key), type, family: bytesLike({buffer: new ArrayBuffer(0)}, n).map((_, i) => base.typeFamily[type[i]]),
        startDay: column(Int32Array, s => days(s)[0] ?? 0), endDay: column(Int32Array, s => days(s)[1] ?? days(s)[0] ?? 0), x: column(Uint32Array, s => (s.lon === null ? 0 : Math.min(WORLD - 1, (s.lon + 180) / 360 * WORLD))), y: column(Uint32Array, s => (s.lat === null ? 0 : Math.min(WORLD - 1, rowOf(s.lat) * WORLD))),
        status: column(Uint8Array, s => index(base.statuses, s.status)), datePrecision: column(Uint8Array, s => index(base.datePrecisions, s.datePrecision)), placePrecision: column(Uint8Array, s => index(base.placePrecisions, s.placePrecision)), review: column(Uint8Array, s => index(base.reviews, s.review)),
        dataset: column(Uint16Array, s => datasets.get(s.dataset) ?? 0), country: column(Uint16Array, s => index(countries, s.country, 65535)), radiusKm: column(Float32Array, s => s.radiusKm ?? 0), killed: column(Int32Array, s => toll(s.killedMin, s.killedMax)), injured: column(Int32Array, s => toll(s.injuredMin, s.injuredMax)),
        confidence: column(Uint8Array, s => (s.confidence === null ? 255 : Math.round(s.confidence * 100))), actor: new Uint16Array(0)
    };
}
