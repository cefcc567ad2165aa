import {el} from './dom.js';
import {cutAt} from '../core/passages.js';
import {ROLE_KIND} from '../core/words.js';

/** @typedef {import('../core/types.js').EventDetail} EventDetail */
/** @typedef {{start: number, end: number, role: string, event: EventDetail}} Span */
/** @typedef {{element: HTMLElement, spans: Span[]}} Piece */

/** @template {{start: number, end: number}} T @param {T[]} spans */
const narrowest = spans => spans.reduce((a, b) => b.end - b.start < a.end - a.start ? b : a, spans[0]);

/**
 * An article's text in paragraphs, cut where evidence begins and ends.
 * @param {import('../core/types.js').Article} article @param {EventDetail[]} events @param {(event: EventDetail) => void} chosen called when a piece of evidence is clicked
 */
export function createArticleText({id, text}, events, chosen) {
    /** @type {Span[]} */
    const spans = events.flatMap(event => event.evidence.filter(span => span.article === id).map(({start, end, role}) => ({start, end, role, event})));
    /** @type {Piece[]} */
    const pieces = [];
    /** @type {Map<Element, Piece>} */
    const byElement = new Map();
    const element = el('div', {class: 'text', onclick: (/** @type {MouseEvent} */ e) => {
        const piece = byElement.get(/** @type {Element} */ (/** @type {Element} */ (e.target).closest('[data-evidence]')));
        if (piece && getSelection()?.isCollapsed) chosen(narrowest(piece.spans).event);
    }});
    let at = 0;
    for (const paragraph of text.split('\n')) {
        if (paragraph.trim()) element.append(el('p', {}, cutAt(at, at + paragraph.length, spans).map(({start, end, spans: over}) => {
            const words = text.slice(start, end);
            if (!over.length) return words;
            const piece = {element: el(over.some(span => span.role !== 'incident') ? 'mark' : 'span', {'data-evidence': true}, words), spans: over};
            pieces.push(piece);
            byElement.set(piece.element, piece);
            return piece.element;
        })));
        at += paragraph.length + 1;
    }

    /** Marks the event's own evidence; that of the others is faint. @param {number} key -1: none is selected */
    function select(key) {
        for (const {element: target, spans: over} of pieces) {
            const own = over.filter(span => span.event.key === key), role = narrowest((own.length ? own : over).filter(span => span.role !== 'incident'))?.role;
            target.className = [role ? ROLE_KIND[role] ?? '' : '', own.length ? 'on' : 'faint', own.some(span => span.role === 'incident') ? 'passage' : ''].filter(Boolean).join(' ');
        }
    }
    select(-1);
    return {
        element, select,
        /** The paragraph's share of an event's passages, from the first line to the last, in the window. @param {number} key @returns {{top: number, bottom: number}[]} */
        bars(key) {
            /** @type {Map<Element | null, {top: number, bottom: number}>} */
            const bars = new Map();
            for (const piece of pieces.filter(({spans: over}) => over.some(span => span.event.key === key))) {
                const {top, bottom} = piece.element.getBoundingClientRect(), paragraph = piece.element.parentElement, bar = bars.get(paragraph);
                bars.set(paragraph, bar ? {top: Math.min(bar.top, top), bottom: Math.max(bar.bottom, bottom)} : {top, bottom});
            }
            return [...bars.values()];
        },
        /** Where the first passage of an event is in the window, null where it has none. @param {(event: EventDetail) => boolean} wanted */
        top(wanted) {
            const own = pieces.filter(piece => piece.spans.some(span => wanted(span.event)));
            const first = own.find(piece => piece.spans.some(span => wanted(span.event) && span.role === 'incident')) ?? own[0];
            return first ? first.element.getClientRects()[0]?.top ?? null : null;
        }
    };
}
