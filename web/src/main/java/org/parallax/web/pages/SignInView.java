package org.parallax.web.pages;

import java.util.Optional;

/**
 * @param back where to go once signed in
 * @param name as it was typed
 * @param why it did not work
 */
public record SignInView(String back, String name, Optional<String> why) {
    public static SignInView asking(String back) {
        return new SignInView(back, "", Optional.empty());
    }

    /** Nobody is told which of the two was wrong. */
    public static SignInView wrong(String back, String name) {
        return new SignInView(back, name, Optional.of("Name or password is wrong."));
    }

    public static SignInView later(String back, String name, long seconds) {
        return new SignInView(
                back,
                name,
                Optional.of("Too many tries. Try again in %d seconds.".formatted(seconds)));
    }
}
