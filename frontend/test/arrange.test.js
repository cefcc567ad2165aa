import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {arrangeRows} from '../src/core/arrange.js';
import {decodeColumns} from '../src/core/columns.js';
import {dayOf} from '../src/core/time.js';

const day = (/** @type {number} */ n) => dayOf(2024, 1, n);
const columns = decodeColumns(encodeColumns({sections: [6, 0, 0, 1], rows: [
    {start: day(1), x: 5, y: 5, country: 0, killed: 3}, {start: day(2), x: 9, y: 9, country: 1, killed: 0}, {start: day(3), x: 5, y: 5, country: 0, injured: 40},
    {start: day(4), x: 5, y: 5, country: 0, killed: 250}, {start: day(5), x: 7, y: 7, country: 1}, {start: day(6), x: 9, y: 9, country: 1, killed: 3}, {}
]}));
const rows = Uint32Array.of(0, 1, 2, 3, 4, 5, 6), usual = {newestFirst: true, byToll: false, groupBy: /** @type {const} */ ('date')};

describe('arrangeRows', () => {
    it('leaves the order of time as it is', () => {
        const {rows: out, dates} = arrangeRows(columns, rows, usual);
        assert.deepEqual([...out], [5, 4, 3, 2, 1, 0, 6]);
        assert.equal(dates, 'year');
    });

    it('has the highest toll first, then the injured, then those of whom nothing is told, equal ones in order of time', () => {
        const {rows: out, groups, dates} = arrangeRows(columns, rows, {...usual, byToll: true});
        assert.deepEqual([...out], [3, 5, 0, 2, 1, 4, 6]);
        assert.deepEqual(groups.map(({label, first, count}) => [label, first, count]), [['100 to 999 killed', 0, 1], ['1 to 9 killed', 1, 2], ['Injured, nobody killed or no number given', 3, 1], ['Nobody killed', 4, 1], ['No number given', 5, 2]]);
        assert.equal(dates, 'none');
    });

    it('groups by spot, the one with the most events first', () => {
        const {rows: out, groups} = arrangeRows(columns, rows, {...usual, groupBy: 'place'});
        assert.deepEqual([...out], [3, 2, 0, 5, 1, 4, 6]);
        assert.deepEqual(groups.map(({count, row}) => [count, row]), [[3, 3], [2, 5], [1, 4], [1, undefined]]);
    });

    it('groups by country, the one with the highest toll first when ordered by toll', () => {
        const {rows: out, groups} = arrangeRows(columns, rows, {newestFirst: false, byToll: true, groupBy: 'country'});
        assert.deepEqual([...out], [3, 0, 2, 5, 1, 4, 6]);
        assert.deepEqual(groups.map(group => [group.label, group.count]), [['Iran', 3], ['Turkey', 3], ['No country given', 1]]);
    });

    it('loses no row however it is arranged', () => {
        for (const groupBy of /** @type {const} */ (['date', 'place', 'country'])) {
            for (const byToll of [false, true]) {
                const {rows: out, groups} = arrangeRows(columns, rows, {newestFirst: false, byToll, groupBy});
                assert.deepEqual([...out].sort(), [...rows]);
                assert.equal(groups.reduce((sum, group) => sum + group.count, 0), rows.length);
            }
        }
    });
});
