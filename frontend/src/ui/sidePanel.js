import {clock, el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {formatCount, shortCount} from '../core/format.js';
import {countFilters} from '../core/filter.js';
import {createPace} from '../core/pace.js';

/** @typedef {import('../core/types.js').State} State */

const TABS = /** @type {const} */ (['events', 'filters', 'sources']);
const COUNTS_EVERY = 100; // ms
const NAMES = {events: 'Events', filters: 'Filters', sources: 'Sources'};

/**
 * The tabs of the side panel; on a phone it is a bottom sheet, titled by the ledger.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state
 * @returns {{bodies: Record<typeof TABS[number], HTMLElement>, destroy: () => void}} an element for each panel
 */
export function createSidePanel(container, state) {
    const bodies = {events: body('events'), filters: body('filters'), sources: body('sources')};
    const tabs = TABS.map(name => el('button', {role: 'tab', id: `tab-${name}`, type: 'button', 'aria-controls': `panel-${name}`, onclick: () => state.set({panel: name, ...open()})}, NAMES[name], ' ', el('span', {})));
    const title = el('b', {}), rest = el('small', {}), grip = el('button', {class: 'touch', type: 'button', onclick: () => state.set({sheet: state.get().sheet === 'full' ? 'half' : 'full'})}, icon('up', 20));
    const head = el('div', {class: 'shead'}, title, rest, grip);
    const handle = el('div', {class: 'grab', 'aria-hidden': true}, el('i', {}));
    fill(container, el('h2', {class: 'unseen'}, 'Events, filters and sources'), handle, head, el('div', {class: 'tabs', role: 'tablist', onkeydown: onKey}, tabs), bodies.events, bodies.filters, bodies.sources);
    const stopDrag = makeDraggable([handle, head], state);

    function open() {
        return state.get().sheet === 'peek' ? {sheet: /** @type {const} */ ('half')} : {};
    }

    /** @param {string} name */
    function body(name) {
        return el('div', {class: 'panel', role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`});
    }

    /** @param {KeyboardEvent} e */
    function onKey(e) {
        const step = {ArrowRight: 1, ArrowLeft: -1}[e.key];
        if (!step) return;
        e.preventDefault();
        e.stopPropagation();
        const at = (TABS.indexOf(state.get().panel) + step + TABS.length) % TABS.length;
        state.set({panel: TABS[at]});
        tabs[at].focus();
    }

    /** @param {Readonly<State>} now */
    function update(now) {
        TABS.forEach((name, i) => {
            const on = now.panel === name;
            bodies[name].hidden = !on;
            tabs[i].setAttribute('aria-selected', String(on));
            tabs[i].tabIndex = on ? 0 : -1;
        });
        container.dataset.sheet = now.sheet;
        grip.setAttribute('aria-label', now.sheet === 'full' ? 'Make the list smaller' : 'Expand the list');
        writeCounts();
    }

    function writeCounts() {
        const now = state.get();
        const filters = countFilters(now.filters), numbers = [now.load === 'ready' ? shortCount(now.counts.shown) : '', filters ? String(filters) : '', now.load === 'ready' ? String(now.datasets.length) : ''];
        tabs.forEach((tab, i) => setText(/** @type {Element} */ (tab.lastElementChild), numbers[i]));
        const {shown, total, outside, filtered, undated} = now.counts;
        setText(title, `${formatCount(shown)} of ${formatCount(total)}`);
        setText(rest, outside ? `${formatCount(outside)} outside the window` : filtered ? `${formatCount(filtered)} filtered out` : undated ? `${formatCount(undated)} undated` : 'shown');
    }
    const paceCounts = createPace(writeCounts, COUNTS_EVERY, clock);
    update(state.get());
    const leave = state.subscribe((now, changed) => {
        if (['panel', 'filters', 'datasets', 'sheet', 'load'].some(key => changed.has(/** @type {keyof State} */ (key)))) update(now);
        else if (changed.has('counts')) paceCounts();
    });
    return {bodies, destroy: () => { leave(); stopDrag(); }};
}

/** A swipe on the sheet's head opens or closes it by one step. @param {HTMLElement[]} handles @param {import('../core/types.js').Store} state */
function makeDraggable(handles, state) {
    const steps = /** @type {const} */ (['peek', 'half', 'full']), stop = new AbortController();
    let from = 0;
    /** @param {PointerEvent} e */
    const down = (e) => { from = e.clientY; };
    /** @param {PointerEvent} e */
    const up = (e) => {
        const moved = e.clientY - from, at = steps.indexOf(state.get().sheet);
        if (Math.abs(moved) > 24) state.set({sheet: steps[Math.max(0, Math.min(2, at + (moved < 0 ? 1 : -1)))]});
    };
    for (const handle of handles) {
        handle.addEventListener('pointerdown', down, {signal: stop.signal});
        handle.addEventListener('pointerup', up, {signal: stop.signal});
    }
    return () => stop.abort();
}
