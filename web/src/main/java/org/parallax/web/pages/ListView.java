package org.parallax.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * A list that can be searched.
 *
 * @param words that were searched for
 * @param found for them
 * @param frequent what is most in the record
 */
public record ListView(
        String room,
        String title,
        Optional<String> words,
        List<KnownView.Line> found,
        List<KnownView.Line> frequent) {}
