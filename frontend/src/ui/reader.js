import {el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {markOfRow} from './marks.js';
import {createArticleText} from './articleText.js';
import {createWhy} from './why.js';
import {formatCount, formatDate, formatDay, formatToll, plural} from '../core/format.js';
import {parseDay} from '../core/time.js';
import {ROLE_KIND} from '../core/words.js';

/** @typedef {import('../core/types.js').EventDetail} EventDetail */
/** @typedef {import('../core/types.js').Article} Article */
/** @typedef {{event: EventDetail, row: number, element: HTMLButtonElement}} Note */

const AT_ONCE = 8; // requests for events side by side
const KINDS = /** @type {const} */ ({date: 'Date', place: 'Place', toll: 'Toll', actor: 'Actor'});

/**
 * The article with its evidence. The selected event's passage is tinted and barred, all other evidence underlined; a click on either selects its event.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Services} services @param {import('../core/types.js').Actions} actions
 */
export function createReader(container, state, services, actions) {
    const title = el('b', {}), day = el('span', {}), bar = el('div', {class: 'bar'}), page = el('div', {class: 'page', tabindex: 0, 'aria-label': 'Text of the article'});
    fill(container, el('div', {class: 'title'}, title, day, el('button', {class: 'btn ghost small icononly', type: 'button', 'aria-label': 'Close the reader', title: 'Close the reader', onclick: () => state.set({reader: null})}, icon('close'))), bar, page);
    /** @type {string | null} */
    let open = null;
    /** @type {ReturnType<typeof createArticleText> | null} */
    let text = null;
    /** @type {Note[]} */
    let notes = [];
    let turn = 0, drawn = '';

    /** @param {boolean} [anew] asks for the article again where it is open already: it is drawn again only where something about it is new */
    async function show(anew = false) {
        const {reader} = state.get(), same = reader === open;
        container.hidden = !reader;
        document.getElementById('app')?.classList.toggle('reading', !!reader);
        if (same && !anew) return;
        open = reader;
        const mine = ++turn;
        if (!same) clear();
        if (!reader) return;
        try {
            const article = await services.article(reader), events = await eventsOf(article.events), next = JSON.stringify([article, events]);
            if (mine !== turn) return;
            if (next === drawn) renumber();
            else draw(article, events.filter(event => event.evidence.some(span => span.article === article.id)));
            drawn = next;
        } catch (e) {
            const error = /** @type {Error & {detail?: string}} */ (e);
            if (mine !== turn) return;
            [drawn, text] = ['', null];
            fill(page, el('div', {class: 'msg error'}, icon('warn'), el('span', {}, el('b', {}, error.message), el('p', {}, error.detail ?? ''))));
        }
    }

    function clear() {
        [drawn, text] = ['', null];
        page.classList.remove('reasons');
        fill(page, el('p', {class: 'pad quiet'}, 'Opening the article'));
        fill(bar);
        setText(title, '');
        setText(day, '');
    }

    /** The events have other rows than before. */
    function renumber() {
        for (const note of notes) {
            note.row = services.rowOfKey(note.event.key);
            note.element.disabled = note.row < 0;
        }
        select(false);
    }

    /** @param {string[]} ids */
    async function eventsOf(ids) {
        /** @type {EventDetail[]} */
        const events = [], queue = ids.map((id, i) => ({id, i}));
        const work = async () => {
            for (let next = queue.shift(); next; next = queue.shift()) events[next.i] = await services.eventById(next.id); // eslint-disable-line no-await-in-loop
        };
        await Promise.all(Array.from({length: AT_ONCE}, work));
        return events;
    }

    /** @param {Article} article @param {EventDetail[]} events */
    function draw(article, events) {
        page.classList.remove('reasons');
        const published = parseDay(article.published), words = [article.publisher, published === null ? '' : `published ${formatDay(published)}`, `${formatCount(article.text.length)} characters`, plural(events.length, 'incident')];
        setText(title, article.title ?? 'Untitled');
        setText(day, published === null ? '' : formatDay(published));
        drawBar(events, article);
        text = createArticleText(article, events, (event) => {
            const row = services.rowOfKey(event.key);
            if (row >= 0) actions.select(row);
        });
        const column = el('div', {class: 'col'}, el('h1', {}, article.title ?? 'Untitled'), el('p', {class: 'by'}, words.filter(Boolean).join(' · ')), text.element), margin = el('div', {class: 'margin'});
        notes = events.map(event => noteOf(event));
        fill(margin, notes.map(note => note.element));
        fill(page, el('article', {}, column, margin));
        select(true);
    }

    /** A button that lays the reasons over the text, and takes them away again. @param {Article} article */
    function whyButton(article) {
        const button = el('button', {class: 'role why-toggle', type: 'button', 'aria-pressed': 'false', title: 'Show what each sentence was found to tell, and why', onclick: async () => {
            const on = button.getAttribute('aria-pressed') !== 'true', mine = turn;
            button.setAttribute('aria-pressed', String(on));
            page.classList.toggle('reasons', on);
            if (!on) { placeNotes(); return; }
            page.scrollTop = 0;
            if (page.querySelector('.why, .why-wait')) return;
            const wait = el('p', {class: 'pad quiet why-wait', role: 'status'}, 'Looking into the text');
            page.append(wait);
            try {
                const sentences = await services.explain(article.id);
                if (mine === turn) wait.replaceWith(createWhy(article.text, sentences));
            } catch (e) {
                const error = /** @type {Error & {detail?: string}} */ (e);
                if (mine === turn) wait.replaceWith(el('div', {class: 'msg error why-wait'}, icon('warn'), el('span', {}, el('b', {}, error.message), el('p', {}, error.detail ?? ''))));
            }
        }}, 'Why?');
        return button;
    }

    /** @param {EventDetail[]} events @param {Article} article */
    function drawBar(events, article) {
        const spans = events.flatMap(event => event.evidence.filter(span => span.article === article.id));
        fill(bar, el('span', {class: 'role'}, el('i', {class: 'sw'}), 'Incident ', el('span', {}, formatCount(events.length))), Object.entries(KINDS).map(([kind, name]) => {
            const button = el('button', {class: 'role', type: 'button', 'aria-pressed': 'true', title: `Show or hide ${name.toLowerCase()} marks`, onclick: () => {
                const on = page.classList.toggle(`no-${kind}`);
                button.setAttribute('aria-pressed', String(!on));
            }}, el('mark', {class: kind}, name), el('span', {}, formatCount(spans.filter(span => ROLE_KIND[span.role] === kind).length)));
            return button;
        }), services.exported ? null : whyButton(article));
    }

    /** @param {EventDetail} event @returns {Note} */
    function noteOf(event) {
        const row = services.rowOfKey(event.key), {columns} = state.get(), start = parseDay(event.start), end = parseDay(event.end);
        const line = [start === null ? 'undated' : formatDate(start, end ?? start, event.datePrecision), formatToll(event)].filter(Boolean).join(' · ');
        return {event, row, element: el('button', {class: 'note', type: 'button', disabled: row < 0, onclick: () => actions.select(services.rowOfKey(event.key))}, columns && row >= 0 ? markOfRow(columns, row) : el('i', {}), el('b', {}, event.title), el('small', {}, line))};
    }

    /** Puts each note beside its passage, and a bar along the selected ones; notes that would overlap move down. */
    function placeNotes() {
        const chosen = notes.find(note => note.row === state.get().selection), column = page.querySelector('.col'), start = column?.getBoundingClientRect().top ?? 0;
        for (const bar of page.querySelectorAll('.tickbar')) bar.remove();
        column?.append(...(chosen && text ? text.bars(chosen.event.key) : []).map(({top, bottom}) => el('i', {class: 'tickbar', style: {top: `${top - start}px`, height: `${bottom - top}px`}})));
        const origin = page.querySelector('article')?.getBoundingClientRect().top ?? 0;
        let free = 0;
        const placed = notes.map(({event, element}) => ({element, at: (text?.top(other => other === event) ?? origin) - origin}));
        for (const {element, at} of placed.sort((a, b) => a.at - b.at)) {
            const y = Math.max(free, at - 4);
            element.style.top = `${y}px`;
            free = y + element.offsetHeight + 2;
        }
    }

    /** @param {boolean} jump scrolls even where the passage is in sight */
    function select(jump) {
        const {selection} = state.get(), note = notes.find(n => n.row === selection);
        for (const n of notes) n.element.classList.toggle('on', n === note);
        text?.select(note?.event.key ?? -1);
        placeNotes();
        if (!note || !text) return;
        const box = page.getBoundingClientRect(), top = text.top(event => event.key === note.event.key);
        if (top !== null && (jump || top < box.top + 40 || top > box.bottom - 120)) page.scrollTop += top - box.top - Math.min(200, box.height / 4);
    }

    const watcher = new ResizeObserver(() => { if (text) placeNotes(); });
    watcher.observe(page);
    const leave = state.subscribe((now, changed) => {
        if (changed.has('reader') || changed.has('columns')) show(changed.has('columns'));
        else if (changed.has('selection') && text) select(false);
    });
    show();
    return {destroy: () => { leave(); watcher.disconnect(); }};
}
