import {assert, describe, it} from './runner.js';
import {createState} from '../src/core/state.js';

/** @param {any} initial @param {any} [derive] */
function setUp(initial, derive) {
    /** @type {(() => void)[]} */
    const queue = [];
    /** @type {string[]} */
    const told = [];
    const store = createState(initial, run => queue.push(run), derive);
    store.subscribe((_, changed) => told.push([...changed].join(' ')));
    return {store, told, frame: () => { for (const run of queue.splice(0)) run(); }};
}

describe('createState', () => {
    it('tells all changes of a frame at once', () => {
        const {store, told, frame} = setUp({hover: -1, speed: 1});
        store.set({hover: 3});
        store.set({hover: 4, speed: 2});
        assert.equal(store.get().hover, 4, 'set takes effect at once');
        assert.deepEqual(told, []);
        frame();
        assert.deepEqual(told, ['hover speed']);
    });

    it('keeps quiet about what stayed the same', () => {
        const {store, told, frame} = setUp({hover: -1});
        store.set({hover: -1});
        frame();
        assert.deepEqual(told, []);
    });

    it('tells in the next frame what a listener sets', () => {
        const {store, told, frame} = setUp({hover: -1, selection: -1});
        store.subscribe((state, changed) => changed.has('hover') && store.set({selection: state.hover}));
        store.set({hover: 5});
        frame();
        frame();
        assert.deepEqual(told, ['hover', 'selection']);
    });

    it('tells derived values together with what they follow from', () => {
        const {store, told, frame} = setUp({speed: 1, hover: 0}, (/** @type {any} */ state, /** @type {any} */ changed) => changed.has('speed') ? {hover: state.speed * 2} : null);
        store.set({speed: 4});
        frame();
        assert.deepEqual(told, ['speed hover']);
        assert.equal(store.get().hover, 8);
    });

    it('stops telling whoever left', () => {
        const {store, frame} = setUp({hover: -1});
        let calls = 0;
        const leave = store.subscribe(() => calls++);
        leave();
        store.set({hover: 1});
        frame();
        assert.equal(calls, 0);
    });
});
