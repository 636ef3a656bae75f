// One key for one step in the review queue. A key opens the form that is in the page anyway, with
// the field for the reason focused; nothing is decided by a key alone. Can be switched off.
const SWITCH = 'parallax.keys';
const queue = document.querySelector('[data-keys]');

/** Whether a key would be text, or somebody else's. */
function isTyping(event) {
    const target = event.target;
    return event.ctrlKey || event.altKey || event.metaKey || event.isComposing
        || target.isContentEditable
        || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
}

class Keys {
    constructor(root) {
        this.root = root;
        this.help = document.getElementById('keys-help');
        this.status = document.createElement('p');
        this.status.className = 'quiet';
        this.status.setAttribute('role', 'status');
        (root.querySelector('.keys-bar') ?? root).append(this.status);
        this.on = localStorage.getItem(SWITCH) !== 'off';
    }

    start() {
        for (const box of this.root.querySelectorAll('[data-keys-switch]')) {
            box.checked = this.on;
            box.closest('label').hidden = false;
            box.addEventListener('change', () => this.turn(box.checked));
        }
        for (const button of this.root.querySelectorAll('[data-dialog="keys-help"]')) {
            button.hidden = false;
            button.addEventListener('click', () => this.help.showModal());
        }
        document.addEventListener('keydown', event => this.press(event));
        this.root.addEventListener('focusin', event => this.enter(event));
        // toggle does not bubble
        this.root.addEventListener('toggle', event => opened(event.target), true);
        this.root.addEventListener('click', event => {
            if (event.target.closest('[data-cancel]')) this.leave(event.target.closest('details'));
        });
        const linked = location.hash && document.getElementById(location.hash.slice(1));
        this.mark(linked && linked.matches('[data-item]') ? linked : this.items()[0]);
    }

    turn(on) {
        this.on = on;
        localStorage.setItem(SWITCH, on ? 'on' : 'off');
        this.say(on ? 'One-key shortcuts are on.' : 'One-key shortcuts are off.');
    }

    items() {
        return [...this.root.querySelectorAll('[data-item]')];
    }

    current() {
        return this.root.querySelector('[data-item][aria-current="true"]') ?? this.items()[0];
    }

    mark(item) {
        for (const other of this.items()) {
            if (other !== item) other.removeAttribute('aria-current');
        }
        item?.setAttribute('aria-current', 'true');
    }

    /** Whoever goes through the page with Tab is where the focus is. */
    enter(event) {
        const item = event.target.closest('[data-item]');
        if (item) this.mark(item);
    }

    press(event) {
        const form = event.target.closest?.('details form');
        if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            form.requestSubmit();
        } else if (event.key === 'Escape' && !this.help?.open) {
            this.leave(event.target.closest?.('details[open]'));
        } else if (this.on && !isTyping(event) && !this.help?.open) {
            if (this.step(event.key)) event.preventDefault();
        }
    }

    /** Does what a key stands for; false where it stands for nothing. */
    step(key) {
        if (key === 'j') return this.go(1);
        if (key === 'k') return this.go(-1);
        if (key === '?') return this.showHelp();
        if (!/^[acmpsuo]$/.test(key)) return false;
        // undoing is about what was decided before, wherever that stands
        const part = this.current()?.querySelector(`[data-key="${key}"]`)
            ?? this.root.querySelector(`[data-key="${key}"]:not([data-item] *)`);
        if (!part) this.say('This key does nothing here.');
        else if (part instanceof HTMLDetailsElement) open(part);
        else part.click();
        return true;
    }

    go(by) {
        const items = this.items();
        const next = items[items.indexOf(this.current()) + by];
        if (!next) {
            this.say(by > 0 ? 'This is the last one.' : 'This is the first one.');
            return true;
        }
        this.mark(next);
        next.tabIndex = -1;
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
        return true;
    }

    showHelp() {
        if (!this.help) return false;
        this.help.showModal();
        return true;
    }

    leave(details) {
        if (!details || !this.root.contains(details)) return;
        details.open = false;
        details.querySelector('summary').focus();
    }

    say(text) {
        this.status.textContent = text;
    }
}

/** Opened and ready at once: what is typed next is the reason, not the next key. */
function open(details) {
    details.open = true;
    opened(details);
}

/** The reason is what is asked for first. */
function opened(details) {
    if (!(details instanceof HTMLDetailsElement) || !details.open || !details.dataset.key) return;
    if (details.querySelector('form')?.contains(document.activeElement)) return;
    const field = details.querySelector('[name="why"]')
        ?? details.querySelector('input:not([type="hidden"]), select, textarea, button');
    field?.focus();
}

if (queue) new Keys(queue).start();
