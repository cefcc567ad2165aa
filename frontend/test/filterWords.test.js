import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {noFilters} from '../src/core/filter.js';
import {filterWords} from '../src/core/filterWords.js';
import {dayOf} from '../src/core/time.js';

const columns = decodeColumns(encodeColumns({sections: [2, 0, 0, 0], rows: [{start: dayOf(2024, 1, 3), type: 0, country: 0}, {start: dayOf(2024, 3, 1), type: 1, country: 1, dataset: 1}]}));
const extent = {start: dayOf(2024, 1, 3), end: dayOf(2024, 3, 1) + 1};

/** @param {Partial<import('../src/core/types.js').Filters>} filters @param {import('../src/core/types.js').Days} [window] */
const words = (filters, window = extent) => filterWords({columns, filters: {...noFilters(), ...filters}, window, extent, certain: false});

describe('filterWords', () => {
    it('says nothing where everything is shown', () => assert.deepEqual(words({}), []));
    it('names the values of a facet', () => assert.deepEqual(words({types: new Set(['bombing', 'protest'])}), ['Type: bombing, protest']));
    it('names data sets and countries as people know them', () => assert.deepEqual(words({datasets: new Set(['d2']), countries: new Set(['IR'])}), ['Source: Two', 'Country: Iran']));
    it('says that nothing was chosen', () => assert.deepEqual(words({types: new Set()}), ['Type: none']));
    it('tells limits and the text', () => assert.deepEqual(words({killed: {min: 5, max: null}, text: 'market'}), ['Killed: at least 5', 'Text: “market”']));
    it('tells the days of the window, the last one included', () => assert.deepEqual(words({}, {start: dayOf(2024, 1, 3), end: dayOf(2024, 2, 1)}), ['Dates: 3–31 January 2024']));
});
