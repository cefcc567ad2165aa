import {clock, el, fill, setText} from './dom.js';
import {formatCount, plural} from '../core/format.js';
import {createPace} from '../core/pace.js';

/** @typedef {import('../core/types.js').State} State */

/** @type {['outside' | 'filtered' | 'undated' | 'unlocated' | 'rejected', string][]} */
const PARTS = [['outside', 'outside the window'], ['filtered', 'filtered out'], ['undated', 'undated'], ['unlocated', 'unlocated'], ['rejected', 'rejected']];
/** @type {[string, ('shown' | typeof PARTS[number][0])[]][]} */
const BAR = [['shown', ['shown']], ['outside', ['outside']], ['filtered', ['filtered']], ['rest', ['undated', 'unlocated', 'rejected']]];
/** What the server does not list. */
const UNLISTED = new Set(['outside', 'filtered']);
const BAR_PARTS = 1000; // a bar of 300 pixels shows no finer difference
const MANY = 1000; // with more events than this, counts change too fast to be read one by one
const PLAY_EVERY = 1000; // ms: while playing a screen reader hears it at most so often

/**
 * Where every event is: shown + outside + filtered + undated + unlocated + rejected = total. Each part opens the list of its events.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state
 */
export function createLedger(container, state) {
    const bar = el('span', {class: 'bar', 'aria-hidden': true}), line = el('span', {class: 'line', role: 'status', 'aria-live': 'polite'}), right = el('span', {class: 'right'});
    fill(container, bar, line, right);
    let timer = 0, written = '';
    /** @type {{part: 'shown' | 'total' | typeof PARTS[number][0], element: HTMLElement}[]} */
    let numbers = [];
    const pieces = BAR.map(([name]) => ({name, element: el('i', {class: name, hidden: true}), grows: 0}));
    fill(bar, pieces.map(piece => piece.element));
    const paced = createPace(draw, 100, clock);

    function draw() {
        timer = 0;
        const now = state.get(), {counts, columns, tables} = now;
        if (now.load !== 'ready') write(now.load === 'loading' ? 'Reading the events' : 'The events could not be read', []);
        else if (columns && (columns.remote ? !now.remote : columns.count && !tables)) write('Counting the events', []);
        else if (!counts.total) write('empty', [el('span', {class: 'zero'}, 'No events yet. Everything you add stays on this computer.')]);
        else drawCounts(now);
    }

    /** While only numbers change, only their text does: that is quick, and keeps the focus where it is. @param {Readonly<State>} now */
    function drawCounts({counts, listing, datasets, columns, jobs}) {
        const key = JSON.stringify([listing.part, columns?.remote, PARTS.map(([part]) => counts[part] > 0)]);
        if (key !== written) {
            numbers = [];
            const number = (/** @type {typeof numbers[number]['part']} */ part) => {
                const element = el('b', {});
                numbers.push({part, element});
                return element;
            };
            write(key, [el('button', {type: 'button', 'aria-pressed': String(listing.part === 'shown'), onclick: () => open('shown')}, number('shown'), ' of ', number('total'), ' shown'), ...PARTS.flatMap(([part, words]) => [
                el('span', {class: 'dot', 'aria-hidden': true}, '·'),
                counts[part] && !(columns?.remote && UNLISTED.has(part)) ? el('button', {type: 'button', 'aria-pressed': String(listing.part === part), onclick: () => open(part)}, number(part), ` ${words}`) : counts[part] ? el('span', {}, number(part), ` ${words}`) : el('span', {class: 'zero'}, `0 ${words}`)
            ])]);
        }
        for (const {part, element} of numbers) setText(element, formatCount(counts[part]));
        right.title = columns?.remote ? 'There are more events than the page holds: the server counts them for this view' : '';
        drawBar(counts);
        const articles = datasets.filter(d => d.kind === 'article').length, files = datasets.length - articles;
        setText(right, [jobs.length ? workOf(jobs) : '', columns?.remote ? 'counted by the server' : '', articles ? plural(articles, 'article') : '', files ? plural(files, 'file') : ''].filter(Boolean).join(' · '));
    }

    /** @param {string} key @param {Node[]} nodes */
    function write(key, nodes) {
        if (key === written) return;
        const focused = [...line.querySelectorAll('button')].indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
        written = key;
        fill(line, nodes.length ? nodes : key);
        if (focused >= 0) line.querySelectorAll('button')[focused]?.focus();
    }

    /** @param {import('../core/types.js').Counts} counts */
    function drawBar(counts) {
        pieces.forEach((piece, i) => {
            const grows = Math.round(BAR[i][1].reduce((sum, part) => sum + counts[part], 0) / counts.total * BAR_PARTS);
            if (grows === piece.grows) return;
            piece.grows = grows;
            piece.element.hidden = !grows;
            piece.element.style.flexGrow = String(grows);
        });
    }

    /** @param {'shown' | typeof PARTS[number][0]} part */
    function open(part) {
        if (part === 'rejected') state.set({panel: 'sources', sheet: 'half', reader: null});
        else state.set({panel: 'events', listing: {part}, sheet: state.get().sheet === 'peek' ? 'half' : state.get().sheet, reader: null});
    }

    const leave = state.subscribe((now, changed) => {
        if (!['counts', 'load', 'tables', 'remote', 'listing', 'datasets', 'jobs', 'playing'].some(key => changed.has(/** @type {keyof State} */ (key)))) return;
        line.setAttribute('aria-live', now.playing ? 'off' : 'polite');
        if (now.playing) timer ||= window.setTimeout(draw, PLAY_EVERY / 4);
        else if (changed.has('counts') && now.counts.total > MANY) paced();
        else draw();
    });
    draw();
    return {destroy: () => { leave(); clearTimeout(timer); }};
}

/** What runs on the server, in few words. @param {import('../core/types.js').Job[]} jobs the newest first */
function workOf(jobs) {
    const {name, done, total} = jobs[jobs.length - 1];
    return jobs.length > 1 ? `working on ${formatCount(jobs.length)} files` : `working on ${name}${total ? `, ${Math.floor(Math.min(1, done / total) * 100)} %` : ''}`;
}
