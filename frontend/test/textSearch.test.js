import {assert, describe, it} from './runner.js';
import {foldText, wordTest} from '../src/core/textSearch.js';

/** @param {string} query @param {string} text */
const matches = (query, text) => wordTest(query)(foldText(text));

describe('text search in a file', () => {
    it('finds the beginning of a word', () => assert.equal(matches('bomb', 'A bombing in Quetta'), true));
    it('does not find the middle of one', () => assert.equal(matches('omb', 'A bombing in Quetta'), false));
    it('needs every word, in any order', () => {
        assert.equal(matches('quetta bomb', 'A bombing in Quetta'), true);
        assert.equal(matches('quetta march', 'A bombing in Quetta'), false);
    });
    it('is blind to accents and capitals', () => assert.equal(matches('SAO', 'São Paulo'), true));
    it('takes signs as gaps between words', () => assert.equal(matches('al-shabaab', 'attack by al Shabaab'), true));
    it('finds words of other scripts', () => assert.equal(matches('Харк', 'в Харькове'), false));
    it('finds nothing without a word', () => assert.equal(matches('—', 'anything'), false));
});
