import {assert, describe, it} from './runner.js';
import {formatCode, formatCount, formatDate, formatGutter, formatLength, formatRadius, formatRange, formatToll, formatWeekday, formatWindow, shortCount} from '../src/core/format.js';
import {dayOf} from '../src/core/time.js';

const day = dayOf;

describe('formatDate', () => {
    it('draws a year as a year and a month as a month', () => {
        assert.equal(formatDate(day(2021, 1, 1), day(2021, 12, 31), 'year'), '2021');
        assert.equal(formatDate(day(2021, 3, 1), day(2021, 3, 31), 'month'), 'March 2021');
        assert.equal(formatDate(day(2021, 3, 1), day(2021, 5, 31), 'season'), 'March – May 2021');
        assert.equal(formatDate(day(1980, 1, 1), day(1989, 12, 31), 'decade'), '1980s');
    });

    it('says days and spans of days', () => {
        assert.equal(formatDate(day(2024, 3, 22), day(2024, 3, 22), 'day'), '22 March 2024');
        assert.equal(formatDate(day(2024, 3, 1), day(2024, 3, 10), 'month'), '1–10 March 2024');
        assert.equal(formatDate(day(2023, 12, 23), day(2023, 12, 24), 'range'), '23–24 December 2023');
        assert.equal(formatDate(day(2023, 12, 31), day(2024, 1, 2), 'range'), '31 December 2023 – 2 January 2024');
    });

    it('counts years before the era', () => assert.equal(formatDate(day(-43, 3, 15), day(-43, 3, 15), 'day'), '15 March 44 BC'));
});

describe('formatGutter', () => {
    it('leaves out the year that the group says, and marks what is not known to the day', () => {
        assert.deepEqual(formatGutter(day(2024, 3, 22), day(2024, 3, 22), 'day'), {text: '22 Mar', about: false});
        assert.deepEqual(formatGutter(day(2024, 3, 1), day(2024, 3, 10), 'month'), {text: '1–10 Mar', about: true});
        assert.deepEqual(formatGutter(day(2024, 1, 1), day(2024, 12, 31), 'year'), {text: 'in year', about: true});
        assert.deepEqual(formatGutter(day(2023, 12, 31), day(2024, 1, 2), 'range'), {text: 'to 2024', about: true});
    });
});

describe('formatWindow', () => {
    it('is said in whole years, months or days', () => {
        assert.equal(formatWindow({start: day(2015, 1), end: day(2025, 1)}), '2015 – 2024');
        assert.equal(formatWindow({start: day(2013, 4), end: day(2016, 4)}), 'Apr 2013 – Mar 2016');
        assert.equal(formatWindow({start: day(2022, 7, 1), end: day(2024, 4, 30)}), '1 Jul 2022 – 29 Apr 2024');
        assert.equal(formatWindow({start: day(2024, 4, 30), end: day(2024, 5, 1)}), '30 Apr 2024');
        assert.equal(formatWindow({start: day(2024, 4, 30) + 0.25, end: day(2024, 4, 30) + 0.5}), '30 Apr 2024, 06:00 – 12:00');
    });

    it('has a length in words', () => {
        assert.equal(formatLength({start: day(2022, 7), end: day(2024, 5)}), '22 months');
        assert.equal(formatLength({start: day(2015, 1), end: day(2025, 1)}), '10 years');
        assert.equal(formatLength({start: day(2024, 1), end: day(2025, 1)}), '1 year');
        assert.equal(formatLength({start: 5, end: 6}), '1 day');
        assert.equal(formatLength({start: 5, end: 5.25}), '6 hours');
    });
});

describe('counts in words', () => {
    it('keeps least and most apart', () => {
        assert.equal(formatRange(140, null), 'at least 140');
        assert.equal(formatRange(null, 400), 'up to 400');
        assert.equal(formatRange(10, 12), '10–12');
        assert.equal(formatRange(1144, 1144), '1,144');
        assert.equal(formatRange(null, null), null);
    });

    it('tells the gravest toll first, and none where none is told', () => {
        const none = /** @type {any} */ ({killedMin: null, killedMax: null, injuredMin: null, injuredMax: null, casualtiesMin: null, casualtiesMax: null});
        assert.equal(formatToll({...none, killedMin: 21, injuredMin: 5}), 'at least 21 killed');
        assert.equal(formatToll({...none, killedMin: 0, killedMax: 0, injuredMin: 5, injuredMax: 5}), '5 injured');
        assert.equal(formatToll({...none, casualtiesMax: 400}), 'up to 400 casualties');
        assert.equal(formatToll(none), '');
    });

    it('shortens only where asked', () => {
        assert.deepEqual([999, 1000, 1349, 12345, 999499, 1000000, 2500000].map(shortCount), ['999', '1k', '1.3k', '12k', '999k', '1M', '2.5M']);
        assert.equal(formatCount(1234567), '1,234,567');
    });
});

describe('other words', () => {
    it('reads codes and radii', () => {
        assert.equal(formatCode('vehicle-attack'), 'Vehicle attack');
        assert.equal(formatRadius(10), 'within 10 km');
        assert.equal(formatRadius(0.25), 'within 250 m');
        assert.equal(formatWeekday(day(2024, 3, 22)), 'Fri 22 March 2024');
        assert.equal(formatWeekday(day(1969, 12, 31)), 'Wed 31 December 1969');
    });
});
