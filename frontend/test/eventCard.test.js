import {assert, describe, it} from './runner.js';
import {encodeColumns} from './columnsFixture.js';
import {decodeColumns} from '../src/core/columns.js';
import {createState} from '../src/core/state.js';
import {initialState} from '../src/core/initialState.js';
import {createEventCard} from '../src/ui/eventCard.js';

const EVIDENCE = {article: 'a1', start: 0, end: 5, role: 'incident', quote: 'A bomb'};
const rest = () => new Promise((resolve) => { setTimeout(resolve, 20); });

/** A card of the second event, once it is filled. @param {() => any} event what the server tells of it */
async function openCard(event) {
    const state = createState(initialState(), run => run()), container = document.createElement('div');
    state.set({columns: columnsOf([7, 8]), selection: 1, card: true});
    const services = {summary: () => null, event: () => Promise.resolve(event()), article: () => Promise.resolve({id: 'a1', text: 'A bomb went off.'})};
    document.body.append(container);
    createEventCard(container, state, /** @type {any} */ (services), /** @type {any} */ ({step() {}}));
    await rest();
    const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (container.querySelector(selector));
    return {state, part};
}

/** @param {number[]} keys */
const columnsOf = keys => decodeColumns(encodeColumns({sections: [keys.length, 0, 0, 0], rows: keys.map(key => ({key}))}));
const detail = (/** @type {string} */ title) => ({title, evidence: [EVIDENCE], sources: [], extra: null, perpetrators: [], targets: []});

describe('the card of an event', () => {
    it('stays as it is when the events are read again, and opens the reader meanwhile', async () => {
        const {state, part} = await openCard(() => detail('A bomb')), body = part('.body'), first = body.firstElementChild, button = part('footer button');
        state.set({columns: columnsOf([5, 7, 8]), selection: 2});
        assert.equal(part('footer').hidden, false);
        button.click();
        assert.equal(state.get().reader, 'a1');
        await rest();
        assert.ok(body.firstElementChild === first && button.isConnected);
    });

    it('tells what is new about its event', async () => {
        let title = 'A bomb';
        const {state, part} = await openCard(() => detail(title));
        title = 'Two bombs';
        state.set({columns: columnsOf([7, 8])});
        await rest();
        assert.equal(part('h2').textContent, 'Two bombs');
    });

    it('shows another event from its beginning', async () => {
        const {state, part} = await openCard(() => detail('A bomb')), first = part('.body').firstElementChild;
        state.set({selection: 0});
        assert.equal(part('footer').hidden, true);
        await rest();
        assert.ok(part('.body').firstElementChild !== first);
    });
});
