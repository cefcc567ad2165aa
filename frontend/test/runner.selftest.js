// Not a test of its own: FrontendModulesIT runs it to see that the runner tells failures from passes.
import {assert, describe, it} from './runner.js';

describe('passes', () => {
    it('equal', () => assert.equal(NaN, NaN));
    it('deepEqual', () => assert.deepEqual({a: [1, new Map([['k', new Set([1])]])], b: Uint8Array.of(1, 2)}, {a: [1, new Map([['k', new Set([1])]])], b: Uint8Array.of(1, 2)}));
    it('throws', () => assert.throws(() => { throw new Error('no such day'); }, /such/));
    it('rejects', () => assert.rejects(Promise.reject(new Error('no')), /no/));
    it('async', async () => { await Promise.resolve(); });
    it('closeTo', () => assert.closeTo(0.1 + 0.2, 0.3, 1e-9));
    describe('nested', () => it('match', () => assert.match('abc', /b/)));
});

describe('fails', () => {
    it('ok', () => assert.ok(0));
    it('equal', () => assert.equal(1, '1'));
    it('notEqual', () => assert.notEqual(1, 1));
    it('deepEqual of lengths', () => assert.deepEqual([1], [1, 2]));
    it('deepEqual of values', () => assert.deepEqual({a: {b: 1}}, {a: {b: 2}}));
    it('deepEqual of kinds', () => assert.deepEqual(Uint8Array.of(1), [1]));
    it('deepEqual of missing keys', () => assert.deepEqual({a: undefined}, {b: undefined}));
    it('throws nothing', () => assert.throws(() => 1));
    it('throws another', () => assert.throws(() => { throw new Error('other'); }, /such/));
    it('rejects nothing', () => assert.rejects(Promise.resolve(1)));
    it('async', async () => { await Promise.reject(new Error('late')); });
    it('closeTo NaN', () => assert.closeTo(NaN, 1, 1));
    it('match', () => assert.match('abc', /d/));
});
