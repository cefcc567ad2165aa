import {assert, describe, it} from './runner.js';
import {createPace} from '../src/core/pace.js';

describe('a pace', () => {
    it('runs at once, then once at the end of each wait, and never forgets the last', () => {
        let time = 0, runs = 0;
        /** @type {[number, () => void][]} */
        const later = [], ask = createPace(() => { runs++; }, 100, {now: () => time, after: (run, ms) => later.push([time + ms, run])});
        const goTo = (/** @type {number} */ t) => {
            time = t;
            for (const [due, run] of later.splice(0)) if (due <= t) run(); else later.push([due, run]);
        };
        ask();
        assert.equal(runs, 1);
        for (const t of [10, 20, 99]) {
            goTo(t);
            ask();
        }
        assert.equal(runs, 1);
        goTo(100);
        assert.equal(runs, 2);
        goTo(300);
        assert.equal(runs, 2);
        ask();
        assert.equal(runs, 3);
    });
});
