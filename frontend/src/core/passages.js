/** @typedef {import('./types.js').EvidenceSpan} EvidenceSpan */
/** @typedef {{start: number, end: number, quote: string, article: string, marks: EvidenceSpan[]}} Passage */

/**
 * Cuts a text at the edges of all spans, so that overlapping spans become pieces side by side.
 * @template {{start: number, end: number}} T
 * @param {number} start @param {number} end of the part to cut @param {T[]} spans
 * @returns {{start: number, end: number, spans: T[]}[]} pieces in order, without gaps; `spans` cover the whole piece
 */
export function cutAt(start, end, spans) {
    const inside = spans.filter(span => span.start < end && span.end > start && span.start < span.end);
    const edges = [...new Set([start, end, ...inside.flatMap(span => [Math.max(start, span.start), Math.min(end, span.end)])])].sort((a, b) => a - b);
    return edges.slice(1).map((to, i) => ({start: edges[i], end: to, spans: inside.filter(span => span.start <= edges[i] && span.end >= to)}));
}

/**
 * The passages of an event: where the text reports it, each with the words that gave its date, place, toll and actors. Words outside of any passage
 * are passages of their own.
 * @param {EvidenceSpan[]} evidence of one article
 * @returns {Passage[]} in the order of the text
 */
export function passagesOf(evidence) {
    /** @type {Passage[]} */
    const passages = [];
    const sorted = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const {start, end, quote, article} of sorted.filter(span => span.role === 'incident')) {
        const last = passages[passages.length - 1];
        if (!last || end > last.end) passages.push({start, end, quote, article, marks: []});
    }
    for (const mark of sorted.filter(span => span.role !== 'incident')) {
        const home = passages.find(p => mark.start >= p.start && mark.end <= p.end);
        if (home) home.marks.push(mark);
        else passages.push({start: mark.start, end: mark.end, quote: mark.quote, article: mark.article, marks: [mark]});
    }
    return passages.sort((a, b) => a.start - b.start);
}

const MOST_GROWTH = 300; // characters that a passage grows by on each side

/**
 * Lets passages grow to whole sentences of their article, so that no quotation is a torn-off word; those that meet become one.
 * @param {Passage[]} passages in the order of the text @param {string} text of the article
 * @returns {Passage[]}
 */
export function wholeSentences(passages, text) {
    /** @type {Passage[]} */
    const grown = [];
    for (const passage of passages) {
        const start = sentenceStart(text, passage.start), end = sentenceEnd(text, passage.end), last = grown[grown.length - 1];
        if (last && start < last.end) {
            last.end = Math.max(last.end, end);
            last.marks.push(...passage.marks);
        } else grown.push({...passage, start, end, marks: [...passage.marks]});
    }
    for (const passage of grown) passage.quote = text.slice(passage.start, passage.end);
    return grown;
}

/** Whether a sentence ends before `at`: a full stop, then a capital; not after a short word with a capital, as St. or Gen. @param {string} text @param {number} at */
function breaksAt(text, at) {
    if (text[at - 1] === '\n') return true;
    if (!/\s/.test(text[at - 1] ?? '') || !/[\p{Lu}\d"“‘(]/u.test(text[at] ?? '')) return false;
    const end = /([\p{L}\d]*)\)?([.!?…])["'”’)]*\s$/u.exec(text.slice(Math.max(0, at - 24), at));
    return !!end && !(end[2] === '.' && /^\p{Lu}\p{L}{0,2}$/u.test(end[1]));
}

/** @param {string} text @param {number} from */
function sentenceStart(text, from) {
    for (let at = from; at > Math.max(0, from - MOST_GROWTH); at--) if (breaksAt(text, at)) return at;
    return from > MOST_GROWTH ? from : 0;
}

/** @param {string} text @param {number} from */
function sentenceEnd(text, from) {
    const most = Math.min(text.length, from + MOST_GROWTH);
    if (/[.!?…]["'”’)]*$/.test(text.slice(Math.max(0, from - 3), from))) return from;
    for (let at = from; at < most; at++) {
        if (text[at] === '\n') return at;
        if (breaksAt(text, at + 1)) return at;
    }
    return most === text.length ? most : from;
}
