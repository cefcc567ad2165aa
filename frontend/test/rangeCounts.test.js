import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {findFails, maskOf, noFilters} from '../src/core/filter.js';
import {countRanges} from '../src/core/rangeCounts.js';
import {createTally} from '../src/core/tally.js';
import {dayOf} from '../src/core/time.js';

const columns = decodeColumns(encodeColumns({sections: [5, 0, 0, 1], rows: [
    {start: dayOf(2022, 1), killed: 5, type: 0}, {start: dayOf(2023, 1), killed: 0, type: 0}, {start: dayOf(2023, 2), killed: 12, type: 1}, {start: dayOf(2023, 3), type: 0}, {start: dayOf(2023, 4), killed: 120, type: 0}, {killed: 30, type: 0}
]}));
const window = {start: dayOf(2023, 1), end: dayOf(2024, 1)}, ranges = [null, {min: 1, max: null}, {min: 10, max: null}, {min: 5, max: 30}];

describe('countRanges', () => {
    it('counts what is in each range, shown and in all; the unknown are in none', () => assert.deepEqual(countRanges(columns, findFails(columns, noFilters()), window, 'killed', ranges),
        [{shown: 4, all: 6}, {shown: 2, all: 4}, {shown: 2, all: 3}, {shown: 1, all: 3}]));

    it('takes the other filters into account, and not its own', () => {
        const filters = {...noFilters(), types: new Set(['bombing']), killed: {min: 100, max: null}};
        assert.deepEqual(countRanges(columns, findFails(columns, filters), window, 'killed', ranges).map(({all}) => all), [5, 3, 2, 2]);
    });

    it('says what choosing a range would show', () => {
        for (const killed of ranges) {
            const filters = {...noFilters(), types: new Set(['bombing', 'arrest']), killed}, fails = findFails(columns, filters), {shown} = createTally(columns, maskOf(fails)).counts(window);
            assert.equal(countRanges(columns, fails, window, 'killed', [killed])[0].shown, shown);
        }
    });
});
