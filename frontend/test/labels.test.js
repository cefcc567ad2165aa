import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {createDerivation} from '../src/core/derive.js';
import {noFilters} from '../src/core/filter.js';
import {initialState} from '../src/core/initialState.js';
import {labelsOf} from '../src/core/labels.js';
import {viewOn} from '../src/core/viewOn.js';

const half = 2 ** 31, columns = decodeColumns(encodeColumns({sections: [2, 0, 0, 1], rows: [{start: 1, x: half, y: half}, {start: 9, x: 2 ** 32 - 1, y: half}, {}]}));
const state = {...initialState(), columns, window: {start: 0, end: 5}, mask: Uint8Array.of(1, 1, 1)};

describe('what follows from a change', () => {
    it('filters and counts anew for filters, only counts for the window', () => {
        const derive = createDerivation(), first = derive(state, new Set(/** @type {const} */ (['columns'])));
        assert.deepEqual([...first?.mask ?? []], [1, 1, 1]);
        assert.equal(first?.counts?.shown, 1);
        const wider = derive({...state, window: {start: 0, end: 50}}, new Set(/** @type {const} */ (['window'])));
        assert.equal(wider?.counts?.shown, 2);
        assert.equal(wider?.mask, undefined);
        assert.equal(derive({...state, filters: {...noFilters(), killed: {min: 5, max: null}}}, new Set(/** @type {const} */ (['filters'])))?.counts?.filtered, 3);
        assert.equal(derive(state, new Set(/** @type {const} */ (['hover']))), null);
    });
});

describe('labelsOf', () => {
    it('labels the events whose summaries are here, once', () => {
        const summary = (/** @type {number} */ row) => row === 0 ? /** @type {any} */ ({title: 'Attack', place: 'Kabul'}) : undefined;
        const labels = labelsOf({...state, counts: {...state.counts, shown: 1, outside: 1}}, summary);
        assert.deepEqual(labels, new Map([[0, {title: 'Attack', place: 'Kabul'}]]));
        assert.equal(labelsOf({...state, labels: /** @type {any} */ (labels), counts: {...state.counts, shown: 1, outside: 1}}, summary), null);
    });
});

describe('viewOn', () => {
    const mapView = {lat: 0, lon: 0, zoom: 2, west: -90, east: 90, north: 60, south: -60};

    it('leaves the map where the event is in sight', () => assert.equal(viewOn({...state, mapView, selection: 0}, 500, 500), null));

    it('goes to what is out of sight, at the same zoom, by the shorter way', () => {
        const view = viewOn({...state, mapView, selection: 1}, 500, 500);
        assert.equal(view?.zoom, 2);
        assert.closeTo(Math.abs(view?.lon ?? 0), 180, 0.001);
        assert.closeTo(view?.lat ?? 9, 0, 1e-6);
    });

    it('keeps clear of a panel on the right', () => {
        const view = viewOn({...state, mapView, mapInsets: {top: 0, right: 300, bottom: 0, left: 0}, selection: 0}, 500, 500);
        assert.closeTo(view?.lon ?? 0, 150 / 1024 * 360, 0.001);
    });

    it('stays for an event without a place', () => assert.equal(viewOn({...state, mapView, selection: 2}, 500, 500), null));
});
