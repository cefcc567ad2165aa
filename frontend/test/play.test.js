import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {initialState} from '../src/core/initialState.js';
import {beginPlay, moveBy, moveTo, nextFrame, stepEvent, suitableStep} from '../src/core/play.js';
import {dayOf, isoDay} from '../src/core/time.js';

const extent = {start: dayOf(2020, 1, 15), end: dayOf(2023, 12, 20)};
/** @param {Partial<import('../src/core/play.js').Playing>} part @returns {import('../src/core/play.js').Playing} */
const playing = part => ({window: extent, extent, step: 'month', playMode: 'sliding', loop: false, ...part});
/** @param {import('../src/core/types.js').Days} days */
const said = ({start, end}) => `${isoDay(start)} ${isoDay(end)}`;

describe('play', () => {
    it('begins with a part of the data where the window holds all', () => {
        assert.equal(said(beginPlay(playing({}))), '2020-01-01 2020-07-01');
        assert.equal(said(beginPlay(playing({playMode: 'cumulative'}))), '2020-01-01 2020-02-01');
    });

    it('goes on from where the window is', () => {
        const window = {start: dayOf(2021, 1), end: dayOf(2021, 4)};
        assert.deepEqual(beginPlay(playing({window})), window);
    });

    it('slides by the calendar and keeps the length in months', () => {
        let window = {start: dayOf(2021, 1), end: dayOf(2021, 3)};
        for (let i = 0; i < 12; i++) window = moveBy(playing({window}), 1);
        assert.equal(said(window), '2022-01-01 2022-03-01');
    });

    it('grows by its end alone when cumulative, and not beyond the data', () => {
        const window = {start: dayOf(2020, 1), end: dayOf(2023, 11)}, grown = moveBy(playing({window, playMode: 'cumulative'}), 5);
        assert.equal(grown.start, window.start);
        assert.equal(grown.end, extent.end);
        assert.equal(said(moveBy(playing({window, playMode: 'cumulative'}), -1000)), '2020-01-01 2020-02-01');
    });

    it('does not leave the data', () => {
        const window = {start: dayOf(2023, 12), end: dayOf(2024, 1)};
        assert.deepEqual(moveBy(playing({window}), 1), window);
        assert.equal(said(moveBy(playing({window}), -1)), '2023-11-01 2023-12-01');
    });

    it('ends at the last event, or begins again', () => {
        const window = {start: dayOf(2023, 10), end: dayOf(2024, 1)};
        assert.deepEqual(nextFrame(playing({window})), {window, done: true});
        assert.deepEqual(nextFrame(playing({window, loop: true})), {window: {start: dayOf(2020, 1), end: dayOf(2020, 4)}, done: false});
    });

    it('ends from any beginning with any step', () => {
        for (const step of /** @type {const} */ (['day', 'week', 'month', 'year'])) {
            for (const playMode of /** @type {const} */ (['sliding', 'cumulative'])) {
                let window = beginPlay(playing({step, playMode})), frames = 0;
                for (let next = nextFrame(playing({window, step, playMode})); !next.done; next = nextFrame(playing({window, step, playMode}))) {
                    window = next.window;
                    assert.ok(++frames < 3000, `${step} ${playMode}`);
                }
                assert.ok(frames > 2, `${step} ${playMode}`);
            }
        }
    });

    it('jumps to both ends', () => {
        const window = {start: dayOf(2021, 1), end: dayOf(2021, 3)};
        assert.equal(said(moveTo(playing({window}), 'first')), '2020-01-01 2020-03-01');
        assert.equal(moveTo(playing({window}), 'last').end, extent.end);
    });
});

describe('suitableStep', () => {
    it('grows with the data', () => assert.deepEqual([2, 60, 200, 2000, 20000].map(end => suitableStep({start: 0, end})), ['hour', 'day', 'week', 'month', 'year']));
});

describe('the next event', () => {
    const columns = decodeColumns(encodeColumns({sections: [4, 0, 0, 0], rows: [{start: 10}, {start: 20}, {start: 400, end: 420}, {start: 900}]})), mask = Uint8Array.of(1, 0, 1, 1);
    const state = {...initialState(), columns, mask, window: {start: 0, end: 100}, extent: {start: 10, end: 901}, step: /** @type {const} */ ('day')};
    it('is the next that passes, and the window goes along with its length', () => {
        assert.deepEqual(stepEvent({...state, selection: 0}, 1), {selection: 2, window: {start: 400, end: 500}});
        assert.deepEqual(stepEvent({...state, selection: 2, window: {start: 350, end: 450}}, -1), {selection: 0, window: {start: 10, end: 110}});
    });
    it('begins with the first of the window, backwards with its last', () => {
        assert.equal(stepEvent(state, 1)?.selection, 0);
        assert.equal(stepEvent({...state, window: {start: 50, end: 950}}, -1)?.selection, 3);
    });
    it('leaves a window that holds it, and ends with the data', () => {
        assert.equal(stepEvent({...state, window: {start: 0, end: 1000}, selection: 0}, 1)?.window.end, 1000);
        assert.equal(stepEvent({...state, selection: 3}, 1), null);
        assert.equal(stepEvent({...state, selection: 0}, -1), null);
    });
    it('grows a window that only grows', () => assert.deepEqual(stepEvent({...state, playMode: 'cumulative', selection: 0}, 1)?.window, {start: 0, end: 401}));
});
