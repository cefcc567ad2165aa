import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {countFacet, countFilters, findFails, maskOf, noFilters, toggleValues, usedCodes} from '../src/core/filter.js';

const columns = decodeColumns(encodeColumns({sections: [4, 0, 0, 1], rows: [
    {key: 7, start: 10, type: 0, country: 0, placePrecision: 3, datePrecision: 1, killed: 5},
    {key: 8, start: 20, type: 0, country: 1, placePrecision: 6, datePrecision: 1},
    {key: 9, start: 30, type: 1, country: 0, placePrecision: 3, datePrecision: 5, killed: 50},
    {key: 10, start: 40, type: 2, country: 1, placePrecision: 3, datePrecision: 1, status: 1},
    {key: 11, type: 0, dataset: 1}
]}));
const all = {start: 0, end: 100};

/** @param {Partial<import('../src/core/types.js').Filters>} filters */
const passing = filters => [...maskOf(findFails(columns, {...noFilters(), ...filters}))];

describe('findFails', () => {
    it('lets all through without filters', () => assert.deepEqual(passing({}), [1, 1, 1, 1, 1]));

    it('takes the values of a facet together and the facets one with another', () => {
        assert.deepEqual(passing({types: new Set(['bombing', 'protest'])}), [1, 1, 1, 0, 1]);
        assert.deepEqual(passing({types: new Set(['bombing', 'protest']), countries: new Set(['IR'])}), [1, 0, 1, 0, 0]);
    });

    it('treats "none" as a value of its own', () => {
        assert.deepEqual(passing({placePrecisions: new Set([''])}), [0, 0, 0, 0, 1]);
        assert.deepEqual(passing({countries: new Set(['TR', ''])}), [0, 1, 0, 1, 1]);
    });

    it('filters by toll, where unknown is less than any number', () => assert.deepEqual(passing({killed: {min: 10, max: null}}), [0, 0, 1, 0, 0]));

    it('takes a range at both ends, and leaves the unknown out of any', () => {
        assert.deepEqual(passing({killed: {min: null, max: 10}}), [1, 0, 0, 0, 0]);
        assert.deepEqual(passing({killed: {min: 5, max: 50}}), [1, 0, 1, 0, 0]);
        assert.deepEqual(passing({confidence: {min: 0, max: 100}}), [0, 0, 0, 0, 0]);
    });

    it('takes what lies in a drawn area', () => assert.deepEqual(passing({area: [[86, -180], [86, 10], [-80, 10], [-80, -180]]}), [1, 1, 1, 1, 0]));

    it('finds the same from scratch and from what was before', () => {
        const steps = [{types: new Set(['bombing'])}, {countries: new Set(['IR'])}, {types: null, killed: {min: 10, max: null}}, {text: 'x', textKeys: new Set([9])}, {killed: null, area: /** @type {[number, number][]} */ ([[80, -180], [80, 10], [-80, 10]])}, {text: '', textKeys: null, countries: null, area: null}];
        let filters = noFilters();
        /** @type {Parameters<typeof findFails>[2]} */
        let before = null;
        for (const step of steps) {
            filters = {...filters, ...step};
            const fails = findFails(columns, filters, before);
            assert.deepEqual(fails, findFails(columns, filters));
            before = {columns, filters, fails};
        }
    });

    it('filters by the hits of a text, and not before they are known', () => {
        assert.deepEqual(passing({text: 'x', textKeys: new Set([8, 11])}), [0, 1, 0, 0, 1]);
        assert.deepEqual(passing({text: 'x', textKeys: null}), [1, 1, 1, 1, 1]);
    });
});

describe('countFacet', () => {
    it('counts under the other filters alone, and what is shown under all and the window', () => {
        const fails = findFails(columns, {...noFilters(), types: new Set(['bombing']), countries: new Set(['IR'])});
        const types = countFacet(columns, fails, all, 'types'), countries = countFacet(columns, fails, {start: 0, end: 15}, 'countries');
        assert.deepEqual(types.get('bombing'), {shown: 1, all: 1});
        assert.deepEqual(types.get('protest'), {shown: 0, all: 1}, 'ticking it would bring one back');
        assert.deepEqual(countries.get('IR'), {shown: 1, all: 1});
        assert.deepEqual(countries.get('TR'), {shown: 0, all: 1});
        assert.deepEqual(countries.get(''), {shown: 0, all: 1});
    });

    it('shows no undated event', () => assert.deepEqual(countFacet(columns, findFails(columns, noFilters()), all, 'datasets').get('d2'), {shown: 0, all: 1}));

    it('adds up to all events over the values of any facet', () => {
        const fails = findFails(columns, noFilters());
        for (const facet of /** @type {const} */ (['types', 'datasets', 'countries', 'statuses', 'placePrecisions', 'datePrecisions', 'reviews', 'actors'])) {
            assert.equal([...countFacet(columns, fails, all, facet).values()].reduce((sum, n) => sum + n.all, 0), 5, facet);
        }
    });
});

describe('ticking values', () => {
    it('starts from all, and all ticked is no filter', () => {
        const without = toggleValues(null, ['a', 'b', 'c'], ['b'], false);
        assert.deepEqual(without, new Set(['a', 'c']));
        assert.equal(toggleValues(without, ['a', 'b', 'c'], ['b'], true), null);
    });

    it('counts restricted facets', () => assert.equal(countFilters({...noFilters(), types: new Set(), killed: {min: 3, max: null}, text: 'x'}), 3));

    it('knows the values that occur', () => {
        assert.deepEqual(usedCodes(columns, 'datePrecisions'), ['day', 'year', '']);
        assert.deepEqual(usedCodes(columns, 'statuses'), ['occurred', 'foiled']);
    });
});
