import {insideTest, timeOf} from './insideTest.js';
import {addSteps, civilOf, dayOf} from './time.js';

/** @typedef {import('./types.js').Days} Days */
/** @typedef {import('./types.js').Step} Step */
/** @typedef {{window: Days, extent: Days, step: Step, playMode: 'sliding' | 'cumulative', loop: boolean}} Playing */

/** The step that gives some ten to a few hundred frames over the data. @param {Days} extent @returns {Step} */
export function suitableStep({start, end}) {
    const days = end - start;
    if (days <= 5) return 'hour';
    if (days <= 120) return 'day';
    if (days <= 400) return 'week';
    return days <= 366 * 20 ? 'month' : 'year';
}

/** The last boundary of a calendar step at or before a day. @param {number} day @param {Step} step */
export function floorTo(day, step) {
    const {year, month} = civilOf(day);
    switch (step) {
    case 'hour': return Math.floor(day * 24 + 1e-6) / 24;
    case 'month': return dayOf(year, month);
    case 'year': return dayOf(year, 1);
    default: return Math.floor(day);
    }
}

/** Whether the window holds all data, so that a slide would change nothing. @param {Playing} playing */
const holdsAll = ({window, extent}) => window.start <= extent.start && window.end >= extent.end;

/** The window that play begins with: where it can not go on, the first steps of the data. @param {Playing} playing @returns {Days} */
export function beginPlay(playing) {
    const {window, extent, step, playMode} = playing;
    if (holdsAll(playing)) return firstWindow(playing);
    if (window.end < extent.end) return window;
    return playMode === 'cumulative' ? {start: window.start, end: addSteps(floorTo(window.start, step), step, 1)} : slideTo(playing, floorTo(extent.start, step));
}

/** A window at the start of the data: one step if it grows, an eighth of the data in whole steps if it slides. @param {Playing} playing @returns {Days} */
function firstWindow({extent, step, playMode}) {
    const start = floorTo(extent.start, step);
    if (playMode === 'cumulative') return {start, end: addSteps(start, step, 1)};
    let n = 1;
    while (addSteps(start, step, n) - start < (extent.end - start) / 8) n++;
    return {start, end: addSteps(start, step, n)};
}

/** The window, as long as before in whole steps where it is so, at another start. @param {Playing} playing @param {number} start @returns {Days} */
function slideTo({window, step}, start) {
    const n = stepsIn(window, step);
    return {start, end: n ? addSteps(start, step, n) : start + (window.end - window.start)};
}

/** Whole steps in the window, 0 where it is not made of whole ones. @param {Days} window @param {Step} step */
function stepsIn({start, end}, step) {
    const unit = {hour: 1 / 24, day: 1, week: 7, month: 30.436875, year: 365.2425}[step], n = Math.round((end - start) / unit);
    return n > 0 && Math.abs(addSteps(start, step, n) - end) < 1e-6 ? n : 0;
}

/**
 * Moves the window by steps, a growing window by its end alone; it stays in touch with the data.
 * @param {Playing} playing @param {number} n negative goes back @returns {Days}
 */
export function moveBy(playing, n) {
    const {window, extent, step, playMode} = playing;
    if (playMode === 'cumulative') {
        const end = addSteps(window.end, step, n);
        return {start: window.start, end: Math.max(addSteps(window.start, step, 1), Math.min(end, Math.max(extent.end, window.end)))};
    }
    const start = addSteps(window.start, step, n), moved = stepsIn(window, step) ? slideTo(playing, start) : {start, end: start + window.end - window.start};
    if (n > 0 && moved.start >= extent.end || n < 0 && moved.end <= extent.start) return window;
    return moved;
}

/** To the first or the last window of the data. @param {Playing} playing @param {'first' | 'last'} where @returns {Days} */
export function moveTo(playing, where) {
    const {window, extent, step, playMode} = playing;
    if (playMode === 'cumulative') {
        const start = Math.min(window.start, floorTo(extent.start, step));
        return where === 'first' ? {start, end: addSteps(start, step, 1)} : {start: window.start, end: extent.end};
    }
    if (holdsAll(playing)) return where === 'first' ? firstWindow(playing) : window;
    const length = window.end - window.start;
    return where === 'first' ? slideTo(playing, floorTo(extent.start, step)) : {start: extent.end - length, end: extent.end};
}

/**
 * The next frame of play.
 * @param {Playing} playing
 * @returns {{window: Days, done: boolean}} done: the end of the data is reached, and it does not loop
 */
export function nextFrame(playing) {
    const {window, extent, loop} = playing;
    if (window.end >= extent.end) return loop ? {window: moveTo(playing, 'first'), done: false} : {window, done: true};
    return {window: moveBy(playing, 1), done: false};
}

/**
 * The next or previous event on the map in time order, and a window that holds it.
 * @param {Readonly<import('./types.js').State>} state @param {1 | -1} by
 * @returns {{selection: number, window: Days} | null} null where there is none
 */
export function stepEvent(state, by) {
    const {columns, mask, selection, window} = state;
    if (!columns) return null;
    const located = columns.sections[0], {startDay} = columns;
    let row = selection >= 0 && selection < located ? selection + by : by > 0 ? firstFrom(startDay, located, window.start) : firstFrom(startDay, located, window.end) - 1;
    while (row >= 0 && row < located && !mask[row]) row += by;
    if (row < 0 || row >= located) return null;
    if (insideTest(columns, window, false)(row)) return {selection: row, window};
    if (state.playMode === 'cumulative') return {selection: row, window: {start: Math.min(window.start, startDay[row]), end: Math.max(startDay[row] + 1, by > 0 ? window.end : startDay[row] + 1)}};
    return {selection: row, window: slideTo(state, floorTo(timeOf(columns, row).start, state.step))};
}

/** @param {Int32Array} sorted @param {number} count @param {number} day @returns {number} the first row that starts on it or later */
function firstFrom(sorted, count, day) {
    let lo = 0, hi = count;
    while (lo < hi) {
        const mid = lo + hi >> 1;
        if (sorted[mid] < day) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}
