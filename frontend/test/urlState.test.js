import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {noFilters} from '../src/core/filter.js';
import {initialState} from '../src/core/initialState.js';
import {dayOf} from '../src/core/time.js';
import {readAddress, writeAddress} from '../src/core/urlState.js';

const columns = decodeColumns(encodeColumns({sections: [2, 0, 0, 0], rows: [{key: 41, start: 1}, {key: 42, start: 2}]}));
const plain = {...initialState(), columns, extent: {start: 0, end: 10}, window: {start: 0, end: 10}};

describe('the address', () => {
    it('brings back the whole view', () => {
        const view = {west: 1, south: 1, east: 2, north: 2, lat: 42.51239, lon: -3.25, zoom: 4.5};
        const state = {
            ...plain, window: {start: dayOf(2022, 7, 1), end: dayOf(2024, 5, 1)}, mapView: view, selection: 1, reader: 'a 1/ü', panel: /** @type {const} */ ('filters'), playMode: /** @type {const} */ ('cumulative'), step: /** @type {const} */ ('week'),
            speed: 8, loop: true, themeChoice: /** @type {const} */ ('dark'), newestFirst: false, groupBy: /** @type {const} */ ('place'), listing: {part: /** @type {const} */ ('undated')},
            filters: {...noFilters(), types: new Set(['bombing', 'vehicle-attack']), countries: new Set(['IR', '']), datasets: new Set(/** @type {string[]} */ ([])), killed: {min: 10, max: null}, confidence: {min: 40, max: 90}, actors: new Set(['Smith, Jones & 5%', '']), area: /** @type {[number, number][]} */ ([[1.5, 170], [1.5, 190.25], [-3, 190]]), text: 'Kabul & “+”'}
        };
        const address = readAddress(`#${writeAddress(state)}`);
        assert.deepEqual(address.window, state.window);
        assert.deepEqual(address.view, {zoom: 4.5, lat: 42.5124, lon: -3.25});
        assert.equal(address.event, 42);
        for (const key of /** @type {const} */ (['reader', 'panel', 'playMode', 'step', 'speed', 'loop', 'themeChoice', 'newestFirst', 'groupBy'])) assert.equal(address[key], state[key], key);
        assert.equal(address.list, 'undated');
        const {types, countries, datasets, killed, confidence, actors, area, text} = state.filters;
        assert.deepEqual(address.filters, {types, datasets, countries, killed, confidence, actors, area, text});
    });

    it('leaves out what is at its default', () => {
        assert.equal(writeAddress(plain), 'step=month');
        assert.deepEqual(readAddress(''), {});
    });

    it('keeps the hours of a narrow window', () => {
        const window = {start: dayOf(2024, 1, 3) + 0.25, end: dayOf(2024, 1, 4)};
        assert.match(writeAddress({...plain, window}), /^from=2024-01-03T06&to=2024-01-03&/);
        assert.deepEqual(readAddress(writeAddress({...plain, window})).window, window);
    });

    it('takes no nonsense', () => assert.deepEqual(readAddress('#from=2024-05-01&to=2023-01-01&map=1/99/x&event=one&panel=secret&step=eon&speed=-3&killed=-1&list=shown&theme=pink&unknown=1'), {}));
});
