package org.parallax.syntax;

import org.jspecify.annotations.Nullable;
import org.parallax.text.Parse;
import org.parallax.text.Parser;

import java.util.List;
import java.util.function.Supplier;

/**
 * A parser that is opened by the first sentence that asks for it, once, whichever thread comes
 * first. If opening fails, that sentence gets the exception and the next one tries again.
 */
public final class LazyParser implements Parser {
    private final Supplier<? extends Parser> open;
    private volatile @Nullable Parser opened;

    public LazyParser(Supplier<? extends Parser> open) {
        this.open = open;
    }

    /** The parser over the model that {@link Models#locate} finds. */
    public static LazyParser ofInstalledModel() {
        return new LazyParser(() -> FlatParser.open(Models.locate()));
    }

    /**
     * @throws ModelException on first use, if the model is missing or damaged
     */
    @Override
    public Parse parse(List<String> forms) {
        Parser parser = opened;
        return (parser == null ? open() : parser).parse(forms);
    }

    private synchronized Parser open() {
        Parser parser = opened;
        if (parser == null) {
            parser = open.get();
            opened = parser;
        }
        return parser;
    }
}
