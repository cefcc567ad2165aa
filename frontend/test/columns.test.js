import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {columnsSize, decodeColumns, extentOf, isDated, isLocated} from '../src/core/columns.js';

const buffer = encodeColumns({
    sections: [2, 1, 1, 1],
    rejected: 3,
    rows: [{start: -5, end: 7, x: 4294967295, y: 2, type: 2, radiusKm: 12.5}, {start: 3, x: 1, y: 1, type: 1, killed: 9}, {start: 1, end: 40}, {x: 7, y: 8}, {}]
});

describe('decodeColumns', () => {
    const columns = decodeColumns(buffer);

    it('reads every kind of number', () => {
        assert.deepEqual([...columns.startDay], [-5, 3, 1, 0, 0]);
        assert.equal(columns.x[0], 4294967295);
        assert.equal(columns.radiusKm[0], 12.5);
        assert.equal(columns.country[4], 65535);
        assert.deepEqual([...columns.killed], [-1, 9, -1, -1, -1]);
        assert.equal(columns.rejected, 3);
    });

    it('gives each row the family of its type', () => assert.deepEqual([...columns.family], [2, 1, 0, 0, 0]));

    it('tells dated and located rows by their section', () => {
        assert.deepEqual([0, 1, 2, 3, 4].map(row => isDated(columns, row)), [true, true, true, false, false]);
        assert.deepEqual([0, 1, 2, 3, 4].map(row => isLocated(columns, row)), [true, true, false, true, false]);
    });

    it('says how long the whole is as soon as the header is there', () => {
        const bytes = new Uint8Array(buffer), size = columnsSize(bytes);
        assert.ok(size !== null && size <= buffer.byteLength && size > buffer.byteLength - 8);
        assert.equal(columnsSize(bytes.subarray(0, 200)), null);
    });

    it('reads shared memory too', () => {
        if (typeof SharedArrayBuffer === 'undefined') return;
        const shared = new SharedArrayBuffer(buffer.byteLength);
        new Uint8Array(shared).set(new Uint8Array(buffer));
        assert.deepEqual([...decodeColumns(shared).family], [...columns.family]);
        assert.ok(decodeColumns(shared).family.buffer instanceof SharedArrayBuffer);
    });

    it('refuses other data, and data cut short', () => {
        assert.throws(() => decodeColumns(new ArrayBuffer(64)), /no event columns/);
        assert.throws(() => decodeColumns(buffer.slice(0, 40)), /header/);
        assert.throws(() => decodeColumns(buffer.slice(0, buffer.byteLength - 8)), /end within actor/);
    });
});

describe('extentOf', () => {
    it('goes from the first start to the end of the last day, of dated rows only', () => assert.deepEqual(extentOf(decodeColumns(buffer)), {start: -5, end: 41}));

    it('is null without dated rows', () => assert.equal(extentOf(decodeColumns(encodeColumns({sections: [0, 0, 1, 0], rows: [{x: 5, y: 5}]}))), null));
});
