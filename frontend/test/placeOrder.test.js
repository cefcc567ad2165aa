import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {boxOf} from '../src/core/box.js';
import {decodeColumns} from '../src/core/columns.js';
import {changeOf} from '../src/core/placeOrder.js';

describe('a move of the map', () => {
    const lons = [-50, -10, 0, 1, 2, 30, 45, 60, 100], rows = lons.map((lon, i) => ({start: i, x: Math.round((lon + 180) / 360 * 2 ** 32), y: 2 ** 31}));
    const columns = decodeColumns(encodeColumns({sections: [rows.length, 0, 0, 0], rows})), all = new Uint8Array(rows.length).fill(1);
    const view = (/** @type {number} */ west, east = west + 60) => boxOf({west, east, north: 40, south: -40});

    it('changes only the blocks whose events come or go', () => {
        const change = changeOf(columns, all, view(-20), view(-5), 1);
        assert.deepEqual(change && Array.from({length: 5}, (_, block) => change[block * 8]), [-1, 0, 0, 1, 0]);
    });

    it('changes nothing by events that are filtered out', () => {
        const mask = all.slice();
        mask[1] = 0;
        assert.equal(changeOf(columns, mask, view(-20), view(-5), 1)?.[0], 0);
    });

    it('asks each event where most of them come or go', () => {
        assert.equal(changeOf(columns, all, view(-20), view(-110), 1), null);
    });

    it('is exact for views far smaller than a cell of the grid, and for all of the world but a gap like that', () => {
        const x = columns.x[3], part = (/** @type {number} */ left, /** @type {number} */ width) => ({left, width, top: 2 ** 31 - 9, height: 20});
        assert.equal(changeOf(columns, all, part(x - 10, 20), part(x - 30, 20), 1)?.[8], -1);
        assert.equal(changeOf(columns, all, part(x + 10, 2 ** 32 - 20), part(x + 30, 2 ** 32 - 20), 1)?.[8], 1);
    });
});
