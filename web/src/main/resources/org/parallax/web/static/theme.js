// Light or dark. Loaded in the head and not as a module, so that the page is never first shown in
// the other one. Without it the page follows the system.
(() => {
    const KEPT = 'parallax.theme';
    const root = document.documentElement;

    function apply(theme) {
        if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
        else delete root.dataset.theme;
    }

    const kept = localStorage.getItem(KEPT);
    apply(kept);
    document.addEventListener('DOMContentLoaded', () => {
        for (const choice of document.querySelectorAll('select[data-theme-choice]')) {
            choice.value = kept === 'light' || kept === 'dark' ? kept : 'system';
            choice.closest('[hidden]')?.removeAttribute('hidden');
            choice.addEventListener('change', () => {
                localStorage.setItem(KEPT, choice.value);
                apply(choice.value);
                document.dispatchEvent(new Event('parallax:theme'));
            });
        }
    });
})();
