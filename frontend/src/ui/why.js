import {el} from './dom.js';

/** @typedef {import('../core/types.js').ExplainedSentence} ExplainedSentence */

/** @type {Record<string, string>} */
const NAMES = {time: 'Date', place: 'Place', 'no-place': 'No place', 'no-incident': 'No incident', incident: 'Incident', problem: 'Problem'};
/** @type {Record<string, string>} */
const MARKS = {time: 'date', place: 'place'};

/**
 * What each sentence was found to tell, and why: the reasons open with a click or Enter.
 * @param {string} text of the article @param {ExplainedSentence[]} sentences @returns {HTMLElement}
 */
export function createWhy(text, sentences) {
    return el('ol', {class: 'why', 'aria-label': 'What each sentence was found to tell, and why'}, sentences.map(sentence => el('li', {},
        el('p', {}, text.slice(sentence.start, sentence.end)),
        sentence.findings.map(({kind, start, end, text: found, reasons}) => el('details', {class: kind},
            el('summary', {}, el('span', {class: 'kind'}, NAMES[kind] ?? kind), el('mark', {class: MARKS[kind] ?? ''}, text.slice(start, end)), ' ', found),
            el('ul', {}, reasons.map(reason => el('li', {}, reason))))))));
}
