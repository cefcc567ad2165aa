import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {createDerivation} from '../src/core/derive.js';
import {initialState} from '../src/core/initialState.js';
import {createState} from '../src/core/state.js';
import {createEventList} from '../src/ui/eventList.js';
import {createReader} from '../src/ui/reader.js';

const rest = () => new Promise((resolve) => { setTimeout(resolve, 20); });
const columnsOf = (/** @type {number[]} */ keys) => decodeColumns(encodeColumns({sections: [keys.length, 0, 0, 0], rows: keys.map((key, start) => ({key, start}))}));

/** A state of the events, and a place for a view of it. @param {number[]} keys */
function stage(keys) {
    const state = createState(initialState(), run => run(), createDerivation()), container = document.createElement('div');
    state.set({columns: columnsOf(keys), load: 'ready', window: {start: 0, end: 9}, extent: {start: 0, end: 9}});
    document.body.append(container);
    return {state, container, part: (/** @type {string} */ selector) => /** @type {HTMLElement} */ (container.querySelector(selector))};
}

describe('what is under the pointer', () => {
    it('stays in the list while the window moves', () => {
        const {state, container, part} = stage([5, 6, 7, 8]);
        createEventList(container, state, /** @type {any} */ ({summary: () => null, exported: null}), /** @type {any} */ ({}));
        const row = part('#row-2');
        state.set({window: {start: 1, end: 9}});
        assert.ok(part('#row-2') === row && !part('#row-0'));
        assert.equal(row.getAttribute('aria-setsize'), '3');
    });

    it('stays in the reader when the events are read again, and selects its event by the row it has now', async () => {
        const {state, container, part} = stage([7]), article = {id: 'a1', title: 'News', text: 'A bomb went off.', publisher: null, published: null, events: ['e1']};
        const event = {key: 7, title: 'A bomb', start: null, end: null, evidence: [{article: 'a1', start: 0, end: 6, role: 'incident'}]}, chosen = /** @type {number[]} */ ([]);
        const services = {exported: null, article: () => Promise.resolve(article), eventById: () => Promise.resolve({...event}), rowOfKey: (/** @type {number} */ key) => state.get().columns?.key.indexOf(key)};
        createReader(container, state, /** @type {any} */ (services), /** @type {any} */ ({select: (/** @type {number} */ row) => chosen.push(row)}));
        state.set({reader: 'a1'});
        await rest();
        const note = part('.note'), text = part('.text');
        state.set({columns: columnsOf([3, 4, 7])});
        await rest();
        assert.ok(part('.note') === note && part('.text') === text);
        note.click();
        assert.deepEqual(chosen, [2]);
    });
});
