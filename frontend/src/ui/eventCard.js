import {el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {markOfRow} from './marks.js';
import {factsOf} from './eventFacts.js';
import {passageElement} from './quotes.js';
import {passagesOf, wholeSentences} from '../core/passages.js';
import {formatCode, formatCount, formatDay, plural} from '../core/format.js';
import {parseDay} from '../core/time.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').EventDetail} EventDetail */
/** @typedef {import('../core/types.js').Actions} Actions */

/**
 * The selected event: what, when, where, toll, actors, and the words that say so.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Services} services @param {Actions} actions
 */
export function createEventCard(container, state, services, actions) {
    const kind = el('span', {class: 'kind'}), position = el('span', {class: 'quiet'}), title = el('h2', {}), body = el('div', {class: 'body', tabindex: 0, 'aria-label': 'Details'}), footer = el('footer', {});
    /** @param {string} label @param {'left' | 'right' | 'close'} name @param {() => void} run */
    const button = (label, name, run) => el('button', {type: 'button', 'aria-label': label, title: label, onclick: run}, icon(name));
    const card = el('section', {class: 'card event', 'aria-label': 'Event', hidden: true},
        el('header', {}, kind, el('span', {class: 'gap'}), position, button('Previous event', 'left', () => actions.step(-1)), button('Next event', 'right', () => actions.step(1)), button('Close', 'close', () => state.set({card: false}))), title, body, footer);
    container.append(card);
    const openReader = el('button', {class: 'btn small', type: 'button', onclick: () => state.set({reader: article})}, icon('book'), 'Open in reader ', el('kbd', {'aria-hidden': true}, 'R'));
    footer.append(openReader);
    /** The key of the event, and what of it is drawn. @type {number | null} */
    let shown = null;
    let turn = 0, drawn = '', article = /** @type {string | null} */ (null);

    /** @param {boolean} [anew] asks for the event again where it is shown already: it is drawn again only where something about it is new */
    async function show(anew = false) {
        const now = state.get(), {columns, selection, card: open} = now;
        card.hidden = !open || selection < 0 || !columns;
        if (card.hidden || !columns) { shown = null; return; }
        drawPosition(now);
        const key = columns.key[selection], same = key === shown;
        if (same && !anew) return;
        shown = key;
        const mine = ++turn, type = columns.types[columns.type[selection]], family = columns.families[columns.family[selection]];
        fill(kind, markOfRow(columns, selection), formatCode(type), family === type ? null : el('span', {class: 'quiet'}, '·'), family === type ? null : formatCode(family));
        if (!same) drawWait(services.summary(selection)?.title ?? formatCode(type));
        try {
            const event = await services.event(selection);
            const text = event?.evidence.length ? await textOf(event.evidence[0].article) : null, next = JSON.stringify([event, text]);
            if (mine !== turn || next === drawn) return;
            drawn = next;
            if (event) draw(event, text);
            else fill(body, el('p', {class: 'pad quiet'}, 'This event is no longer there. Reload the page to see what is.'));
        } catch (e) {
            if (mine !== turn) return;
            const error = /** @type {Error & {detail?: string}} */ (e);
            drawn = '';
            fill(body, el('div', {class: 'msg error'}, icon('warn'), el('span', {}, el('b', {}, error.message), el('p', {}, error.detail ?? ''), el('span', {class: 'acts'}, el('button', {class: 'btn small', type: 'button', onclick: () => {
                shown = null;
                show();
            }}, 'Try again')))));
        }
    }

    /** @param {string} name */
    function drawWait(name) {
        drawn = '';
        setText(title, name);
        fill(body, el('div', {class: 'skel'}, el('i', {}), el('i', {class: 'c'}), el('i', {})));
        body.scrollTop = 0;
        footer.hidden = true;
    }

    /** A file may bring evidence from an article without its text: null. @param {string} id */
    async function textOf(id) {
        try {
            return await services.article(id);
        } catch (e) {
            if (/** @type {{status?: number}} */ (e).status === 404) return null;
            throw e;
        }
    }

    /** @param {Readonly<State>} now */
    function drawPosition({order, selection}) {
        const at = order.indexOf(selection);
        setText(position, at < 0 ? 'not in the list' : `${formatCount(at + 1)} of ${formatCount(order.length)}`);
    }

    /** @param {EventDetail} event @param {import('../core/types.js').Article | null} text */
    function draw(event, text) {
        const own = passagesOf(event.evidence.filter(span => span.article === text?.id)), others = passagesOf(event.evidence.filter(span => span.article !== text?.id));
        const passages = [...text ? wholeSentences(own, text.text) : own, ...others], source = event.sources[0];
        article = text?.id ?? null;
        setText(title, event.title);
        fill(body, factsOf(event),
            passages.length ? el('section', {class: 'evidence'}, el('h3', {}, 'Evidence', el('span', {}, plural(passages.length, 'passage'))), passages.map(passageElement), sourceElement(source)) : null,
            passages.length || !source ? null : el('section', {class: 'evidence'}, el('h3', {}, 'Source'), event.sources.map(sourceElement)), extraElement(event.extra));
        footer.hidden = !article;
    }

    const leave = state.subscribe((now, changed) => {
        if (changed.has('selection') || changed.has('card') || changed.has('columns')) show(changed.has('columns'));
        else if (changed.has('order') && !card.hidden) drawPosition(now);
    });
    show();
    return {destroy: () => { leave(); card.remove(); }};
}

/** @param {import('../core/types.js').SourceRef | undefined} source */
function sourceElement(source) {
    if (!source) return null;
    const day = parseDay(source.published), words = [source.publisher, day === null ? '' : `published ${formatDay(day)}`].filter(Boolean).join(' · ');
    const name = source.title ?? source.url ?? 'Untitled';
    return el('p', {class: 'src'}, icon('file'), el('span', {}, source.url && /^https?:/.test(source.url) ? el('a', {href: source.url, rel: 'noopener noreferrer', target: '_blank'}, name) : name, words ? el('span', {class: 'quiet'}, words) : null));
}

/** The columns of an imported row that have no field here. @param {Record<string, unknown> | null} extra */
function extraElement(extra) {
    const entries = Object.entries(extra ?? {}).filter(([, value]) => value !== null && value !== '');
    return entries.length ? el('details', {class: 'extra'}, el('summary', {}, `All columns of the row (${entries.length})`), el('dl', {}, entries.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, typeof value === 'object' ? JSON.stringify(value) : String(value))]))) : null;
}
