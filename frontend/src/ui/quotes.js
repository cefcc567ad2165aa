import {el} from './dom.js';
import {cutAt} from '../core/passages.js';
import {ROLE_KIND} from '../core/words.js';

/** A passage as a quotation, its date, place, toll and actors marked. @param {import('../core/passages.js').Passage} passage */
export function passageElement({start, end, quote, marks}) {
    return el('blockquote', {class: 'quote'}, cutAt(start, end, marks).map((piece) => {
        const words = quote.slice(piece.start - start, piece.end - start), role = piece.spans[0]?.role;
        return role ? el('mark', {class: ROLE_KIND[role] ?? 'incident', title: role}, words) : words;
    }));
}
