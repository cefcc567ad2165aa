import {assert, describe, it} from './runner.js';
import {addSteps, civilOf, dayOf, isoDay, parseDay} from '../src/core/time.js';

describe('days and dates', () => {
    it('agree both ways, also before 1970 and before year 1', () => {
        for (const [year, month, day, at] of [[1970, 1, 1, 0], [1969, 12, 31, -1], [2024, 2, 29, 19782], [1, 1, 1, -719162], [0, 12, 31, -719163]]) {
            assert.equal(dayOf(year, month, day), at);
            assert.deepEqual(civilOf(at), {year, month, day});
        }
    });

    it('a fraction of a day is still that day', () => assert.deepEqual(civilOf(19782.99), {year: 2024, month: 2, day: 29}));
});

describe('parseDay', () => {
    it('reads a day, with or without a time', () => {
        assert.equal(parseDay('2024-02-29'), 19782);
        assert.equal(parseDay('2024-02-29T23:30:00Z'), 19782);
        assert.equal(isoDay(19782), '2024-02-29');
    });

    it('reads years before the first and after 9999, with a sign and six digits as they are written', () => {
        assert.equal(isoDay(dayOf(-43, 3, 15)), '-000043-03-15');
        for (const text of ['-000043-03-15', '+012000-01-01']) assert.equal(isoDay(parseDay(text) ?? 0), text);
        assert.equal(parseDay('-0043-03-15'), dayOf(-43, 3, 15));
    });

    it('gives null for what is no day', () => {
        for (const text of ['2023-02-29', '2024-13-01', '2024-02', 'soon', '', null]) assert.equal(parseDay(text), null, String(text));
    });
});

describe('addSteps', () => {
    it('goes by the calendar', () => {
        assert.equal(isoDay(addSteps(dayOf(2024, 1, 31), 'month', 1)), '2024-02-29');
        assert.equal(isoDay(addSteps(dayOf(2024, 3, 31), 'month', -1)), '2024-02-29');
        assert.equal(isoDay(addSteps(dayOf(2024, 2, 29), 'year', 1)), '2025-02-28');
        assert.equal(isoDay(addSteps(dayOf(2024, 12, 30), 'week', 1)), '2025-01-06');
    });

    it('twenty-four hours are a day, without drift', () => {
        let day = dayOf(2024, 1, 1);
        for (let i = 0; i < 48; i++) day = addSteps(day, 'hour', 1);
        assert.equal(day, dayOf(2024, 1, 3));
    });
});
