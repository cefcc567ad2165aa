/** @typedef {import('../core/types.js').Actions} Actions */

/**
 * The keys that work anywhere; they rest while a field has the focus or a dialog is open, and single keys can be switched off.
 * @param {import('../core/types.js').Store} state @param {Actions} actions @param {{shift: (n: number) => void, go: (where: 'first' | 'last') => void, toEvent: (by: 1 | -1) => void}} transport
 */
export function createShortcuts(state, actions, transport) {
    const stop = new AbortController();
    /** @type {Record<string, () => void>} */
    const single = {
        '/': () => actions.focusSearch(), ' ': () => actions.togglePlay(), j: () => actions.step(1), k: () => actions.step(-1), r: () => actions.openReader(), n: () => actions.openAdd(), t: () => actions.cycleTheme(), '?': () => actions.openHelp(),
        '[': () => transport.toEvent(-1), ']': () => transport.toEvent(1),
        f: () => {
            state.set({panel: 'filters', sheet: 'full', reader: null});
            document.getElementById('tab-filters')?.focus();
        },
        Enter: () => { if (state.get().selection >= 0) state.set({card: true}); }
    };

    addEventListener('keydown', (e) => {
        const target = /** @type {HTMLElement} */ (e.target);
        if (e.ctrlKey || e.metaKey || e.altKey || e.defaultPrevented || document.querySelector('dialog[open]')) return;
        if (e.key === 'Escape') {
            if (actions.closeTopmost()) e.preventDefault();
            return;
        }
        if (target.closest('input, textarea, select, [contenteditable]')) return;
        const control = target.closest('button, a, summary, [role=slider], [role=option]');
        if ((e.key === ' ' || e.key === 'Enter') && control) return; // it presses what has the focus
        if (move(e, target)) {
            e.preventDefault();
            return;
        }
        const run = single[e.key.length === 1 ? e.key.toLowerCase() : e.key];
        if (!run || !state.get().keys || e.repeat && !'jk'.includes(e.key.toLowerCase())) return;
        e.preventDefault();
        run();
    }, {signal: stop.signal});

    /** Arrows, Home and End move the window, unless what has the focus uses them. @param {KeyboardEvent} e @param {HTMLElement} target */
    function move(e, target) {
        if (target.closest('#map, #timeline, [role=listbox], [role=tablist], [role=menu], .page, .body')) return false;
        const by = {ArrowLeft: -1, ArrowRight: 1}[e.key], where = /** @type {const} */ ({Home: 'first', End: 'last'})[e.key];
        if (by) transport.shift(by * (e.shiftKey ? 10 : 1));
        else if (where) transport.go(where);
        else return false;
        return true;
    }
    return {destroy: () => stop.abort()};
}
