import {clock, el, setText} from './dom.js';
import {formatWindow, plural} from '../core/format.js';
import {createPace} from '../core/pace.js';

const EVERY = 100; // ms

/** The window in large figures on the map while it plays. @param {HTMLElement} container @param {import('../core/types.js').Store} state */
export function createClock(container, state) {
    const date = el('b', {}), count = el('small', {}), element = el('div', {class: 'card clock', 'aria-hidden': true, hidden: true}, date, count);
    container.append(element);
    const write = createPace(() => {
        const now = state.get();
        setText(date, formatWindow(now.window));
        setText(count, plural(now.counts.shown, 'event'));
    }, EVERY, clock);
    const leave = state.subscribe((now, changed) => {
        if (changed.has('playing')) element.hidden = !now.playing;
        if (!element.hidden && (changed.has('playing') || changed.has('window') || changed.has('counts'))) write();
    });
    return {destroy: () => { leave(); element.remove(); }};
}
