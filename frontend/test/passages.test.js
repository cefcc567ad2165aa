import {assert, describe, it} from './runner.js';
import {cutAt, passagesOf, wholeSentences} from '../src/core/passages.js';

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

describe('wholeSentences', () => {
    const text = 'One came. On 3 May two men shot at a bank in St. Gallen, killing 3. A Mr. X claimed it!\nAnother paragraph. Last one';
    /** @param {string} words @param {string} role */
    const at = (words, role) => span(text.indexOf(words), text.indexOf(words) + words.length, role);

    it('grows words to their sentence, and joins what meets', () => {
        const passages = wholeSentences(passagesOf([at('two men shot', 'incident'), at('3 May', 'date'), at('killing 3', 'killed'), at('X', 'perpetrator')]), text);
        assert.deepEqual(passages.map(p => p.quote), ['On 3 May two men shot at a bank in St. Gallen, killing 3.', 'A Mr. X claimed it!']);
        assert.deepEqual(passages[0].marks.map(m => m.role), ['date', 'killed']);
    });

    it('stops at paragraphs and at the ends of the text', () => {
        assert.deepEqual(wholeSentences(passagesOf([at('came', 'incident'), at('paragraph', 'place'), at('Last', 'date')]), text).map(p => p.quote), ['One came.', 'Another paragraph.', 'Last one']);
    });

    it('leaves a text without sentences as it is', () => {
        const long = 'word '.repeat(500);
        assert.deepEqual(wholeSentences(passagesOf([span(1000, 1004, 'incident')]), long).map(p => [p.start, p.end]), [[1000, 1004]]);
    });
});
