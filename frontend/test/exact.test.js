import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {boxOf} from '../src/core/box.js';
import {countBins, countDays, countWindow} from '../src/core/dayCounts.js';
import {createDerivation} from '../src/core/derive.js';
import {FACETS, countFacets, facetOf, noFilters, usedCodes} from '../src/core/filter.js';
import {initialState} from '../src/core/initialState.js';
import {rowsOf} from '../src/core/listing.js';
/** @import {Columns, Filters, LatLon, State} from '../src/core/types.js' */

const ROWS = 1500, WORLD = 4294967296, ROUNDS = 60;

/** A repeatable number from 0 to n - 1. @param {number} seed */
const randomOf = seed => (/** @type {number} */ n) => {
    seed = Math.imul(seed, 1664525) + 1013904223 >>> 0;
    return Math.floor(seed / 4294967296 * n);
};

/** Events of all kinds: long ones, undated ones, unlocated ones; most of them in and about a few towns. @param {(n: number) => number} random */
function sample(random) {
    const towns = [[-180, 0], [-60, 20], [0, 40], [0, 0], [70, 40], [179, -30]].map(([west, north]) => boxOf({west, east: west + 1, north, south: north - 1}));
    const place = () => {
        const {left, top} = towns[random(towns.length)];
        return random(4) ? {x: (left + random(1.2e7)) % WORLD, y: top + random(1.2e7)} : {x: random(WORLD), y: random(WORLD)};
    };
    const sections = [1000, 300, 120, 80], rows = Array.from({length: ROWS}, (_, i) => {
        const dated = i < 1300, located = i < 1000 || i >= 1300 && i < 1420, start = dated ? random(1200) - 300 : 0;
        return {
            start, end: dated ? start + (random(4) ? 0 : random(500)) : 0, second: dated && !random(2) ? random(86400) : -1, ...located ? place() : {x: 0, y: 0}, type: random(3), status: random(3), datePrecision: dated ? random(7) : 255, placePrecision: located ? random(8) : 255,
            dataset: random(2), country: random(3) ? random(2) : 65535, killed: random(3) ? random(60) : -1, injured: random(2) ? random(9) : -1, actor: random(2) ? random(2) : 65535
        };
    });
    const sorted = sections.flatMap((n, i) => {
        const from = sections.slice(0, i).reduce((a, b) => a + b, 0);
        return rows.slice(from, from + n).sort((p, q) => p.start - q.start);
    });
    return decodeColumns(encodeColumns({sections, rows: sorted, rejected: 7}));
}

/** A view whose edges may cut a town. @param {(n: number) => number} random */
function somewhere(random) {
    const west = 10 * random(36) - 180, south = 10 * random(8) - 50;
    return {west, east: west + 10 * (1 + random(32)), south, north: south + 10 * (1 + random(8))};
}

/** @param {Columns} columns @param {(n: number) => number} random @returns {Filters} */
function anyFilters(columns, random) {
    const filters = noFilters();
    for (const facet of FACETS) if (!random(4)) filters[facet] = new Set(usedCodes(columns, facet).filter(() => random(3)));
    if (!random(4)) filters.killed = {min: random(2) ? random(20) : null, max: random(2) ? 20 + random(30) : null};
    if (!random(4)) filters.injured = {min: random(5), max: null};
    if (!random(4)) Object.assign(filters, {text: 'words', textKeys: new Set(Array.from({length: 900}, () => 100 + random(ROWS)))});
    if (!random(4)) filters.area = Array.from({length: 3 + random(4)}, () => /** @type {LatLon} */ ([random(160) - 80, random(300) - 100]));
    return filters;
}

/** Whether a row passes one filter after another, the slow way. @param {Columns} columns @param {Filters} filters @param {number} row @param {string} [but] a filter to leave out */
function passes(columns, filters, row, but = '') {
    for (const facet of FACETS) {
        const chosen = filters[facet], {codes, slots, none} = facetOf(columns, facet);
        if (chosen && facet !== but && !chosen.has(slots[row] === none ? '' : codes[slots[row]])) return false;
    }
    for (const name of /** @type {const} */ (['killed', 'injured'])) {
        const range = filters[name], value = columns[name][row];
        if (range && (value < 0 || value < (range.min ?? 0) || value > (range.max ?? Infinity))) return false;
    }
    if (filters.textKeys && !filters.textKeys.has(columns.key[row])) return false;
    return !filters.area || inArea(columns, filters.area, row);
}

/** By the sum of the angles under which a place sees the edges. @param {Columns} columns @param {LatLon[]} area @param {number} row */
function inArea({x, y, sections: [a, b, c]}, area, row) {
    if (row >= a && row < a + b || row >= a + b + c) return false;
    const world = (/** @type {LatLon} */ [lat, lon]) => [(lon + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + lat * Math.PI / 360)) / (2 * Math.PI)], corners = area.map(world), crossings = [0, 1, -1].some((turn) => {
        const px = (x[row] + 0.5) / WORLD + turn, py = (y[row] + 0.5) / WORLD;
        let winding = 0;
        corners.forEach(([ax, ay], i) => {
            const [bx, by] = corners[(i + 1) % corners.length];
            if (ay > py === by > py) return;
            if (ax + (py - ay) / (by - ay) * (bx - ax) > px) winding++;
        });
        return winding % 2 === 1;
    });
    return crossings;
}

/** @param {Columns} columns @param {number} row @param {{start: number, end: number}} window @param {boolean} certain */
const isInside = ({startDay, endDay, second}, row, {start, end}, certain) => (second && second[row] >= 0 && startDay[row] === endDay[row] ? startDay[row] * 86400 + second[row] >= start * 86400 && startDay[row] * 86400 + second[row] < end * 86400 : certain ? startDay[row] >= start && endDay[row] + 1 <= end : startDay[row] < end && endDay[row] + 1 > start);

describe('every count', () => {
    it('equals a look at each event, in random windows, filters and views', () => {
        const random = randomOf(11), columns = sample(random), derive = createDerivation(), [a, b] = columns.sections;
        /** @type {State} */
        let state = {...initialState(), columns};
        for (let round = 0; round < ROUNDS; round++) {
            const start = random(1500) - 400 + random(5) / 4, certain = random(3) === 0, west = random(360) - 180;
            state = {...state, filters: anyFilters(columns, random), window: {start, end: start + (random(6) ? 1 + random(800) : 0.25 + random(9) / 4)}, certain, mapView: {west, east: west + 20 + random(300), south: random(80) - 85, north: 5 + random(75), lat: 0, lon: 0, zoom: 2}};
            Object.assign(state, derive(state, new Set(/** @type {(keyof State)[]} */ (round ? ['filters', 'window', 'mapView'] : ['columns', 'filters', 'window', 'mapView']))));
            const parts = {shown: 0, outside: 0, filtered: 0, undated: 0, unlocated: 0}, families = [0, 0, 0], inSight = [0, 0, 0], box = boxOf(state.mapView);
            for (let row = 0; row < ROWS; row++) {
                const passing = passes(columns, state.filters, row);
                assert.equal(state.mask[row], passing ? 1 : 0, `round ${round}, row ${row}`);
                if (!passing) parts.filtered++;
                else if (row >= a + b) parts.undated++;
                else if (row >= a) parts.unlocated++;
                else if (!isInside(columns, row, state.window, certain)) parts.outside++;
                else {
                    parts.shown++;
                    families[columns.family[row]]++;
                    if ((columns.x[row] - box.left + WORLD) % WORLD < box.width && columns.y[row] >= box.top && columns.y[row] < box.top + box.height) inSight[columns.family[row]]++;
                }
            }
            const {counts, tables} = state;
            for (const [part, n] of Object.entries(parts)) assert.equal(counts[/** @type {keyof typeof parts} */ (part)], n, `round ${round}: ${part}`);
            assert.deepEqual(counts.families, families);
            assert.equal(counts.shown + counts.outside + counts.filtered + counts.undated + counts.unlocated + counts.rejected, counts.total);
            assert.deepEqual(tables && countWindow(tables.inView, columns, state.window, certain), inSight);
            for (const part of /** @type {const} */ (['shown', 'outside', 'filtered', 'undated', 'unlocated'])) assert.equal(rowsOf(columns, state.mask, state.window, {part}, certain).length, counts[part], part);
            assertFacets(state, columns);
        }
    });

    it('stays so when the map is moved again and again', () => {
        const random = randomOf(23), columns = sample(random), derive = createDerivation(), [a] = columns.sections;
        /** @type {State} */
        let state = {...initialState(), columns, window: {start: 0, end: 600}};
        /** @type {ReturnType<typeof countDays> | null} */
        let moved = null;
        let look = somewhere(random);
        for (let round = 0; round < ROUNDS * 3; round++) {
            if (random(8) === 0) look = somewhere(random);
            const shift = random(2) ? random(40) - 20 : random(100) / 100 - 0.5, world = random(8) === 0, anew = random(5) === 0;
            look = {west: look.west + shift, east: look.east + shift, south: look.south + shift / 8, north: look.north + shift / 8};
            const mapView = {...world ? {west: look.west, east: look.west + 360, south: -89, north: 89} : look, lat: 0, lon: 0, zoom: 2};
            state = {...state, mapView, filters: anew ? anyFilters(columns, random) : state.filters};
            Object.assign(state, derive(state, new Set(/** @type {(keyof State)[]} */ (round === 0 ? ['columns', 'filters', 'window', 'mapView'] : anew ? ['filters', 'mapView'] : ['mapView']))));
            const expected = [0, 0, 0], spread = [0, 0, 0], box = boxOf(mapView);
            for (let row = 0; row < a; row++) {
                if (!state.mask[row] || (columns.x[row] - box.left + WORLD) % WORLD >= box.width || columns.y[row] < box.top || columns.y[row] >= box.top + box.height) continue;
                if (isInside(columns, row, state.window, false)) expected[columns.family[row]]++;
                spread[columns.family[row]]++;
            }
            const {tables} = state;
            if (!tables) throw new Error('no counts');
            moved = countDays(columns, state.mask, 'located', box, anew ? tables.located : moved); // as a worker does for very many events
            assert.deepEqual(countWindow(tables.inView, columns, state.window), expected, `round ${round}`);
            assert.deepEqual(countWindow(moved, columns, state.window), expected, `round ${round}: from the view before`);
            const bins = countBins(tables.inView, columns, [-1e5, 100, 300, 1e5]);
            spread.forEach((n, family) => assert.closeTo([0, 1, 2].reduce((sum, bin) => sum + bins[bin * columns.families.length + family], 0), n, 1e-6, `round ${round}: bins of family ${family}`));
        }
    });
});

/** @param {State} state @param {Columns} columns */
function assertFacets({fails, filters, window, certain}, columns) {
    const counted = countFacets(columns, fails, window, FACETS, certain);
    FACETS.forEach((facet, i) => {
        const {codes, slots, none} = facetOf(columns, facet), expected = new Map(codes.map(code => [code, {shown: 0, all: 0}]));
        for (let row = 0; row < ROWS; row++) {
            const count = expected.get(slots[row] === none ? '' : codes[slots[row]]);
            if (!count || !passes(columns, filters, row, facet)) continue;
            count.all++;
            if (passes(columns, filters, row) && row < columns.sections[0] && isInside(columns, row, window, certain)) count.shown++;
        }
        assert.deepEqual(counted[i], expected, facet);
    });
}
