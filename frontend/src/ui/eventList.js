import {clock, el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {createEventRow} from './eventRow.js';
import {createNoMatch} from './noMatch.js';
import {arrangeRows} from '../core/arrange.js';
import {createLayout, rowsOf} from '../core/listing.js';
import {formatCount} from '../core/format.js';
import {createRest} from '../core/pace.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').Services} Services */
/** @typedef {import('../core/types.js').Actions} Actions */

const TITLES = {shown: '', outside: 'outside the window', filtered: 'filtered out', undated: 'undated', unlocated: 'unlocated', rejected: 'rejected', rows: 'here'};
const MOST_PIXELS = 12e6; // browsers cap heights; longer lists scroll in proportion
const PLAY_EVERY = 250; // ms between refreshes while playing
const REST = 150, REST_EVERY = 1500, COSTLY = 40; // ms without a change after which a long list is refreshed, and the longest it waits; one that takes long waits for the rest

/**
 * The list of events: only what is in sight is in the document, however many there are.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {Services} services @param {Actions} actions
 */
export function createEventList(container, state, services, actions) {
    const stop = new AbortController(), signal = stop.signal;
    const space = el('div', {class: 'space'}), sticky = el('div', {class: 'group sticky', 'aria-hidden': true}, el('span', {}), el('span', {}));
    const list = el('div', {class: 'list', role: 'listbox', 'aria-label': 'Events', tabindex: 0}, space), frame = el('div', {class: 'listframe'}, list, sticky);
    const what = el('span', {}), back = el('button', {type: 'button', onclick: () => state.set({listing: {part: 'shown'}})}, 'Show all', icon('close', 14));
    const order = createChoice('Order', [['newest', 'Newest first'], ['oldest', 'Oldest first'], ['toll', 'Highest toll first']], value => state.set({byToll: value === 'toll', ...value === 'toll' ? {} : {newestFirst: value === 'newest'}}));
    const grouping = createChoice('Group', [['date', 'By date'], ['place', 'By place'], ['country', 'By country']], value => state.set({groupBy: /** @type {State['groupBy']} */ (value)}));
    const nothing = createNoMatch(state, actions, !services.exported), skeleton = createSkeleton();
    const sub = el('div', {class: 'sub'}, what, el('span', {class: 'acts'}, back, grouping.element, order.element));
    fill(container, sub, skeleton, nothing.element, frame);

    let heights = {row: 44, group: 28}, layout = createLayout([], 0, heights), last = 0, timer = 0, cost = 0;
    /** @type {import('../core/arrange.js').Arranged} */
    let grouped = {rows: new Uint32Array(0), groups: [], dates: 'year'};
    /** @type {unknown[]} */
    let looks = [];
    /** @type {Map<number, HTMLElement>} rows in the document */
    const shown = new Map();

    const rests = createRest(rebuild, REST, REST_EVERY, clock), longRests = createRest(rebuild, REST, Infinity, clock);

    function rebuild() {
        timer = 0;
        rests.cancel();
        longRests.cancel();
        last = performance.now();
        const now = state.get(), {columns} = now;
        skeleton.hidden = now.load !== 'loading';
        frame.hidden = sub.hidden = !columns;
        if (!columns) return;
        heights = matchMedia('(max-width: 719px)').matches ? {row: 60, group: 30} : {row: 44, group: 28};
        grouped = arrangeRows(columns, rowsOf(columns, now.mask, now.window, now.listing, now.certain), isCut(now) ? {newestFirst: false, byToll: false, groupBy: 'date'} : now);
        list.classList.toggle('fulldates', grouped.dates === 'none');
        layout = createLayout(grouped.groups, grouped.rows.length, heights);
        space.style.height = `${Math.min(layout.height, MOST_PIXELS)}px`;
        forget(columns, grouped.dates, now.groupBy);
        const empty = !grouped.rows.length;
        frame.hidden = empty;
        nothing.update(empty);
        showHead(now);
        draw();
        state.set({order: grouped.rows});
        cost = performance.now() - last;
    }

    /** Rows that would look the same stay: one that is replaced under a pressed pointer would miss its click. @param {...unknown} look what all rows depend on */
    function forget(...look) {
        if (look.every((value, i) => value === looks[i])) return;
        looks = look;
        for (const element of shown.values()) element.remove();
        shown.clear();
    }

    /** @param {Readonly<State>} now */
    function showHead(now) {
        const part = now.listing.part, plain = part === 'shown';
        const {remote} = now, cut = isCut(now) && remote;
        setText(what, cut ? `Earliest ${formatCount(grouped.rows.length)} of ${formatCount(remote.found)}${plain ? ' in view' : ' here'}` : plain ? TITLES.shown : part === 'rows' ? now.listing.title ?? `${formatCount(grouped.rows.length)} events here` : `${formatCount(grouped.rows.length)} ${TITLES[part]}`);
        sub.classList.toggle('plain', plain && !cut);
        back.hidden = plain;
        order.show(now.byToll ? 'toll' : now.newestFirst ? 'newest' : 'oldest');
        grouping.show(now.groupBy);
        what.hidden = plain && !cut;
        grouping.element.hidden = order.element.hidden = cut !== null && cut !== false;
    }

    /** Position in the whole list of the scrolled one, which is shorter where there are very many. */
    function offset() {
        const room = list.clientHeight, most = Math.max(1, space.offsetHeight - room);
        return layout.height <= MOST_PIXELS ? list.scrollTop : Math.min(1, list.scrollTop / most) * (layout.height - room);
    }

    function draw() {
        const now = state.get(), {columns, selection, hover} = now;
        if (!columns || !grouped.rows.length || container.hidden) return;
        const top = offset(), shift = list.scrollTop - top, first = layout.rowAt(top), end = layout.rowAt(top + list.clientHeight + heights.row), wanted = new Set();
        space.querySelectorAll('.group').forEach(group => group.remove());
        for (let g = layout.groupOf(first); g <= layout.groupOf(end); g++) {
            const group = groupElement(labelOf(grouped.groups[g]), grouped.groups[g].count, layout.groupTop(g) + shift);
            space.append(group);
        }
        for (let i = first; i <= end; i++) {
            const row = grouped.rows[i];
            wanted.add(row);
            let element = shown.get(row);
            if (!element) {
                element = createEventRow(columns, row, services.summary(row), grouped.dates, now.groupBy);
                shown.set(row, element);
                space.append(element);
            }
            element.setAttribute('aria-setsize', String(grouped.rows.length));
            element.setAttribute('aria-posinset', String(i + 1));
            element.dataset.row = String(row);
            element.style.transform = `translateY(${layout.rowTop(i) + shift}px)`;
            element.classList.toggle('first', grouped.groups[layout.groupOf(i)].first === i);
            element.classList.toggle('on', row === selection);
            element.classList.toggle('hover', row === hover);
            element.setAttribute('aria-selected', String(row === selection));
        }
        for (const [row, element] of shown) {
            if (wanted.has(row)) continue;
            element.remove();
            shown.delete(row);
        }
        const group = grouped.groups[layout.groupOf(first)];
        sticky.style.right = `${list.offsetWidth - list.clientWidth}px`;
        setText(sticky.children[0], labelOf(group));
        setText(sticky.children[1], formatCount(group.count));
        if (shown.has(selection)) list.setAttribute('aria-activedescendant', `row-${selection}`);
        else list.removeAttribute('aria-activedescendant');
    }

    /** Scrolls the least that brings the row into sight. @param {number} row */
    function reveal(row) {
        const i = grouped.rows.indexOf(row);
        if (i < 0) return;
        const y = layout.rowTop(i), top = offset(), room = list.clientHeight;
        if (y >= top + heights.group && y + heights.row <= top + room) return;
        const target = y < top + heights.group ? y - heights.group : y + heights.row - room;
        list.scrollTop = layout.height <= MOST_PIXELS ? target : target / (layout.height - room) * (space.offsetHeight - room);
        draw();
    }

    /** @param {Event} e */
    const rowUnder = e => Number(/** @type {HTMLElement} */ (e.target).closest?.('.row')?.getAttribute('data-row') ?? -1);
    list.addEventListener('scroll', draw, {signal, passive: true});
    list.addEventListener('click', (e) => { if (rowUnder(e) >= 0) actions.select(rowUnder(e)); }, {signal});
    list.addEventListener('pointermove', e => state.set({hover: rowUnder(e)}), {signal, passive: true});
    list.addEventListener('pointerleave', () => state.set({hover: -1}), {signal});
    list.addEventListener('keydown', (e) => {
        const page = Math.max(1, Math.floor(list.clientHeight / heights.row) - 1), by = {ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity}[e.key];
        if (by) actions.step(by);
        else if (e.key === 'Enter' && state.get().selection >= 0) actions.select(state.get().selection);
        else return;
        e.preventDefault();
        e.stopPropagation();
    }, {signal});
    const watcher = new ResizeObserver(draw);
    watcher.observe(list);

    const leave = state.subscribe((now, changed) => {
        const due = ['columns', 'mask', 'window', 'certain', 'listing', 'newestFirst', 'byToll', 'groupBy', 'load'].some(key => changed.has(/** @type {keyof State} */ (key)));
        const slow = now.playing || now.counts.total > 50000, drags = due && !now.playing && slow && changed.size <= 2 && changed.has('window'); // a long list waits until the window rests
        if (changed.has('listing') || changed.has('groupBy') || changed.has('byToll') || changed.has('newestFirst')) list.scrollTop = 0;
        if (due && !slow) rebuild();
        else if (drags) (cost > COSTLY ? longRests : rests).ask();
        else if (due) timer ||= window.setTimeout(rebuild, Math.max(0, PLAY_EVERY - (performance.now() - last)));
        if (changed.has('fetched')) refreshWaiting();
        else if (changed.has('hover') || changed.has('selection') || changed.has('panel')) draw();
        if (changed.has('selection') && now.selection >= 0) reveal(now.selection);
    });

    /** A spot is named by what its first event calls it. @param {import('../core/arrange.js').Arranged['groups'][number]} group */
    function labelOf({label, row}) {
        const summary = row === undefined ? null : services.summary(row);
        return summary?.place ? [summary.place, summary.place === summary.countryName ? null : summary.countryName].filter(Boolean).join(', ') : label;
    }

    function refreshWaiting() {
        for (const [row, element] of shown) {
            if (!element.classList.contains('waiting')) continue;
            element.remove();
            shown.delete(row);
        }
        draw();
    }
    rebuild();
    return {focus: () => list.focus(), destroy: () => { leave(); stop.abort(); watcher.disconnect(); clearTimeout(timer); }};
}

/** Whether the list has only the earliest of the events that the server found: those in another order are not known. @param {Readonly<State>} now */
const isCut = ({columns, remote}) => remote !== null && columns !== null && columns.count < remote.found && !remote.complete;

/** A native choice in our clothes. @param {string} label @param {string[][]} options value and words @param {(value: string) => void} chosen */
function createChoice(label, options, chosen) {
    const list = el('select', {'aria-label': label, onchange: () => chosen(list.value)}, options.map(([value, words]) => el('option', {value}, words)));
    return {element: el('span', {class: 'select plain'}, list, icon('down', 14)), show: (/** @type {string} */ value) => { list.value = value; }};
}

/** @param {string} label @param {number} count @param {number} y */
function groupElement(label, count, y) {
    return el('div', {class: 'group', 'aria-hidden': true, style: {transform: `translateY(${y}px)`}}, el('span', {}, label), el('span', {}, formatCount(count)));
}

/** Grey rows while the events are on their way. */
function createSkeleton() {
    return el('div', {class: 'skeleton', 'aria-hidden': true}, [62, 48, 71, 55, 66, 44, 58, 50].map(width => el('div', {class: 'skel'}, el('i', {}), el('i', {class: 'c'}), el('i', {style: {width: `${width}%`}}), el('i', {class: 's', style: {width: `${width - 18}%`}}))));
}
