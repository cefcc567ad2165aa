import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {insideTest} from '../src/core/insideTest.js';
import {createTally} from '../src/core/tally.js';

/** A repeatable number from 0 to n - 1. @param {number} seed */
const randomOf = seed => (/** @type {number} */ n) => {
    seed = Math.imul(seed, 1664525) + 1013904223 >>> 0;
    return Math.floor(seed / 4294967296 * n);
};

describe('createTally', () => {
    it('counts the same as looking at every event, in any window', () => {
        const random = randomOf(5), rows = Array.from({length: 300}, () => ({start: random(200) - 100, type: random(3)})).map(row => ({...row, end: row.start + (random(4) ? 0 : random(60))})).sort((a, b) => a.start - b.start);
        const columns = decodeColumns(encodeColumns({sections: [240, 60, 0, 0], rows: [...rows.filter((_, i) => i % 5), ...rows.filter((_, i) => i % 5 === 0)], rejected: 4}));
        const mask = Uint8Array.from(columns.key, () => random(3) ? 1 : 0), tally = createTally(columns, mask);
        for (let i = 0; i < 200; i++) {
            const start = random(260) - 130 + random(4) / 4, end = start + random(120) / 4, families = [0, 0, 0];
            for (let row = 0; row < 240; row++) if (end > start && mask[row] && insideTest(columns, {start, end}, i % 2 === 1)(row)) families[columns.family[row]]++;
            const counts = tally.counts({start, end}, i % 2 === 1);
            assert.deepEqual(counts.families, families, `from ${start} to ${end}`);
            assert.equal(counts.shown + counts.outside + counts.filtered + counts.undated + counts.unlocated + counts.rejected, 304);
            assert.equal(counts.total, 304);
        }
    });

    it('puts every event in one part', () => {
        const columns = decodeColumns(encodeColumns({sections: [2, 1, 1, 1], rows: [{start: 1, x: 1}, {start: 50, x: 1}, {start: 1}, {x: 1}, {}], rejected: 2}));
        const {families, ...counts} = createTally(columns, Uint8Array.of(1, 1, 1, 1, 0)).counts({start: 0, end: 10});
        assert.deepEqual(families, [1, 0, 0]);
        assert.equal(JSON.stringify(Object.entries(counts).sort()), JSON.stringify([['filtered', 1], ['outside', 1], ['rejected', 2], ['shown', 1], ['total', 7], ['undated', 1], ['unlocated', 1]]));
    });

    it('copes with no dated event, and with one of the stone age', () => {
        assert.equal(createTally(decodeColumns(encodeColumns({sections: [0, 0, 0, 1], rows: [{}]})), Uint8Array.of(1)).counts({start: 0, end: 9}).undated, 1);
        const old = decodeColumns(encodeColumns({sections: [2, 0, 0, 0], rows: [{start: -4000000}, {start: 5}]}));
        assert.equal(createTally(old, Uint8Array.of(1, 1)).counts({start: -4000000, end: 0}).shown, 1);
    });
});
