import {insideTest} from './insideTest.js';
import {rowsInside} from './polygon.js';

/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Filters} Filters */
/** @typedef {import('./types.js').Range} Range */

/** The facets whose values are chosen from a list, each with a bit of its own in `fails`. @type {readonly ['types', 'datasets', 'countries', 'statuses', 'placePrecisions', 'datePrecisions', 'reviews', 'actors']} */
export const FACETS = ['types', 'datasets', 'countries', 'statuses', 'placePrecisions', 'datePrecisions', 'reviews', 'actors'];
/** The numbers that a range can limit, each with a bit of its own too. @type {readonly ['killed', 'injured', 'confidence']} */
export const RANGES = ['killed', 'injured', 'confidence'];
const TEXT = FACETS.length + RANGES.length, AREA = TEXT + 1;

/** @returns {Filters} that let everything through */
export const noFilters = () => ({types: null, datasets: null, countries: null, statuses: null, placePrecisions: null, datePrecisions: null, reviews: null, actors: null, killed: null, injured: null, confidence: null, area: null, text: '', textKeys: null});

/** @param {Filters} filters @returns {number} how many facets are restricted */
export const countFilters = filters => [...FACETS, ...RANGES, 'area', 'text'].filter(name => filters[/** @type {keyof Filters} */ (name)]).length;

/**
 * The codes of a facet, '' last for "none"; a row's slot is the index into them.
 * @param {Columns} columns @param {typeof FACETS[number]} facet
 * @returns {{codes: string[], slots: Uint8Array | Uint16Array, none: number}} none: what a row's slot is where it has no value
 */
export function facetOf(columns, facet) {
    switch (facet) {
    case 'types': return {codes: columns.types, slots: columns.type, none: 255};
    case 'datasets': return {codes: columns.datasets.map(d => d.id), slots: columns.dataset, none: 65535};
    case 'countries': return {codes: [...columns.countries.map(c => c[0]), ''], slots: columns.country, none: 65535};
    case 'statuses': return {codes: columns.statuses, slots: columns.status, none: 255};
    case 'reviews': return {codes: columns.reviews, slots: columns.review, none: 255};
    case 'actors': return {codes: [...columns.actors, ''], slots: columns.actor, none: 65535};
    case 'placePrecisions': return {codes: [...columns.placePrecisions, ''], slots: columns.placePrecision, none: 255};
    default: return {codes: [...columns.datePrecisions, ''], slots: columns.datePrecision, none: 255};
    }
}

/** @type {WeakMap<Columns, Map<string, string[]>>} */
const used = new WeakMap();

/** The codes of a facet that any event has. @param {Columns} columns @param {typeof FACETS[number]} facet @returns {string[]} */
export function usedCodes(columns, facet) {
    if (columns.remote) return facetOf(columns, facet).codes;
    let known = used.get(columns);
    if (!known) used.set(columns, known = new Map());
    let codes = known.get(facet);
    if (!codes) {
        const {codes: all, slots, none} = facetOf(columns, facet), seen = new Uint8Array(none + 1);
        if (!slots.length) seen[none] = 1;
        for (let row = 0; row < slots.length; row++) seen[slots[row]] = 1;
        known.set(facet, codes = all.filter((code, i) => seen[code === '' ? none : i]));
    }
    return codes;
}

/**
 * Which facets each row fails, as bits: 0 = it passes. Only filters that differ from those before are applied anew.
 * @param {Columns} columns @param {Filters} filters
 * @param {{columns: Columns, filters: Filters, fails: Uint16Array} | null} [before] its `fails` is changed in place: new memory is slow to come by
 * @param {import('./columns.js').Memory} [Memory]
 * @returns {Uint16Array} by row
 */
export function findFails(columns, filters, before = null, Memory = ArrayBuffer) {
    const base = before?.columns === columns ? before : null, old = base?.filters ?? noFilters(), fails = base ? new Uint16Array(base.fails.buffer) : new Uint16Array(new Memory(2 * columns.count));
    FACETS.forEach((facet, bit) => { if (filters[facet] !== old[facet]) failFacet(columns, facet, filters[facet], 1 << bit, fails); });
    RANGES.forEach((name, i) => { if (filters[name] !== old[name]) failRange(columns[name], name === 'confidence' ? 255 : -1, filters[name], 1 << FACETS.length + i, fails); });
    const keys = filters.text ? filters.textKeys : null, oldKeys = old.text ? old.textKeys : null;
    if (keys !== oldKeys) fail(fails, 1 << TEXT, keys && (row => !keys.has(columns.key[row])));
    if (filters.area !== old.area) {
        const inside = filters.area && rowsInside(columns, filters.area);
        fail(fails, 1 << AREA, inside && (row => !inside[row]));
    }
    return fails;
}

/** @param {Columns} columns @param {typeof FACETS[number]} facet @param {Set<string> | null} chosen @param {number} bit @param {Uint16Array} fails */
function failFacet(columns, facet, chosen, bit, fails) {
    const {codes, slots, none} = facetOf(columns, facet), bad = new Uint16Array(none + 1).fill(chosen ? bit : 0);
    if (chosen) codes.forEach((code, i) => { if (chosen.has(code)) bad[code === '' ? none : i] = 0; });
    if (!slots.length && fails.length) return fail(fails, bit, bad[none] ? () => true : null); // a column that the server does not tell
    const rest = ~bit;
    for (let row = 0; row < slots.length; row++) fails[row] = fails[row] & rest | bad[slots[row]];
}

/** Unknown is in no range. @param {ArrayLike<number>} values @param {number} none @param {Range | null} range @param {number} bit @param {Uint16Array} fails */
function failRange(values, none, range, bit, fails) {
    if (!range) return fail(fails, bit, null);
    const min = range.min ?? -Infinity, max = range.max ?? Infinity;
    for (let row = 0; row < fails.length; row++) {
        const value = values[row];
        fails[row] = value === none || value < min || value > max ? fails[row] | bit : fails[row] & ~bit;
    }
}

/** @param {Uint16Array} fails @param {number} bit @param {((row: number) => boolean) | null} test null clears the bit */
function fail(fails, bit, test) {
    for (let row = 0; row < fails.length; row++) fails[row] = test?.(row) ? fails[row] | bit : fails[row] & ~bit;
}

/** 1 for each row that passes. @param {Uint16Array} fails @param {import('./columns.js').Memory} [Memory] @param {Uint8Array} [spare] a mask that nobody looks at any more @returns {Uint8Array} */
export function maskOf(fails, Memory = ArrayBuffer, spare = undefined) {
    const mask = spare?.length === fails.length ? spare : new Uint8Array(new Memory(fails.length));
    for (let row = 0; row < fails.length; row++) mask[row] = fails[row] === 0 ? 1 : 0;
    return mask;
}

/**
 * Counts by value of facets, in one pass. `shown`: rows that the map shows; `all`: rows that pass all other facets, whatever their date, so the most that ticking the value can show.
 * @param {Columns} columns @param {Uint16Array} fails @param {import('./types.js').Days} window @param {readonly (typeof FACETS[number])[]} facets @param {boolean} [certain]
 * @returns {Map<string, {shown: number, all: number}>[]} for each facet, by code, in the order of its codes
 */
export function countFacets(columns, fails, window, facets, certain = false) {
    const {sections: [located]} = columns, inside = insideTest(columns, window, certain);
    const parts = facets.map((facet) => {
        const {codes, slots, none} = facetOf(columns, facet);
        return {codes, slots, none, own: 1 << FACETS.indexOf(facet), shown: new Uint32Array(none + 1), all: new Uint32Array(none + 1)};
    });
    for (const part of parts) if (!part.slots.length) part.slots = new Uint16Array(fails.length).fill(part.none);
    for (let row = 0; row < fails.length; row++) {
        const bits = fails[row];
        if (bits & bits - 1) continue;
        if (bits) {
            for (const part of parts) if (bits === part.own) part.all[part.slots[row]]++;
            continue;
        }
        const shows = row < located && inside(row);
        for (const part of parts) {
            part.all[part.slots[row]]++;
            if (shows) part.shown[part.slots[row]]++;
        }
    }
    return parts.map(({codes, none, shown, all}) => new Map(codes.map((code, i) => [code, {shown: shown[code === '' ? none : i], all: all[code === '' ? none : i]}])));
}

/** @param {Columns} columns @param {Uint16Array} fails @param {import('./types.js').Days} window @param {typeof FACETS[number]} facet @param {boolean} [certain] */
export const countFacet = (columns, fails, window, facet, certain) => countFacets(columns, fails, window, [facet], certain)[0];

/**
 * Ticks or unticks values of a facet. All ticked is the same as no filter.
 * @param {Set<string> | null} chosen @param {string[]} codes all of the facet @param {string[]} values @param {boolean} on
 * @returns {Set<string> | null}
 */
export function toggleValues(chosen, codes, values, on) {
    const next = new Set(chosen ?? codes);
    for (const value of values) if (on) next.add(value); else next.delete(value);
    return codes.every(code => next.has(code)) ? null : next;
}
