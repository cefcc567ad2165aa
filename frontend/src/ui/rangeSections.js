import {el} from './dom.js';
import {countRanges} from '../core/rangeCounts.js';
import {formatCount, formatLimits} from '../core/format.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').Range} Range */
/** @typedef {typeof import('../core/filter.js').RANGES[number]} Name */

/** @type {[Name, string, number[], string][]} name, heading, least values to choose from, unit */
const SECTIONS = [['killed', 'Killed', [1, 10, 100, 1000], ''], ['injured', 'Injured', [1, 10, 100, 1000], ''], ['confidence', 'Confidence', [50, 70, 90], ' %']];

/**
 * The filters by number: a least value with its counts, or any range.
 * @param {import('../core/types.js').Store} state
 * @param {(key: string, name: string, now: string, content: () => (Node | false)[]) => Node} fold
 * @returns {(now: Readonly<State>) => Node[]}
 */
export function createRangeSections(state, fold) {
    /** @param {Name} name @param {Range | null} range */
    const set = (name, range) => state.set({filters: {...state.get().filters, [name]: range && (range.min !== null || range.max !== null) ? range : null}});

    /** @param {Readonly<State>} now @param {Name} name @param {string} title @param {number[]} steps @param {string} unit */
    function section(now, name, title, steps, unit) {
        const range = now.filters[name], columns = /** @type {NonNullable<State['columns']>} */ (now.columns);
        return fold(name, title, range ? `${formatLimits(range)}${unit}` : 'any', () => {
            const choices = [null, ...steps.map(min => ({min, max: null}))], counts = columns.remote ? choices.map(choice => now.remote?.facets?.[name]?.[choice?.min ?? 0] ?? {shown: 0, all: 0}) : countRanges(columns, now.fails, now.window, name, choices, now.certain), most = Math.max(1, counts[0].all);
            return [el('div', {class: 'frows', role: 'radiogroup', 'aria-label': title, onkeydown: (/** @type {KeyboardEvent} */ e) => onKey(e, name, choices)}, choices.map((choice, i) => line(name, choice, range, counts[i], most, unit))), limits(name, title, range, unit)];
        });
    }

    /** @param {Name} name @param {Range | null} choice @param {Range | null} range @param {{shown: number, all: number}} count @param {number} most @param {string} unit */
    function line(name, choice, range, {shown, all}, most, unit) {
        const on = choice ? range?.min === choice.min && range?.max === null : !range, label = choice ? `${formatCount(choice.min ?? 0)}${unit} or more` : 'Any, and unknown';
        const custom = range && (range.max !== null || !SECTIONS.some(([other, , steps]) => other === name && steps.includes(range.min ?? -1))), reachable = on || custom && !choice;
        return el('div', {class: 'frow plain'}, el('button', {class: 'tick', type: 'button', role: 'radio', id: `f-${name}-${choice?.min ?? 0}`, 'aria-checked': String(on), tabindex: reachable ? 0 : -1, onclick: () => set(name, choice), title: `${formatCount(shown)} shown of ${formatCount(all)} that the other filters leave`},
            el('span', {class: `check round${on ? ' on' : ''}`}), el('span', {class: 'name'}, label), el('span', {class: 'fbar', 'aria-hidden': true}, el('i', {style: {width: `${all / most * 100}%`}}), el('i', {style: {width: `${shown / most * 100}%`}})),
            el('span', {class: 'n'}, formatCount(shown), el('span', {}, ` / ${formatCount(all)}`))));
    }

    /** Arrows choose, as in any group of radio buttons. @param {KeyboardEvent} e @param {Name} name @param {(Range | null)[]} choices */
    function onKey(e, name, choices) {
        const by = {ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1}[e.key], at = choices.findIndex(choice => document.activeElement?.id === `f-${name}-${choice?.min ?? 0}`);
        if (!by || at < 0) return;
        e.preventDefault();
        e.stopPropagation();
        const next = choices[(at + by + choices.length) % choices.length];
        document.getElementById(`f-${name}-${next?.min ?? 0}`)?.focus();
        set(name, next);
    }

    /** @param {Name} name @param {string} title @param {Range | null} range @param {string} unit */
    function limits(name, title, range, unit) {
        const [low, high] = /** @type {const} */ (['min', 'max']).map(end => el('input', {type: 'text', inputmode: 'numeric', id: `f-${name}-${end}`, value: range?.[end] ?? '', 'aria-label': `${title}, ${end === 'min' ? 'at least' : 'at most'}`, onchange: changed}));
        /** @param {HTMLInputElement} field */
        const read = (field) => {
            const digits = field.value.replace(/[\s,.]/g, '');
            return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
        };
        function changed() {
            const min = read(low), max = read(high);
            set(name, min !== null && max !== null && min > max ? {min: max, max: min} : {min, max});
        }
        return el('div', {class: 'limits'}, 'from', low, 'to', high, unit);
    }
    return now => SECTIONS.filter(([name]) => name !== 'confidence' || now.filters.confidence || knows(now.columns, 255)).map(([name, title, steps, unit]) => section(now, name, title, steps, unit));
}

/** @type {WeakMap<object, boolean>} */
const known = new WeakMap();

/** Whether any event has a confidence. @param {State['columns']} columns @param {number} none */
function knows(columns, none) {
    if (!columns) return false;
    let found = known.get(columns);
    if (found === undefined) known.set(columns, found = columns.confidence.some(value => value !== none));
    return found;
}
