import {assert, describe, it} from './runner.js';
import {noFilters} from '../src/core/filter.js';
import {addWindow, facetCounts, filterQuery, shownQuery} from '../src/core/remote.js';
import {dayOf} from '../src/core/time.js';

describe('what the server is asked for', () => {
    const ask = (/** @type {number} */ start, /** @type {number} */ end) => addWindow(new URLSearchParams(), {start, end}, false).toString();

    it('has days for a window of whole days, and times for any other', () => {
        assert.equal(ask(dayOf(2024, 1, 1), dayOf(2024, 1, 3)), 'from=2024-01-01&to=2024-01-02');
        assert.equal(ask(dayOf(2024, 1, 1) + 0.25, dayOf(2024, 1, 3)), 'from=2024-01-01T06%3A00%3A00&to=2024-01-03T00%3A00%3A00');
    });

    it('has the corners of an area, longitude first', () => {
        assert.equal(filterQuery({...noFilters(), area: [[49, 13], [51, 16.5], [50, 190]]}).get('area'), '13.00000,49.00000,16.50000,51.00000,190.00000,50.00000');
    });

    it('has only placed events in the window where what is shown is saved', () => {
        const query = shownQuery({filters: {...noFilters(), types: new Set(['riot'])}, window: {start: 0, end: 1}, certain: true});
        assert.deepEqual(Object.fromEntries(query), {type: 'riot', from: '1970-01-01', to: '1970-01-01', certain: 'true', bbox: '-180.000000,-90.000000,180.000000,90.000000'});
    });
});

describe('facetCounts', () => {
    it('gives a count to each code, "none" to the empty one', () => {
        const counts = facetCounts({country: {IR: {shown: 1, all: 2}, none: {shown: 0, all: 3}}}, 'countries', ['IR', 'AF', '']);
        assert.deepEqual([...counts], [['IR', {shown: 1, all: 2}], ['AF', {shown: 0, all: 0}], ['', {shown: 0, all: 3}]]);
    });
});
