/** Shows the theme that was chosen, or the system's, and remembers the choice. @param {import('../core/types.js').Store} state */
export function createTheme(state) {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
        const {themeChoice} = state.get(), theme = themeChoice === 'system' ? system.matches ? 'dark' : 'light' : themeChoice;
        document.documentElement.dataset.theme = theme;
        state.set({theme});
    };
    system.addEventListener('change', apply);
    const leave = state.subscribe((_, changed) => { if (changed.has('themeChoice')) apply(); });
    apply();
    return {
        cycle() {
            state.set({themeChoice: state.get().theme === 'dark' ? 'light' : 'dark'});
        },
        destroy() {
            leave();
            system.removeEventListener('change', apply);
        }
    };
}
