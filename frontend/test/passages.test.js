import {assert, describe, it} from './runner.js';
import {cutAt, passagesOf} from '../src/core/passages.js';

/** @param {number} start @param {number} end @param {string} role */
const span = (start, end, role) => ({article: 'a', start, end, quote: 'x'.repeat(end - start), role});

describe('cutAt', () => {
    it('cuts without gaps where spans begin and end, also where they overlap', () => {
        const pieces = cutAt(0, 20, [span(2, 10, 'date'), span(6, 14, 'place'), span(30, 40, 'date')]);
        assert.deepEqual(pieces.map(p => [p.start, p.end, p.spans.map(s => s.role).join('+')]), [[0, 2, ''], [2, 6, 'date'], [6, 10, 'date+place'], [10, 14, 'place'], [14, 20, '']]);
    });

    it('cuts spans at the edges of the part', () => assert.deepEqual(cutAt(5, 8, [span(0, 100, 'date')]).map(p => [p.start, p.end, p.spans.length]), [[5, 8, 1]]));
});

describe('passagesOf', () => {
    it('puts words into the passage that holds them, others stand alone, in the order of the text', () => {
        const passages = passagesOf([span(50, 60, 'killed'), span(10, 40, 'incident'), span(12, 15, 'date'), span(0, 5, 'place'), span(12, 20, 'incident')]);
        assert.deepEqual(passages.map(p => [p.start, p.end, p.marks.map(m => m.role).join()]), [[0, 5, 'place'], [10, 40, 'date'], [50, 60, 'killed']]);
    });
});
