import {clock, el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {formatLength, formatWindow} from '../core/format.js';
import {createPace} from '../core/pace.js';
import {beginPlay, moveBy, moveTo, nextFrame, stepEvent} from '../core/play.js';

/** @typedef {import('../core/types.js').State} State */

const TEXT_EVERY = 100; // ms

/** @param {Readonly<State>} now */
const isEmpty = now => now.load !== 'ready' || now.extent.end <= now.extent.start;

/**
 * The transport: the window in words, step, play, mode, speed, loop. It runs the play itself, one step of the calendar at a time.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {(text: string) => void} announce
 */
export function createTransport(container, state, announce) {
    const head = el('span', {class: 'when'}), length = el('small', {});
    /** @param {string} label @param {Parameters<typeof icon>[0]} name @param {() => void} run */
    const button = (label, name, run) => el('button', {type: 'button', 'aria-label': label, title: label, onclick: run}, icon(name));
    const play = el('button', {class: 'go', type: 'button', onclick: toggle});
    const loop = el('button', {class: 'btn ghost small icononly', type: 'button', 'aria-label': 'Loop', title: 'Loop', onclick: () => state.set({loop: !state.get().loop})}, icon('loop'));
    const speed = select('Speed', [1, 2, 4, 8, 15, 30].map(n => [String(n), `${n}/s`]), value => state.set({speed: Number(value)}));
    const mode = select('Mode', [['sliding', 'Sliding window'], ['cumulative', 'Cumulative']], value => state.set({playMode: /** @type {State['playMode']} */ (value)}));
    const step = select('Step', ['hour', 'day', 'week', 'month', 'year'].map(s => [s, `by ${s}`]), value => state.set({step: /** @type {State['step']} */ (value)}));
    fill(container, el('h2', {}, head, length),
        el('div', {class: 'transport'}, button('First', 'start', () => go('first')), button('Step back', 'back', () => shift(-1)), play, button('Step forward', 'forward', () => shift(1)), button('Last', 'end', () => go('last')), el('span', {class: 'selects'}, loop, speed)),
        el('div', {class: 'opts'}, mode, step, el('span', {class: 'events'}, button('Previous event', 'previousEvent', () => toEvent(-1)), button('Next event', 'nextEvent', () => toEvent(1)))));
    let timer = 0, frame = 0;

    /** @param {number} n */
    function shift(n) {
        state.set({playing: false, window: moveBy(state.get(), n)});
    }

    /** @param {'first' | 'last'} where */
    function go(where) {
        state.set({playing: false, window: moveTo(state.get(), where)});
    }

    /** Selects the event before or after in time; the window goes along. @param {1 | -1} by */
    function toEvent(by) {
        const next = stepEvent(state.get(), by);
        if (next) state.set({...next, playing: false, card: true});
        else announce(by > 0 ? 'No later event' : 'No earlier event');
    }

    function toggle() {
        const now = state.get();
        if (isEmpty(now)) return;
        state.set(now.playing ? {playing: false} : {playing: true, window: beginPlay(now)});
    }

    /** One step, in time with the screen. */
    function tick() {
        timer = window.setTimeout(() => {
            frame = requestAnimationFrame(() => {
                const now = state.get();
                if (!now.playing) return;
                const {window, done} = nextFrame(now);
                state.set(done ? {playing: false} : {window});
                if (!done) tick();
            });
        }, Math.max(0, 1000 / state.get().speed - 8));
    }

    function write() {
        const now = state.get(), empty = isEmpty(now);
        setText(head, empty ? 'No dates yet' : formatWindow(now.window));
        setText(length, empty ? '' : formatLength(now.window));
    }
    const writePaced = createPace(write, TEXT_EVERY, clock);

    /** The controls: seldom, for the browser looks at the whole form whenever a choice is set. @param {Readonly<State>} now */
    function update(now) {
        const empty = isEmpty(now);
        container.classList.toggle('empty', empty);
        for (const control of container.querySelectorAll('button, select')) /** @type {HTMLButtonElement} */ (control).disabled = empty;
        if (play.dataset.playing !== String(now.playing)) {
            play.dataset.playing = String(now.playing);
            play.setAttribute('aria-label', now.playing ? 'Pause' : 'Play');
            fill(play, icon(now.playing ? 'pause' : 'play', 18));
        }
        loop.setAttribute('aria-pressed', String(now.loop));
        /** @type {HTMLSelectElement} */ (speed.firstElementChild).value = String(now.speed);
        /** @type {HTMLSelectElement} */ (mode.firstElementChild).value = now.playMode;
        /** @type {HTMLSelectElement} */ (step.firstElementChild).value = now.step;
    }

    const leave = state.subscribe((now, changed) => {
        if (changed.has('playing')) {
            clearTimeout(timer);
            cancelAnimationFrame(frame);
            if (now.playing) tick();
            announce(now.playing ? 'Playing' : `Stopped at ${formatWindow(now.window)}`);
        }
        if (['playing', 'playMode', 'step', 'speed', 'loop', 'load', 'extent'].some(key => changed.has(/** @type {keyof State} */ (key)))) update(now);
        if (changed.has('window') || changed.has('load') || changed.has('extent')) writePaced();
    });
    update(state.get());
    write();
    return {toggle, shift, go, toEvent, destroy: () => { leave(); clearTimeout(timer); cancelAnimationFrame(frame); }};
}

/** A native choice in our clothes. @param {string} label @param {string[][]} options value and words @param {(value: string) => void} chosen */
function select(label, options, chosen) {
    const list = el('select', {'aria-label': label, onchange: () => chosen(list.value)}, options.map(([value, words]) => el('option', {value}, words)));
    return el('span', {class: 'select'}, list, icon('down', 14));
}
