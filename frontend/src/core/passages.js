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
