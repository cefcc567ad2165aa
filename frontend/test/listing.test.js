import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {createLayout, groupRows, rowsOf} from '../src/core/listing.js';
import {dayOf} from '../src/core/time.js';

const columns = decodeColumns(encodeColumns({sections: [4, 1, 0, 2], rows: [
    {start: dayOf(2022, 5, 1)}, {start: dayOf(2023, 1, 2)}, {start: dayOf(2023, 3, 4), end: dayOf(2023, 3, 9)}, {start: dayOf(2024, 7, 1)}, {start: dayOf(2023, 2, 1)}, {}, {}
]}));
const mask = Uint8Array.of(1, 1, 1, 0, 1, 1, 0), window = {start: dayOf(2023, 1), end: dayOf(2023, 3, 6)};

describe('rowsOf', () => {
    /** @param {any} listing */
    const rows = listing => [...rowsOf(columns, mask, window, listing)];

    it('gives each part its rows', () => {
        assert.deepEqual(rows({part: 'shown'}), [1, 2]);
        assert.deepEqual(rows({part: 'outside'}), [0]);
        assert.deepEqual(rows({part: 'unlocated'}), [4]);
        assert.deepEqual(rows({part: 'undated'}), [5]);
        assert.deepEqual(rows({part: 'filtered'}), [3, 6]);
        assert.deepEqual(rows({part: 'rejected'}), []);
        assert.deepEqual(rows({part: 'rows', rows: Uint32Array.of(3, 1)}), [1, 3]);
    });

    it('merges located and unlocated rows in time order', () => assert.deepEqual([...rowsOf(columns, new Uint8Array(7), window, {part: 'filtered'})], [0, 1, 4, 2, 3, 5, 6]));
});

describe('groupRows', () => {
    it('groups by year, newest first, the undated last', () => {
        const grouped = groupRows(columns, Uint32Array.of(0, 1, 2, 5), true);
        assert.deepEqual([...grouped.rows], [2, 1, 0, 5]);
        assert.deepEqual(grouped.groups, [{label: '2023', first: 0, count: 2}, {label: '2022', first: 2, count: 1}, {label: 'Undated', first: 3, count: 1}]);
    });

    it('groups by day where there are many', () => {
        const many = decodeColumns(encodeColumns({sections: [300, 0, 0, 0], rows: Array.from({length: 300}, (_, i) => ({start: dayOf(2024, 1, 1 + Math.floor(i / 100))}))}));
        const grouped = groupRows(many, Uint32Array.from(many.key.keys()), false);
        assert.equal(grouped.unit, 'day');
        assert.deepEqual(grouped.groups.map(group => [group.label, group.count]), [['Mon 1 January 2024', 100], ['Tue 2 January 2024', 100], ['Wed 3 January 2024', 100]]);
    });

    it('groups by month or year where days would have hardly more than a row each', () => {
        const sparse = (/** @type {number} */ every) => {
            const many = decodeColumns(encodeColumns({sections: [300, 0, 0, 0], rows: Array.from({length: 300}, (_, i) => ({start: dayOf(2020, 1, 1 + i * every)}))}));
            return groupRows(many, Uint32Array.from(many.key.keys()), false).groups.map(group => [group.label, group.count]);
        };
        assert.deepEqual(sparse(2).slice(0, 2), [['January 2020', 16], ['February 2020', 14]]);
        assert.deepEqual(sparse(40).slice(0, 2), [['2020', 10], ['2021', 9]]);
    });
});

describe('createLayout', () => {
    const groups = [{label: 'a', first: 0, count: 3}, {label: 'b', first: 3, count: 1}, {label: 'c', first: 4, count: 200}], layout = createLayout(groups, 204, {row: 40, group: 20});

    it('finds each row where it put it', () => {
        for (let i = 0; i < 204; i++) {
            assert.equal(layout.rowAt(layout.rowTop(i)), i);
            assert.equal(layout.rowAt(layout.rowTop(i) + 39), i);
        }
        assert.equal(layout.rowTop(203) + 40, layout.height);
    });

    it('gives the first row of a group for its heading, and the last row beyond the end', () => {
        assert.equal(layout.rowAt(layout.groupTop(1) + 5), 3);
        assert.equal(layout.rowAt(1e9), 203);
        assert.equal(layout.rowAt(0), 0);
    });
});
